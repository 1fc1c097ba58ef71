package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.website.StepForm.Field;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Takes a step as a form has it; nothing may be wrong with the form. */
@Component
class StepTaker {

  private final SiteDesk desk;
  private final SiteLetters letters;
  private final Clock clock;

  StepTaker(SiteDesk desk, SiteLetters letters, Clock clock) {
    this.desk = desk;
    this.letters = letters;
    this.clock = clock;
  }

  void take(SiteAt seen, SiteStep step, StepForm form, SignedIn me) {
    String note = form.text(Field.NOTE);
    switch (step) {
      case EVIDENCE -> desk.noteEvidence(seen, day(form), note, me);
      case JUDGE -> desk.judge(seen, form.judgement().orElseThrow(), note, me);
      case LETTER -> letters.issue(seen, form.recipient().orElseThrow(), form.text(Field.NAME), me);
      case REPORT -> desk.report(seen, told(form), me);
      case RECEIPT ->
          desk.receipt(
              seen, form.number(Field.REPORT).orElseThrow(), at(form), form.text(Field.REMARK), me);
      case BLOCK -> desk.block(seen, day(form), note, me);
      case UNBLOCK -> desk.unblock(seen, note, me);
      case DELIST -> desk.delist(seen, day(form), note, me);
      case RECHECK ->
          desk.recheck(seen, day(form), form.outcome().orElseThrow(), form.text(Field.REMARK), me);
    }
  }

  private static Told told(StepForm form) {
    return new Told(
        form.recipient().orElseThrow(),
        form.text(Field.NAME),
        day(form),
        form.text(Field.MEANS),
        form.number(Field.LETTER).orElse(null));
  }

  private OffsetDateTime at(StepForm form) {
    return day(form).atTime(form.time().orElseThrow()).atZone(clock.getZone()).toOffsetDateTime();
  }

  private static LocalDate day(StepForm form) {
    return form.day().orElseThrow();
  }
}
