package io.jianzhen.detect.host;

/** How urgently a person should look at a name. Ordered from the most urgent to the least. */
public enum Tier {
  /** A person should look now. */
  ALERT("须立即查看", "look now"),
  /** Worth keeping an eye on. */
  WATCH("留意", "watch"),
  /** Lies under a suffix that only public bodies may use, and is not in the register. */
  RESTRICTED("受限后缀", "restricted suffix"),
  /** Is in the register of official sites. */
  OFFICIAL("官方网站", "official"),
  /** Nothing was found; this says nothing about who runs the site. */
  NONE("未见仿冒迹象", "no sign of imitation");

  private final String zh;
  private final String en;

  Tier(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The Chinese name. */
  public String zh() {
    return zh;
  }

  /** The English name. */
  public String en() {
    return en;
  }

  /** Whether this tier is as urgent as {@code least} or more so. */
  public boolean isAtLeast(Tier least) {
    return compareTo(least) <= 0;
  }
}
