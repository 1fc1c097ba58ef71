package io.jianzhen.platform.website;

import static io.jianzhen.platform.website.SiteState.BLOCKED;
import static io.jianzhen.platform.website.SiteState.CAPTURED;
import static io.jianzhen.platform.website.SiteState.DELISTED;
import static io.jianzhen.platform.website.SiteState.JUDGED;
import static io.jianzhen.platform.website.SiteState.REAPPEARED;
import static io.jianzhen.platform.website.SiteState.REPORTED;

import io.jianzhen.platform.website.StepForm.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The closed list of what can be done about a suspect site: from which states, and what has to be
 * filled in. Texts are {@code website.step.<name>}.
 */
enum SiteStep {
  /** 取证登记: evidence was taken by other means than this system's, and lies somewhere. */
  EVIDENCE(EnumSet.allOf(SiteState.class), List.of(Field.ON, Field.NOTE)),
  /** 判定: a person says what it is; also to say otherwise. */
  JUDGE(EnumSet.of(CAPTURED, JUDGED, REPORTED, REAPPEARED), List.of(Field.JUDGEMENT, Field.NOTE)),
  /** 函件: a letter is written, to be signed and sent. */
  LETTER(
      EnumSet.of(JUDGED, REPORTED, BLOCKED, DELISTED, REAPPEARED),
      List.of(Field.RECIPIENT, Field.NAME)),
  /** 通报: somebody was told in writing. */
  REPORT(
      EnumSet.of(JUDGED, REPORTED, BLOCKED, DELISTED, REAPPEARED),
      List.of(Field.RECIPIENT, Field.NAME, Field.ON, Field.MEANS, Field.LETTER)),
  /** 送达: when those who were told received it. */
  RECEIPT(
      EnumSet.of(JUDGED, REPORTED, BLOCKED, DELISTED, REAPPEARED),
      List.of(Field.REPORT, Field.ON, Field.AT, Field.REMARK)),
  /** 封堵: access was cut. */
  BLOCK(EnumSet.of(JUDGED, REPORTED, REAPPEARED), List.of(Field.ON, Field.NOTE)),
  /** 撤销封堵: the blocking was entered by mistake. */
  UNBLOCK(EnumSet.of(BLOCKED, DELISTED), List.of(Field.NOTE)),
  /** 清除收录: search engines have dropped it. */
  DELIST(EnumSet.of(BLOCKED), List.of(Field.ON, Field.NOTE)),
  /** 复查: somebody looked whether it is still closed. */
  RECHECK(EnumSet.of(BLOCKED, DELISTED), List.of(Field.ON, Field.OUTCOME, Field.REMARK));

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
  private final Set<SiteState> from;

  @SuppressWarnings("ImmutableEnumChecker") // from List.of
  private final List<Field> fields;

  SiteStep(Set<SiteState> from, List<Field> fields) {
    this.from = Set.copyOf(from);
    this.fields = fields;
  }

  /** The step with this {@link #path()}. */
  static SiteStep ofPath(String path) {
    return valueOf(path.toUpperCase(Locale.ROOT));
  }

  /** The last part of its address, such as {@code block}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is asked for, in the order of the form. */
  public List<Field> fields() {
    return fields;
  }

  /** Whether it follows the state, and what was judged; only a counterfeit site is closed. */
  boolean isOpenFor(Site site) {
    return from.contains(site.state()) && (!isAgainst() || site.isCounterfeit());
  }

  private boolean isAgainst() {
    return this == LETTER || this == REPORT || this == BLOCK;
  }
}
