package io.jianzhen.detect.host.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    var name = new Sentence("站", "site");
    var one =
        new OfficialSite(
            "one",
            name,
            List.of("a.gov.cn", "*.b.gov.cn"),
            true,
            List.of("甲"),
            List.of("jia"),
            "x");
    var other =
        new OfficialSite("other", name, List.of("c.gov.cn"), false, List.of(), List.of(), "y");
    var former = new FormerHost(new HostName("d.com"), new Sentence("局", "bureau"), "2020", "z");
    var bytes = new ByteArrayOutputStream();

    RegisterStore.write(
        new OfficialSites(List.of(one, other), List.of(former)), new BufferedOutputStream(bytes));
    OfficialSites read = RegisterStore.read(new ByteArrayInputStream(bytes.toByteArray()));

    assertThat(read.sites()).containsExactly(one, other);
    assertThat(read.former()).containsExactly(former);
  }
}
