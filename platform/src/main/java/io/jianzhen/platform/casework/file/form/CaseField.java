package io.jianzhen.platform.casework.file.form;

import java.util.Locale;

/**
 * A field of a step. Its name in the page is {@link #id()}, its label {@code casefile.field.<name>}
 * or, where a step calls it otherwise, {@code casefile.field.<step>.<name>}.
 */
public enum CaseField {
  TITLE(Sort.TEXT, 100),
  KIND(Sort.SELECT, 0),
  UNIT(Sort.SELECT, 0),
  PLACE(Sort.TEXT, 200),
  SUMMARY(Sort.AREA, 5_000),
  /** Numbers of leads. */
  LEADS(Sort.TEXT, 500),
  /** Number of the case of which it is a part. */
  PARENT(Sort.TEXT, 40),
  /** Number of another case. */
  NUMBER(Sort.TEXT, 40),
  /** Names of participants, one a line, each with an identity number if there is one. */
  NAMES(Sort.AREA, 20_000),
  SORT(Sort.RADIO, 0),
  ROLE(Sort.SELECT, 0),
  IDENTITY(Sort.TEXT, 40),
  /** Somebody of another case. */
  TWIN(Sort.SELECT, 0),
  PERSONS(Sort.PERSONS, 0),
  OUTCOME(Sort.SELECT, 0),
  /** The day of the fact. */
  ON(Sort.DATE, 0),
  /** The time of that day. */
  AT(Sort.TIME, 0),
  YUAN(Sort.TEXT, 30),
  DAYS(Sort.TEXT, 4),
  MEASURE(Sort.SELECT, 0),
  WHO(Sort.TEXT, 100),
  THING(Sort.SELECT, 0),
  WHAT(Sort.TEXT, 100),
  QUANTITY(Sort.TEXT, 30),
  MEASURED_IN(Sort.TEXT, 20),
  AT_LEAST(Sort.RADIO, 0),
  SOURCE(Sort.TEXT, 200),
  KEEPER(Sort.TEXT, 100),
  TAKER(Sort.TEXT, 100),
  ADDRESS(Sort.TEXT, 200),
  NAME(Sort.TEXT, 100),
  EXPOSABLE(Sort.RADIO, 0),
  /** What has to be said. */
  NOTE(Sort.AREA, 1_000),
  /** What may be said. */
  REMARK(Sort.AREA, 1_000);

  private final Sort sort;
  private final int longest;

  CaseField(Sort sort, int longest) {
    this.sort = sort;
    this.longest = longest;
  }

  /** How the page asks for it. */
  public enum Sort {
    TEXT,
    AREA,
    SELECT,
    RADIO,
    DATE,
    TIME,
    /** Boxes for all persons of the case, and one for each role. */
    PERSONS
  }

  /** Its name and id in the page. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Sort sort() {
    return sort;
  }

  /** In characters; 0 where nothing is typed freely. */
  public int longest() {
    return longest;
  }
}
