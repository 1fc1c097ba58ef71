package io.jianzhen.bench.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.bench.host.RunKind.Seen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RunKindTest {

  private static final String NAMES =
      "www.example.com\ncx-mem-gov-cn.com\nmen.gov.cn\nyjgl.tj.cn\ncoffee.example.net\n";

  @ParameterizedTest
  @EnumSource
  void everyMethodReadsEveryLine(RunKind kind) throws IOException {
    assertThat(over(kind, NAMES).lines()).isEqualTo(5);
  }

  @ParameterizedTest(name = "{0} reports {1} of the five")
  @CsvSource({
    "NEWLINES,       0",
    "FOUR_SITES,     2",
    "THOUSAND_SITES, 2",
    "DNSTWIST,       2",
    "NEAR_SITE,      1",
    "OPENSQUAT,      3"
  })
  void reportsByItsMethod(RunKind kind, long reported) throws IOException {
    assertThat(over(kind, NAMES).reported()).isEqualTo(reported);
  }

  @Test
  void linesAreCountedAcrossEightBytesAndAtTheEnd() throws IOException {
    assertThat(over(RunKind.NEWLINES, "\n\n\n\n\n\n\n\n\n").lines()).isEqualTo(9);
    assertThat(over(RunKind.NEWLINES, "\13\212\n\1\212\13\n\13").lines()).isEqualTo(2);
  }

  private static Seen over(RunKind kind, String names) throws IOException {
    return kind.ready().over(new ByteArrayInputStream(names.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
