/**
 * Certificates on file: rosters come in, contradictions come out, people decide.
 *
 * <h2>What it owns</h2>
 *
 * Imports of rosters and the stored files, the certificates in them, the findings about them and
 * the decisions on those; and what people saw when they looked a certificate up at the official
 * platform, in {@code lookup}.
 *
 * <h2>How others use it</h2>
 *
 * <ul>
 *   <li>{@link io.jianzhen.platform.certificate.RosterDesk} takes a roster and puts it on file.
 *   <li>{@link io.jianzhen.platform.certificate.FindingDesk} decides on a finding.
 *   <li>{@link io.jianzhen.platform.certificate.FindingConfirmed} and {@link
 *       io.jianzhen.platform.certificate.FindingWithdrawn} are published in the same transaction.
 *   <li>{@link io.jianzhen.platform.certificate.FilingLock} keeps others from changing what is on
 *       file meanwhile.
 * </ul>
 *
 * <h2>Where to start</h2>
 *
 * {@code RosterReading} turns a stored file into rows; {@code RosterDesk#confirm} makes them count.
 *
 * <h2>What it does not do</h2>
 *
 * It never says that a certificate is genuine: only cx.mem.gov.cn does. It is no look-up site: what
 * is on file can be seen within a person's reach only.
 */
@ApplicationModule(
    displayName = "Certificates 证书",
    allowedDependencies = {
      "web",
      "organisation",
      "audit",
      "enterprise",
      "ledger",
      "seal",
      "website :: paper"
    })
@NullMarked
package io.jianzhen.platform.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
