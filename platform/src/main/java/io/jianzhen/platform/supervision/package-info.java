/**
 * Supervision rounds 专项督查: drawn by a draw that anybody can repeat, visited, put right.
 *
 * <p>The notice, section 4(2)3, wants at least two rounds before May 2022, of employers'
 * self-checks and of how units do their duty. {@link io.jianzhen.detect.draw.Draw} draws.
 */
@ApplicationModule(
    displayName = "Supervision 专项督查",
    allowedDependencies = {
      "web",
      "organisation",
      "audit",
      "campaign",
      "campaign :: calendar",
      "enterprise",
      "ledger",
      "seal"
    })
@NullMarked
package io.jianzhen.platform.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
