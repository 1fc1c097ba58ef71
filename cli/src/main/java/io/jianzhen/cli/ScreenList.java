package io.jianzhen.cli;

import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.HostVerdict;
import io.jianzhen.detect.host.Variants.Variant;
import io.jianzhen.detect.host.address.WebAddress;
import java.io.IOException;
import java.io.Writer;

/** Host names alone. */
final class ScreenList implements ScreenReport {

  private final Writer out;

  ScreenList(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(Kind kind) {}

  @Override
  public void host(HostVerdict verdict) throws IOException {
    line(verdict.host().ascii());
  }

  @Override
  public void variant(Variant variant) throws IOException {
    host(variant.verdict());
  }

  @Override
  public void address(AddressVerdict verdict) throws IOException {
    if (verdict.address() instanceof WebAddress.Readable address) {
      line(address.host().toString());
    }
  }

  private void line(String host) throws IOException {
    out.write(host);
    out.write('\n');
  }
}
