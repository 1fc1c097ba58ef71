/**
 * Employers: who they are, where they belong, which industry they are in.
 *
 * <p>Others read with {@link io.jianzhen.platform.enterprise.Enterprises}. The credit code is
 * checked (GB 32100-2015) before an employer is entered.
 */
@ApplicationModule(
    displayName = "Enterprises 企业",
    allowedDependencies = {"web", "organisation", "audit"})
@NullMarked
package io.jianzhen.platform.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
