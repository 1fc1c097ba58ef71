/**
 * Made-up but lifelike data for the whole campaign, for {@code ./jianzhen demo} only.
 *
 * <p>Nothing here runs unless {@code jianzhen.demo} is true. The data enter by the same doors as
 * those of people: accounts, imports, decisions, ledger entries, reports. Only the clock is moved
 * to the day on which each thing happens, and left at the morning of 2022-04-28.
 */
@ApplicationModule(displayName = "Demonstration 演示")
@NullMarked
package io.jianzhen.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
