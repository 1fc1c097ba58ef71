package io.jianzhen.platform.casework.file.form;

import static io.jianzhen.platform.casework.file.form.CaseField.ADDRESS;
import static io.jianzhen.platform.casework.file.form.CaseField.AT;
import static io.jianzhen.platform.casework.file.form.CaseField.AT_LEAST;
import static io.jianzhen.platform.casework.file.form.CaseField.DAYS;
import static io.jianzhen.platform.casework.file.form.CaseField.EXPOSABLE;
import static io.jianzhen.platform.casework.file.form.CaseField.IDENTITY;
import static io.jianzhen.platform.casework.file.form.CaseField.KEEPER;
import static io.jianzhen.platform.casework.file.form.CaseField.KIND;
import static io.jianzhen.platform.casework.file.form.CaseField.MEASURED_IN;
import static io.jianzhen.platform.casework.file.form.CaseField.NAME;
import static io.jianzhen.platform.casework.file.form.CaseField.NAMES;
import static io.jianzhen.platform.casework.file.form.CaseField.NOTE;
import static io.jianzhen.platform.casework.file.form.CaseField.NUMBER;
import static io.jianzhen.platform.casework.file.form.CaseField.ON;
import static io.jianzhen.platform.casework.file.form.CaseField.PERSONS;
import static io.jianzhen.platform.casework.file.form.CaseField.PLACE;
import static io.jianzhen.platform.casework.file.form.CaseField.QUANTITY;
import static io.jianzhen.platform.casework.file.form.CaseField.REMARK;
import static io.jianzhen.platform.casework.file.form.CaseField.SORT;
import static io.jianzhen.platform.casework.file.form.CaseField.SOURCE;
import static io.jianzhen.platform.casework.file.form.CaseField.SUMMARY;
import static io.jianzhen.platform.casework.file.form.CaseField.TAKER;
import static io.jianzhen.platform.casework.file.form.CaseField.THING;
import static io.jianzhen.platform.casework.file.form.CaseField.TITLE;
import static io.jianzhen.platform.casework.file.form.CaseField.TWIN;
import static io.jianzhen.platform.casework.file.form.CaseField.UNIT;
import static io.jianzhen.platform.casework.file.form.CaseField.WHAT;
import static io.jianzhen.platform.casework.file.form.CaseField.WHO;
import static io.jianzhen.platform.casework.file.form.CaseField.YUAN;

import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.fine.FineStep;
import io.jianzhen.platform.casework.file.fine.NoticeStep;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done with a case; every step is a form of its fields and a line of the history. */
public enum CaseStep {
  OPEN(null, TITLE, KIND, UNIT, PLACE, SUMMARY, CaseField.LEADS, CaseField.PARENT),
  /** Adds leads to a case that is named; {@link #LEADS} from the page of a lead. */
  ADD_LEADS(null, NUMBER, CaseField.LEADS),

  FACTS(null, TITLE, KIND, PLACE, SUMMARY),
  LEADS(null, CaseField.LEADS),
  PARENT(null, CaseField.PARENT),
  PERSONS_IN(null, NAMES, CaseField.ROLE, SORT, REMARK),
  ROLE(Of.PERSON, CaseField.ROLE, REMARK),
  IDENTIFY(Of.PERSON, IDENTITY),
  SAME(Of.PERSON, TWIN),
  REMOVE(Of.PERSON, NOTE),
  OUTCOME(null, PERSONS, CaseField.OUTCOME, ON, YUAN, DAYS, REMARK),
  WITHDRAW(Of.OUTCOME, NOTE),
  /** 拟处罚告知: before a fine that is not the police's. */
  PENALTY_NOTICE(null, PERSONS, YUAN, ON, REMARK),
  NOTICE_STATED(Of.NOTICE, ON, NOTE),
  HEARING_ASKED(Of.NOTICE, ON, REMARK),
  HEARING_SET(Of.NOTICE, ON, REMARK),
  HEARING_WAIVED(Of.NOTICE, ON, REMARK),
  HEARD(Of.NOTICE, ON, NOTE),
  NOTICE_UNDONE(Of.NOTICE, NOTE),
  FINE_SERVED(null, PERSONS, ON, REMARK),
  FINE_PAID(null, PERSONS, ON, REMARK),
  FINE_PUBLISHED(null, PERSONS, ON, REMARK),
  FINE_UNDONE(Of.OUTCOME, NOTE),
  GANG(null, NAME, PERSONS),
  MEMBERS(Of.GANG, PERSONS, REMARK),
  GANG_DEALT(Of.GANG, ON, REMARK),
  GANG_UNDONE(Of.GANG, NOTE),
  DEN(null, ADDRESS, ON),
  DEN_CLOSE(Of.DEN, ON, REMARK),
  DEN_UNDONE(Of.DEN, NOTE),
  MEASURE(null, CaseField.MEASURE, ON, WHO, NOTE),
  SEIZE(null, THING, WHAT, QUANTITY, MEASURED_IN, ON, PLACE, KEEPER),
  HAND_OVER(Of.SEIZURE, TAKER, PLACE, ON, AT, REMARK),
  FIGURE(null, WHAT, AT_LEAST, QUANTITY, MEASURED_IN, SOURCE),
  PUBLISH(null, EXPOSABLE, NOTE),
  JOIN(null, NUMBER, NOTE),
  SPLIT(null, NOTE),
  MOVE(null, UNIT, NOTE),
  CLOSE(null, NOTE),
  REOPEN(null, NOTE);

  private final @Nullable Of of;

  @SuppressWarnings("ImmutableEnumChecker") // from List.of
  private final List<CaseField> fields;

  CaseStep(@Nullable Of of, CaseField... fields) {
    this.of = of;
    this.fields = List.of(fields);
  }

  /** To what in a case a step is done, where not to all of it. */
  public enum Of {
    PERSON,
    OUTCOME,
    /** Of an intended fine. */
    NOTICE,
    GANG,
    DEN,
    SEIZURE
  }

  /** The step of an address of which the controller has seen that there is one. */
  public static CaseStep ofPath(String path) {
    return Arrays.stream(values())
        .filter(one -> one.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no step of cases: " + path));
  }

  /** Its word in an address. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public @Nullable Of of() {
    return of;
  }

  public List<CaseField> fields() {
    return fields;
  }

  public boolean isOpenFor(CaseFile.State state) {
    return switch (this) {
      case SPLIT -> state == CaseFile.State.JOINED;
      case REOPEN -> state == CaseFile.State.CLOSED;
      case FINE_SERVED, FINE_PAID, FINE_PUBLISHED, FINE_UNDONE -> state != CaseFile.State.JOINED;
      default -> state == CaseFile.State.OPEN;
    };
  }

  /** What it says of fines, if it does. */
  public Optional<FineStep> ofFines() {
    return switch (this) {
      case FINE_SERVED -> Optional.of(FineStep.SERVED);
      case FINE_PAID -> Optional.of(FineStep.PAID);
      case FINE_PUBLISHED -> Optional.of(FineStep.PUBLISHED);
      default -> Optional.empty();
    };
  }

  /** What it says of notices of intended fines, if it does. */
  public Optional<NoticeStep> ofNotices() {
    return switch (this) {
      case NOTICE_STATED -> Optional.of(NoticeStep.STATED);
      case HEARING_ASKED -> Optional.of(NoticeStep.ASKED);
      case HEARING_SET -> Optional.of(NoticeStep.SET);
      case HEARING_WAIVED -> Optional.of(NoticeStep.WAIVED);
      case HEARD -> Optional.of(NoticeStep.HEARD);
      case NOTICE_UNDONE -> Optional.of(NoticeStep.WITHDRAWN);
      default -> Optional.empty();
    };
  }

  public boolean mayBeEmpty(CaseField field) {
    return switch (field) {
      case REMARK, SUMMARY, DAYS, WHO, PARENT -> true;
      case YUAN -> this != PENALTY_NOTICE;
      case PLACE -> this == OPEN || this == FACTS;
      case LEADS -> this == OPEN;
      default -> false;
    };
  }

  /** Whether the day is one that a figure counts, and so lies in the campaign. */
  public boolean countsFromItsDay() {
    return this == OUTCOME || this == DEN_CLOSE || this == GANG_DEALT;
  }
}
