package io.jianzhen.detect.page;

/** How much a finding weighs. Ordered from the strongest to the weakest. */
public enum Strength {
  /** Enough by itself for a person to look now. */
  STRONG("强", "strong"),
  /** With another of its kind, enough for a person to look now. */
  SUSPECT("可疑", "suspicious"),
  /** Helps to understand, proves nothing. */
  NOTE("提示", "note");

  private final String zh;
  private final String en;

  Strength(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
