package io.jianzhen.platform.website;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.HostFinding;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.register.OfficialSite;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One address and what is said of it, in the language of the page and fit to be shown.
 *
 * @param line the number of its line in what was sent, from 1
 * @param typed what was sent, whole
 * @param host what a browser opens, empty if nothing
 * @param site the official site that it is or imitates, or null
 * @param official the host to send people to instead, or null
 * @param reasons why, most urgent first; for what cannot be read, the one reason without a rule
 */
record CheckedAddress(
    int line,
    String typed,
    MarkedHost host,
    Label label,
    @Nullable String site,
    @Nullable String official,
    List<Reason> reasons) {

  private static final int SHOWN = 300;

  /**
   * One reason.
   *
   * @param rule id of the rule, such as {@code GOV_SUFFIX}, or empty
   * @param name the rule's name, or empty
   */
  record Reason(String rule, String name, String sentence) {}

  CheckedAddress {
    reasons = List.copyOf(reasons);
  }

  static CheckedAddress of(int line, AddressVerdict verdict, Locale locale) {
    boolean english = isEnglish(locale);
    OfficialSite site = verdict.imitates().orElse(null);
    return new CheckedAddress(
        line,
        verdict.address().raw(),
        MarkedHost.of(verdict),
        Label.of(verdict),
        site == null ? null : in(site.name(), english),
        site == null ? null : site.mainHost().display(),
        verdict.address() instanceof WebAddress.Unreadable unreadable
            ? List.of(new Reason("", "", VisibleText.of(in(unreadable.why(), english))))
            : verdict.findings().stream().map(finding -> reason(finding, english)).toList());
  }

  /** What was sent, as it may be shown, cut where it is very long. */
  public String shown() {
    return VisibleText.of(typed, SHOWN);
  }

  private static Reason reason(HostFinding finding, boolean english) {
    return new Reason(
        finding.rule().name(),
        english ? finding.rule().en() : finding.rule().zh(),
        VisibleText.of(in(finding.says(), english)));
  }

  static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  private static String in(Sentence sentence, boolean english) {
    return english ? sentence.en() : sentence.zh();
  }
}
