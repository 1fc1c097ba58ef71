package io.jianzhen.detect.host.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RegisterStoreTest {

  @Test
  void theBuiltInRegisterIsTheOneInYaml() throws IOException, UnusableRegister {
    OfficialSites written;
    try (InputStream yaml = OfficialSites.class.getResourceAsStream("official-sites.yaml")) {
      written = OfficialSites.read(Objects.requireNonNull(yaml));
    }

    assertThat(OfficialSites.standard().sites()).isEqualTo(written.sites()).isNotEmpty();
    assertThat(OfficialSites.standard().former()).isEqualTo(written.former()).isNotEmpty();
  }
}
