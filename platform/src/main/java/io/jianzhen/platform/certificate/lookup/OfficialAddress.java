package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.AddressScreen;
import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.platform.web.IdentityNumbers;

/**
 * Whether the address that a person looked at is the official platform's. It is the host that
 * counts, as a browser reads it: {@code https://cx.mem.gov.cn@example.net} opens example.net.
 */
final class OfficialAddress {

  /** The only site whose answers count. */
  static final HostName HOST = new HostName("cx.mem.gov.cn");

  private OfficialAddress() {}

  /** What an address turned out to be. */
  enum Kind {
    /** The platform. */
    PLATFORM,
    /** An official site, but not the one that answers for certificates. */
    OTHER_OFFICIAL,
    /** Something else: this is how people are fooled. */
    FOREIGN,
    /** No address at all. */
    UNREADABLE
  }

  /**
   * An address and what it is.
   *
   * @param host what a browser opens; empty if nothing
   * @param kept the address as it may be kept: without an identity number
   * @param why what there is to say against it; the first finding of the screen
   */
  record Checked(Kind kind, String host, String kept, Sentence why) {}

  static Checked check(String typed) {
    AddressVerdict verdict = Screen.STANDARD.judge(typed.strip());
    if (verdict.address() instanceof WebAddress.Unreadable unreadable) {
      return new Checked(Kind.UNREADABLE, "", "", unreadable.why());
    }
    WebAddress.Readable address = (WebAddress.Readable) verdict.address();
    String host = address.host().toString();
    String kept = IdentityNumbers.isIn(typed) ? host : typed.strip();
    return new Checked(kind(address, verdict), host, kept, why(verdict));
  }

  private static Kind kind(WebAddress.Readable address, AddressVerdict verdict) {
    if (address.host().equals(HOST)) {
      return Kind.PLATFORM;
    }
    return verdict.tier() == Tier.OFFICIAL ? Kind.OTHER_OFFICIAL : Kind.FOREIGN;
  }

  private static Sentence why(AddressVerdict verdict) {
    return verdict.findings().isEmpty() ? new Sentence("", "") : verdict.findings().get(0).says();
  }

  /** Loaded when the first look-up is recorded. */
  private static final class Screen {
    static final AddressScreen STANDARD = new AddressScreen(HostScreen.standard());
  }
}
