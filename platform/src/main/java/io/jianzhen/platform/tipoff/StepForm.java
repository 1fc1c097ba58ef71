package io.jianzhen.platform.tipoff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is typed.
 *
 * @param step a {@link TipStep}
 * @param version of the page on which it was typed
 * @param units for each of which a lead is opened
 * @param lead numbers of leads that exist
 * @param target number of the tip-off of which this one becomes part
 * @param body to which it is passed on
 * @param note reason, answer or outcome
 */
record StepForm(
    String step,
    String version,
    List<String> units,
    String lead,
    String target,
    String body,
    String note) {

  static final StepForm BLANK = new StepForm("", "", List.of(), "", "", "", "");

  StepForm {
    step = text(step);
    version = text(version);
    units = list(units);
    lead = text(lead);
    target = text(target);
    body = text(body);
    note = text(note);
  }

  /** The version, or one that no tip-off has. */
  int seen() {
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }

  private static List<String> list(@Nullable List<String> raw) {
    return raw == null ? List.of() : List.copyOf(raw);
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }
}
