package io.jianzhen.platform.casework;

import org.jspecify.annotations.Nullable;

/**
 * A step as it is typed.
 *
 * @param step a {@link LeadStep}
 * @param version of the page on which it was typed
 * @param unit code of the unit to which the lead goes
 * @param body the authority outside to which it is handed
 * @param handler user name
 * @param priority a {@link Lead.Priority}
 * @param note reason or remark
 */
record LeadStepForm(
    String step,
    String version,
    String unit,
    String body,
    String handler,
    String priority,
    String note) {

  static final LeadStepForm BLANK = new LeadStepForm("", "", "", "", "", "", "");

  LeadStepForm {
    step = text(step);
    version = text(version);
    unit = text(unit);
    body = text(body);
    handler = text(handler);
    priority = text(priority);
    note = text(note);
  }

  /** The version, or one that no lead has. */
  int seen() {
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }
}
