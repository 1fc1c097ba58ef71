package io.jianzhen.cli;

import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.HostVerdict;
import io.jianzhen.detect.host.Variants.Variant;
import java.io.IOException;
import java.util.List;

/** Writes what the screens say, one line each, as it comes. Nothing from outside leaks out raw. */
interface ScreenReport {

  /** The tier, as it were, of an address that no browser opens. */
  String UNREADABLE = "UNREADABLE";

  /** What a report lists. */
  enum Kind {
    HOSTS("host", "tier", "imitates", "rules", "explanation"),
    VARIANTS("host", "ease", "family", "tier", "imitates", "rules", "explanation"),
    ADDRESSES("url", "host_a_browser_opens", "tier", "imitates", "rules", "explanation");

    private final String columns;

    Kind(String... columns) {
      this.columns = String.join(",", columns);
    }

    List<String> columns() {
      return List.of(columns.split(","));
    }
  }

  /** Writes what comes before the first line. */
  void begin(Kind kind) throws IOException;

  void host(HostVerdict verdict) throws IOException;

  void variant(Variant variant) throws IOException;

  void address(AddressVerdict verdict) throws IOException;
}
