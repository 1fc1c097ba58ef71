package io.jianzhen.platform.website;

import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.address.WebAddress;

/** What stands beside an address, the most urgent first. Texts are {@code website.label.<name>}. */
enum Label {
  ALERT("bad"),
  WATCH("warn"),
  RESTRICTED("info"),
  OFFICIAL("good"),
  NONE("quiet"),
  /** No browser opens it as a web page. */
  UNREADABLE("quiet");

  private final String kind;

  Label(String kind) {
    this.kind = kind;
  }

  /** The kind of the chip; see {@code frame/components}. */
  public String kind() {
    return kind;
  }

  static Label of(AddressVerdict verdict) {
    return verdict.address() instanceof WebAddress.Unreadable
        ? UNREADABLE
        : switch (verdict.tier()) {
          case ALERT -> ALERT;
          case WATCH -> WATCH;
          case RESTRICTED -> RESTRICTED;
          case OFFICIAL -> OFFICIAL;
          case NONE -> NONE;
        };
  }

  /** Whether it speaks of a site that people should not trust. */
  boolean isSuspect() {
    return this == ALERT || this == WATCH;
  }
}
