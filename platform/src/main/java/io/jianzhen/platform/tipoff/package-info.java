/**
 * Tip-offs: what people tell us of forged cards, counterfeit sites and those behind them, from the
 * first word to the answer.
 *
 * <h2>What it owns</h2>
 *
 * Tip-offs, their files, receipts and history. What was told and who told it are sealed with
 * different keys. Who told it is opened for tip-off officers only, each time with a reason on the
 * audit trail; nobody else ever gets it, and no list, log, lead or trail holds it.
 *
 * <h2>How others use it</h2>
 *
 * They do not. An accepted tip-off opens leads at {@link io.jianzhen.platform.casework.LeadDesk};
 * whoever handles a lead reads there what was told, without who told it.
 *
 * <h2>Where to start</h2>
 *
 * {@code PublicTipController} is the page for everybody, {@code Reception} what takes it in, {@code
 * TipStep} what an officer can do with it and when. {@code reward} has the rewards, {@code alike}
 * what tells that two tip-offs are about the same, {@code picture} what is left out of pictures.
 *
 * <h2>What it does not do</h2>
 *
 * It keeps neither the address nor the browser of an informer: addresses are counted in memory for
 * some minutes, never written. It opens no file and no address that it is sent. It knows no
 * deadline of an officer: how many days one has is nowhere in the law that we know.
 */
@ApplicationModule(
    displayName = "Tip-offs 举报",
    allowedDependencies = {
      "web",
      "organisation",
      "audit",
      "ledger",
      "seal",
      "casework",
      "website :: paper"
    })
@NullMarked
package io.jianzhen.platform.tipoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
