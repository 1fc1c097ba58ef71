/**
 * The campaign as data: the notice's phases, items and deadlines, and where it contradicts itself.
 *
 * <p>{@link io.jianzhen.platform.campaign.Campaign} is read from a template; what the office
 * decided about each contradiction is kept in {@link io.jianzhen.platform.campaign.Decisions}.
 */
@ApplicationModule(
    displayName = "Campaign 专项行动",
    allowedDependencies = {"web", "organisation", "audit"})
@NullMarked
package io.jianzhen.platform.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
