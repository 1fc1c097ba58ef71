package io.jianzhen.platform.casework.file;

import static io.jianzhen.platform.casework.file.CaseField.ADDRESS;
import static io.jianzhen.platform.casework.file.CaseField.AT;
import static io.jianzhen.platform.casework.file.CaseField.AT_LEAST;
import static io.jianzhen.platform.casework.file.CaseField.DAYS;
import static io.jianzhen.platform.casework.file.CaseField.EXPOSABLE;
import static io.jianzhen.platform.casework.file.CaseField.IDENTITY;
import static io.jianzhen.platform.casework.file.CaseField.KEEPER;
import static io.jianzhen.platform.casework.file.CaseField.KIND;
import static io.jianzhen.platform.casework.file.CaseField.MEASURED_IN;
import static io.jianzhen.platform.casework.file.CaseField.NAME;
import static io.jianzhen.platform.casework.file.CaseField.NAMES;
import static io.jianzhen.platform.casework.file.CaseField.NOTE;
import static io.jianzhen.platform.casework.file.CaseField.NUMBER;
import static io.jianzhen.platform.casework.file.CaseField.ON;
import static io.jianzhen.platform.casework.file.CaseField.PERSONS;
import static io.jianzhen.platform.casework.file.CaseField.PLACE;
import static io.jianzhen.platform.casework.file.CaseField.QUANTITY;
import static io.jianzhen.platform.casework.file.CaseField.REMARK;
import static io.jianzhen.platform.casework.file.CaseField.SORT;
import static io.jianzhen.platform.casework.file.CaseField.SOURCE;
import static io.jianzhen.platform.casework.file.CaseField.SUMMARY;
import static io.jianzhen.platform.casework.file.CaseField.TAKER;
import static io.jianzhen.platform.casework.file.CaseField.THING;
import static io.jianzhen.platform.casework.file.CaseField.TITLE;
import static io.jianzhen.platform.casework.file.CaseField.TWIN;
import static io.jianzhen.platform.casework.file.CaseField.UNIT;
import static io.jianzhen.platform.casework.file.CaseField.WHAT;
import static io.jianzhen.platform.casework.file.CaseField.WHO;
import static io.jianzhen.platform.casework.file.CaseField.YUAN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be done with a case; every step is a form of its fields and a line of the history. */
enum CaseStep {
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
  enum Of {
    PERSON,
    OUTCOME,
    GANG,
    DEN,
    SEIZURE
  }

  /** The step of an address of which the controller has seen that there is one. */
  static CaseStep ofPath(String path) {
    return Arrays.stream(values())
        .filter(one -> one.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no step of cases: " + path));
  }

  /** Its word in an address. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Nullable Of of() {
    return of;
  }

  List<CaseField> fields() {
    return fields;
  }

  boolean isOpenFor(CaseFile.State state) {
    return switch (this) {
      case SPLIT -> state == CaseFile.State.JOINED;
      case REOPEN -> state == CaseFile.State.CLOSED;
      default -> state == CaseFile.State.OPEN;
    };
  }

  boolean mayBeEmpty(CaseField field) {
    return switch (field) {
      case REMARK, SUMMARY, YUAN, DAYS, WHO, PARENT -> true;
      case PLACE -> this == OPEN || this == FACTS;
      case LEADS -> this == OPEN;
      default -> false;
    };
  }

  /** Whether the day is one that a figure counts, and so lies in the campaign. */
  boolean countsFromItsDay() {
    return this == OUTCOME || this == DEN_CLOSE || this == GANG_DEALT;
  }
}
