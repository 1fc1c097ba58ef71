package io.jianzhen.platform.casework.law;

import io.jianzhen.detect.Sentence;

/** Whose duty an act is by the notice's division (实施方案, 三、职责分工). */
public enum Duty {
  NETWORK_POLICE("GA-WA", "网安支队", "network police"),
  PUBLIC_ORDER_POLICE("GA-ZA", "治安支队", "public-order police"),
  CRIMINAL_POLICE("GA-XZ", "刑侦支队", "criminal police"),
  TERRITORY("", "属地应急管理部门", "emergency management of the territory"),
  BUREAU_OFFICE("YJ-BGS", "区应急局办公室（转签发机关）", "office of the bureau (for the issuer)"),
  MARKET_REGULATION("", "市场监督管理部门（系统外）", "market regulation (outside)");

  private final String unit;
  private final String zh;
  private final String en;

  Duty(String unit, String zh, String en) {
    this.unit = unit;
    this.zh = zh;
    this.en = en;
  }

  /** Code of the unit; empty where the territory decides or nobody within has the duty. */
  public String unit() {
    return unit;
  }

  public Sentence title() {
    return new Sentence(zh, en);
  }

  /**
   * Whose duty it is to deal with an act under a rule. Sites and their helpers go to the network
   * police, documents to the public-order police, fraud to the criminal police.
   */
  static Duty of(Rule rule) {
    return switch (rule.route()) {
      case MARKET_REGULATION -> MARKET_REGULATION;
      case ISSUER -> BUREAU_OFFICE;
      case EMB_ADMIN, EMB_ADMIN_AND_POLICE, PENDING, NOT_USED -> TERRITORY;
      case POLICE_ADMIN, POLICE_CRIMINAL -> police(rule.act());
    };
  }

  private static Duty police(String act) {
    return switch (act) {
      case "DOCUMENTS", "CRIME_DOCUMENTS", "CRIME_SEALS", "CRIME_DANGEROUS_WORK" ->
          PUBLIC_ORDER_POLICE;
      case "FRAUD", "IMPERSONATION", "HELPED_FRAUD", "SUPPORTED_FRAUD", "CRIME_FRAUD" ->
          CRIMINAL_POLICE;
      default -> NETWORK_POLICE;
    };
  }
}
