package io.jianzhen.platform.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A seal with keys of this test run. */
public final class TestSeal {

  public static final Seal SEAL = make();

  private TestSeal() {}

  private static Seal make() {
    try {
      return Seal.in(Files.createTempDirectory("jianzhen-test-keys"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
