package io.jianzhen.bench.host;

import io.jianzhen.detect.host.HostScan;
import io.jianzhen.detect.host.HostScreen;
import io.jianzhen.detect.host.HostVerdict;
import io.jianzhen.detect.host.Tier;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.UnusableRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Where a {@link Screener} comes from. The only class that knows the code that is measured. */
final class Screeners {

  private Screeners() {}

  /** Protects what the built-in register says. */
  static Screener standard() {
    return new Jianzhen(HostScreen.standard());
  }

  /**
   * Protects the sites of a register of one's own.
   *
   * @param register the text of it, in the format of official-sites.yaml
   */
  static Screener of(String register) {
    try {
      var yaml = new ByteArrayInputStream(register.getBytes(StandardCharsets.UTF_8));
      return new Jianzhen(HostScreen.of(OfficialSites.read(yaml)));
    } catch (UnusableRegister | IOException e) {
      throw new IllegalArgumentException("a register for measurements is wrong", e);
    }
  }

  private record Jianzhen(HostScreen screen) implements Screener {

    @Override
    public Tier judge(String name) {
      return HostName.parse(name).map(screen::judge).map(HostVerdict::tier).orElse(Tier.NONE);
    }

    @Override
    public RunKind.Seen scan(InputStream text, int threads) throws IOException {
      HostScan.Summary summary =
          new HostScan(screen, Tier.ALERT, threads).scan(text, verdict -> {});
      return new RunKind.Seen(summary.lines(), summary.found());
    }
  }
}
