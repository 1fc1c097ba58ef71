package io.jianzhen.platform.tipoff;

/** How far a tip-off has come. */
enum TipState {
  NEW("warn"),
  ACCEPTED("info"),
  CLOSED("good"),
  REFUSED("quiet"),
  PASSED_ON("quiet"),
  /** Set aside; the informer is not told, who would otherwise know what to change. */
  SPAM("quiet"),
  /** Part of another one about the same thing. */
  JOINED("quiet");

  private final String kind;

  TipState(String kind) {
    this.kind = kind;
  }

  /** The kind of chip that shows the state. */
  public String kind() {
    return kind;
  }
}
