/**
 * Who did what: an append-only trail.
 *
 * <p>Others write with {@link io.jianzhen.platform.audit.AuditTrail}; the organisation, which this
 * module knows and not the other way round, publishes a {@link
 * io.jianzhen.platform.organisation.Deed}. Whoever changes something writes in the transaction of
 * the change, so that neither stands without the other; signing in, signing in in vain and
 * downloads change nothing and have a line of their own. The database refuses to change or delete a
 * line.
 */
@ApplicationModule(
    displayName = "Audit 审计",
    allowedDependencies = {"web", "organisation"})
@NullMarked
package io.jianzhen.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
