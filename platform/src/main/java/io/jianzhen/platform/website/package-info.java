/**
 * Suspect sites: for now, whether an address belongs to an official site or imitates one.
 *
 * <h2>What it owns</h2>
 *
 * Nothing that lasts. What is checked here is not stored and not logged, least of all what members
 * of the public type.
 *
 * <h2>Where to start</h2>
 *
 * {@code AddressCheck} judges; {@code CheckController} is the page of the back office, {@code
 * PublicCheckController} the page without signing in.
 *
 * <h2>What it does not do</h2>
 *
 * It opens no site, keeps no record of one and captures no evidence.
 */
@ApplicationModule(
    displayName = "Websites 网站",
    allowedDependencies = {"web", "organisation"})
@NullMarked
package io.jianzhen.platform.website;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
