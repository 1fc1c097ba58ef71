/**
 * The campaign as data: the notice's phases, items and deadlines, and where it contradicts itself.
 *
 * <p>{@link io.jianzhen.platform.campaign.Campaign} is read from a template, or is one that the
 * office has begun ({@link io.jianzhen.platform.campaign.Campaigns}); what the office decided about
 * each contradiction is kept in {@link io.jianzhen.platform.campaign.Decisions}. {@link
 * io.jianzhen.platform.campaign.Obligations} says when its duties are owed. {@code duty} has who
 * owes what by when, and whether it is done; {@code reminder} tells people of it.
 */
@ApplicationModule(
    displayName = "Campaign 专项行动",
    allowedDependencies = {"web", "organisation", "audit", "seal"})
@NullMarked
package io.jianzhen.platform.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
