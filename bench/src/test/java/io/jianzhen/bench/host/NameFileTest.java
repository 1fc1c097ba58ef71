package io.jianzhen.bench.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.bench.host.NameFile.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameFileTest {

  private static final int LINES = 200_000;

  @Test
  void isTheSameInEveryRun() throws IOException {
    assertThat(text(Kind.MIXED).hashCode()).isEqualTo(text(Kind.MIXED).hashCode());
  }

  @Test
  void hasLinesOfTheLengthThatPopularListsHave() throws IOException {
    assertThat(text(Kind.MIXED).length() / (double) LINES).isBetween(18.9, 19.5);
  }

  @Test
  void mixesInternationalisedNamesGovernmentAndImitations() throws IOException {
    List<String> names = text(Kind.MIXED).lines().toList();
    assertThat(names).hasSize(LINES);
    assertThat(names.stream().filter(name -> name.contains("xn--")).count())
        .isBetween(1_600L, 2_000L);
    assertThat(names.stream().filter(name -> name.endsWith(".gov.cn")).count())
        .isBetween(70L, 130L);
    assertThat(names.stream().filter(name -> name.endsWith(".com")).count() * 100 / LINES)
        .isBetween(42L, 48L);
  }

  @Test
  void isNothingButOrdinaryNamesWhereAskedFor() throws IOException {
    assertThat(text(Kind.PLAIN).lines()).noneMatch(name -> name.contains("xn--"));
  }

  private static String text(Kind kind) throws IOException {
    var out = new ByteArrayOutputStream();
    new NameFile(LINES, kind).writeTo(out);
    return out.toString(StandardCharsets.US_ASCII);
  }
}
