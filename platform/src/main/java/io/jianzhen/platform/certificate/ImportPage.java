package io.jianzhen.platform.certificate;

import io.jianzhen.platform.certificate.RosterImport.State;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.roster.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page of one import. */
@Component
class ImportPage {

  private static final int REFUSED_A_PAGE = 50;
  private static final int FIRST_FINDINGS = 20;

  private final Preview preview;
  private final Readings readings;

  ImportPage(Preview preview, Readings readings) {
    this.preview = preview;
    this.readings = readings;
  }

  static boolean mayImport(SignedIn me) {
    return me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR);
  }

  /**
   * @param page of the refused rows, counted from 1
   */
  void fill(RosterImport one, int page, Locale locale, SignedIn me, Model model) {
    model.addAttribute("one", one);
    model.addAttribute("mayImport", mayImport(me));
    model.addAttribute("step", step(one.state()));
    model.addAttribute("columns", preview.columns(one.id()));
    model.addAttribute("fields", fields(locale));
    if (one.state() == State.READING) {
      share(one.id(), model);
    } else {
      model.addAttribute("rules", preview.byRule(one.id()));
      model.addAttribute("atFault", preview.entriesAtFault(one.id()));
      model.addAttribute("first", preview.firstFindings(one.id(), FIRST_FINDINGS));
      model.addAttribute("refused", preview.refused(one.id(), page, REFUSED_A_PAGE));
      model.addAttribute("page", page);
      model.addAttribute("pages", (one.refused() + REFUSED_A_PAGE - 1) / REFUSED_A_PAGE);
    }
  }

  /** How far the reading has come. */
  void share(long id, Model model) {
    Readings.Share share = readings.share(id).orElse(new Readings.Share(0, 0));
    model.addAttribute("id", id);
    model.addAttribute("done", Math.min(share.done(), share.total()));
    model.addAttribute("total", share.total() == 0 ? null : share.total());
  }

  private static int step(State state) {
    return switch (state) {
      case READING, FAILED -> 2;
      case PREVIEW -> 3;
      case CONFIRMED, DISCARDED -> 5;
    };
  }

  private static List<Choice> fields(Locale locale) {
    return Arrays.stream(Field.values())
        .map(
            field -> new Choice(field.name(), RuleName.isEnglish(locale) ? field.en() : field.zh()))
        .toList();
  }
}
