package io.jianzhen.platform.website;

/** How far a suspect site has come. Texts are {@code website.state.<name>}. */
enum SiteState {
  /** 待取证: somebody saw it. */
  SUSPECTED("warn"),
  /** 待判定: there is evidence. */
  CAPTURED("warn"),
  /** 已判定: a person has said what it is. */
  JUDGED("info"),
  /** 已通报: somebody who can close it has been told. */
  REPORTED("info"),
  /** 已封堵: access is cut. */
  BLOCKED("good"),
  /** 已清除收录: search engines have dropped it, too. */
  DELISTED("good"),
  /** 死灰复燃: it is there again. */
  REAPPEARED("bad");

  private final String kind;

  SiteState(String kind) {
    this.kind = kind;
  }

  /** The kind of chip that shows it. */
  public String kind() {
    return kind;
  }
}
