package io.jianzhen.detect.host.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunycodeTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          政务,         xn--zfr164b
          公益,         xn--55qw42g
          公司.cn,      xn--55qx5d.cn
          bücher.de,    xn--bcher-kva.de
          gov.cn,       gov.cn
          a.政务.b,     a.xn--zfr164b.b
          """)
  void ascii(String name, String ascii) {
    assertThat(Punycode.ascii(name)).isEqualTo(ascii);
  }

  @Test
  void theFirstCodePointAfterAsciiIsEncodedToo() {
    assertThat(Punycode.ascii("\u0080")).isEqualTo("xn--a");
    assertThat(Punycode.ascii("\u007f")).isEqualTo("\u007f");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          xn--zfr164b,         政务
          a.xn--55qx5d.cn,     a.公司.cn
          gov.cn,              gov.cn
          fiqs8s.cn,           fiqs8s.cn
          xn--z.cn,            xn--z.cn
          xn--bcher-kva.,      bücher.
          .xn--fiqs8s,         .中国
          """)
  void unicode(String name, String unicode) {
    assertThat(Punycode.unicode(name)).isEqualTo(unicode);
  }

  @Test
  void everyRuleOfTheSuffixListIsWrittenAsTheJdkWritesIt() throws IOException {
    List<String> rules = rules();
    assertThat(rules).hasSizeGreaterThan(400);
    assertThat(rules)
        .allSatisfy(
            rule ->
                assertThat(Punycode.ascii(rule))
                    .isEqualTo(IDN.toASCII(rule, IDN.ALLOW_UNASSIGNED)));
  }

  @Property(tries = 500)
  void theJdkReadsWhatIsWritten(
      @ForAll @Size(min = 1, max = 12) List<@CharRange(from = '一', to = '龥') Character> chinese,
      @ForAll @Size(max = 6) List<@CharRange(from = 'a', to = 'z') Character> latin) {
    StringBuilder label = new StringBuilder();
    latin.forEach(label::append);
    chinese.forEach(label::append);
    assertThat(IDN.toUnicode(Punycode.ascii(label.toString()))).isEqualTo(label.toString());
  }

  private static List<String> rules() throws IOException {
    String list = "/org/publicsuffix/list/effective_tld_names.dat";
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PunycodeTest.class.getResourceAsStream(list)),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("//") && line.chars().anyMatch(c -> c > '~'))
          .toList();
    }
  }
}
