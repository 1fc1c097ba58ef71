package io.jianzhen.platform.ledger;

import java.util.Optional;

/**
 * The sixteen numbers of Attachment 1, in the order of the notice. The text items A1 to A3 are not
 * counted and stand in the form itself.
 *
 * <p>Unit, decimals and way of counting belong to the item, so that no caller can mix them up. The
 * codes are those of the ledger; the headings are the notice's own words, with its one pair of
 * half-width brackets at C3.
 */
public enum ReportItem {
  /** Employers that have handed in their self-check. */
  B1("开展自查（家）", "Employers that checked themselves", Section.SELF_CHECK),
  /** Persons whose card a self-check found suspect or forged. */
  B2("发现假冒证件（人）", "Persons found with forged certificates", Section.SELF_CHECK),
  /** Of the persons of B2, those reported to an authority. */
  B3("上报处理（人）", "Persons reported for handling", Section.SELF_CHECK),

  /** Enforcement visits; two visits to one firm are two. */
  C1("执法检查（家次）", "Enforcement visits", Section.INSPECTION),
  /** Findings of work with a forged card. */
  C2("发现持假证上岗问题（条）", "Findings of work with forged certificates", Section.INSPECTION),
  /** Leads handed to another authority. */
  C3("移交问题线索(条)", "Leads handed over", Section.INSPECTION),
  /** Fines on employers. A fine counts either here or at E2, never at both. */
  C4("行政罚款（元）", "Fines on employers", Section.INSPECTION),

  /** Persons handed to the police on suspicion of a crime. */
  D1("涉嫌刑事并移送公安部门（人）", "Suspects handed to the police", Section.FORGERY),
  /** Workshops that made or sold forged cards. */
  D2("查处制售假证“窝点”（个）", "Forgery workshops closed down", Section.FORGERY),
  /** Members of gangs: the notice counts gangs in persons. */
  D3("查处非法违法团伙（人）", "Members of gangs dealt with", Section.FORGERY),
  /** Counterfeit sites closed. */
  D4("封堵网站（家）", "Sites blocked", Section.FORGERY),

  /** Cards that were altered, lent or forged. */
  E1("发现问题证书（个）", "Certificates found at fault", Section.MISUSE),
  /** Fines on holders. A fine counts either here or at C4, never at both. */
  E2("行政罚款（元）", "Fines on holders", Section.MISUSE),
  /** Holders punished under the law. */
  E3("依法查处持证人员（人）", "Holders dealt with under the law", Section.MISUSE),

  /** Exposures of offences to the public. */
  F1("公开曝光违法违规行为（次）", "Offences exposed to the public", Section.EXPOSURE),
  /** Rewards paid to informers. */
  F2("奖励举报人员（次）", "Rewards paid to informers", Section.EXPOSURE);

  /** The column 类别 of the form. */
  public enum Category {
    SELF_CHECK("生产经营单位自查情况", "Self-checks of employers"),
    INSPECTION("开展专项执法检查", "Enforcement inspections"),
    ENFORCEMENT("假冒安全生产证书违法行为查处情况", "Offences with forged certificates");

    private final String label;
    private final String english;

    Category(String label, String english) {
      this.label = label;
      this.english = english;
    }

    public String label() {
      return label;
    }

    public String english() {
      return english;
    }
  }

  /** Items that stand together: a whole category, or a part of the third with its own heading. */
  public enum Section {
    SELF_CHECK(Category.SELF_CHECK, "", ""),
    INSPECTION(Category.INSPECTION, "", ""),
    FORGERY(
        Category.ENFORCEMENT,
        "非法伪造、变造、买卖假证非法利用信息网络",
        "Forging, altering and trading; misuse of networks"),
    MISUSE(Category.ENFORCEMENT, "涂改转借假冒特种作业证", "Altered, lent and forged special-operation cards"),
    EXPOSURE(Category.ENFORCEMENT, "", "");

    private final Category category;
    private final String label;
    private final String english;

    Section(Category category, String label, String english) {
      this.category = category;
      this.label = label;
      this.english = english;
    }

    public Category category() {
      return category;
    }

    /** The heading between category and items; empty where the notice has none. */
    public Optional<String> label() {
      return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    /** {@link #label()} in English. */
    public Optional<String> english() {
      return english.isEmpty() ? Optional.empty() : Optional.of(english);
    }
  }

  private final String heading;
  private final String english;
  private final Section section;

  ReportItem(String heading, String english, Section section) {
    this.heading = heading;
    this.english = english;
    this.section = section;
  }

  /** Name and unit, letter for letter as the notice prints them: {@code 开展自查（家）}. */
  public String heading() {
    return heading;
  }

  /** The name without the unit: {@code 开展自查}. */
  public String label() {
    return heading.substring(0, bracket());
  }

  /** 家, 人, 家次, 条, 元, 个 or 次. */
  public String unit() {
    return heading.substring(bracket() + 1, heading.length() - 1);
  }

  /** {@link #label()} in English. */
  public String english() {
    return english;
  }

  /** {@link #unit()} in English. */
  public String englishUnit() {
    return switch (unit()) {
      case "家" -> this == D4 ? "sites" : "employers";
      case "人" -> "persons";
      case "家次" -> "visits";
      case "条", "个" -> "items";
      case "元" -> "yuan";
      case "次" -> "times";
      default -> throw new IllegalStateException("no English for the unit of " + heading);
    };
  }

  public Section section() {
    return section;
  }

  public Category category() {
    return section.category();
  }

  /** Decimals that a figure may have: 2 for money, 0 for everything else. */
  public int decimals() {
    return unit().equals("元") ? 2 : 0;
  }

  /**
   * Whether the item counts distinct subjects (家, 人) instead of adding up (家次, 条, 个, 元, 次).
   *
   * <p>The form demands that the months add up to the cumulative figure. So a subject counts in the
   * month in which it first appears, and not again in a later one.
   */
  public boolean distinct() {
    return unit().equals("家") || unit().equals("人");
  }

  private int bracket() {
    int wide = heading.lastIndexOf('（');
    return wide >= 0 ? wide : heading.lastIndexOf('(');
  }
}
