/**
 * Who did what: an append-only trail.
 *
 * <p>Others write with {@link io.jianzhen.platform.audit.AuditTrail}, in the transaction of the
 * deed, so that neither stands without the other. The database refuses to change or delete a line.
 */
@ApplicationModule(
    displayName = "Audit 审计",
    allowedDependencies = {"web", "organisation"})
@NullMarked
package io.jianzhen.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
