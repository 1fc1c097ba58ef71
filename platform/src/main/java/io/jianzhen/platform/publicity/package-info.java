/**
 * Publicity 宣传曝光: warnings, policy and typical cases, from the draft to the public page and back.
 *
 * <p>Nothing is published before a second person has looked at the law and a third has approved it,
 * and before nothing is left in it by which somebody could be known ({@link
 * io.jianzhen.platform.publicity.Leftovers}).
 */
@ApplicationModule(
    displayName = "Publicity 宣传曝光",
    allowedDependencies = {"web", "organisation", "audit", "campaign", "ledger"})
@NullMarked
package io.jianzhen.platform.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
