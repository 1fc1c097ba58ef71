/**
 * Suspect sites, from the first sighting to the blocking and beyond; and whether an address belongs
 * to an official site or imitates one.
 *
 * <h2>What it owns</h2>
 *
 * The records of suspect sites: hosts, WeChat accounts and mini-programs, one record for each
 * however often it is seen, with their sightings, history, letters and reports. Addresses that are
 * only checked are not stored and not logged, least of all what members of the public type.
 *
 * <h2>How others use it</h2>
 *
 * <ul>
 *   <li>Whoever meets a suspect site says so to {@link
 *       io.jianzhen.platform.website.SuspectWebsites}.
 *   <li>{@link io.jianzhen.platform.website.SiteDesk} takes a site from step to step.
 *   <li>{@link io.jianzhen.platform.website.SiteJudged} is published with each judgement, for those
 *       who open leads.
 * </ul>
 *
 * <h2>Where to start</h2>
 *
 * {@code SiteStep} has what can be done and when, {@code SiteDesk} does it. {@code AddressCheck}
 * judges an address; {@code CheckController} is its page in the back office, {@code
 * PublicCheckController} the page without signing in.
 *
 * <h2>What it does not do</h2>
 *
 * It opens no site by itself: {@code SiteCapture} does, where there is one. It says of no site that
 * it is counterfeit; a person does.
 */
@ApplicationModule(
    displayName = "Websites 网站",
    allowedDependencies = {"web", "organisation", "audit", "campaign", "ledger"})
@NullMarked
package io.jianzhen.platform.website;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
