/**
 * What a person opens in the morning: navigation by duty, and the list of what is mine, due,
 * overdue.
 *
 * <p>It asks every {@link io.jianzhen.platform.organisation.WorkSource} and knows nothing else of
 * the modules but their addresses.
 */
@ApplicationModule(
    displayName = "Home 首页",
    allowedDependencies = {"web", "organisation", "campaign", "audit"})
@NullMarked
package io.jianzhen.platform.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
