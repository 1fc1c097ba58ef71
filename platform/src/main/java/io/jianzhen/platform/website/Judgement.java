package io.jianzhen.platform.website;

/** What a person says of a suspect site. Texts are {@code website.judgement.<name>}. */
public enum Judgement {
  COUNTERFEIT("bad"),
  NOT_COUNTERFEIT("good"),
  /** Somebody has to look again. */
  UNDECIDED("warn");

  private final String kind;

  Judgement(String kind) {
    this.kind = kind;
  }

  /** The kind of chip that shows it. */
  public String kind() {
    return kind;
  }
}
