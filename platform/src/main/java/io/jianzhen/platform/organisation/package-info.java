/**
 * Who belongs where and who may do what: the tree of units, accounts, roles, sign-in.
 *
 * <h2>What it owns</h2>
 *
 * Units, the posts of the task force, accounts and their roles.
 *
 * <h2>How others use it</h2>
 *
 * <ul>
 *   <li>A controller says with {@link io.jianzhen.platform.organisation.Permit} who may call it; a
 *       handler without it is refused.
 *   <li>A query limits its rows to {@link io.jianzhen.platform.organisation.SignedIn#reach()}.
 *   <li>{@link io.jianzhen.platform.organisation.Units} knows the units.
 *   <li>A module with something to do for a person says so as a {@link
 *       io.jianzhen.platform.organisation.WorkSource}.
 *   <li>The audit trail listens to {@link io.jianzhen.platform.organisation.Deed}.
 * </ul>
 */
@ApplicationModule(
    displayName = "Organisation 组织机构",
    allowedDependencies = {"web"})
@NullMarked
package io.jianzhen.platform.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
