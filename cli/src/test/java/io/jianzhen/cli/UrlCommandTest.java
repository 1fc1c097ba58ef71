package io.jianzhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jianzhen url [--format …] [--protect …] [URL…|-]}. */
class UrlCommandTest {

  private final Shell shell = new Shell();

  @ParameterizedTest(name = "{0} opens {1}")
  @CsvSource({
    "https://cx.mem.gov.cn.top/, cx.mem.gov.cn.top, ALERT, OFFICIAL_NAME, 1",
    "https://cx.mem.gov.cn@example.com/, example.com, ALERT, URL_USERINFO, 1",
    "https://example.com/cx.mem.gov.cn/, example.com, WATCH, URL_PATH, 1",
    "https://cx.mem.gov.cn/, cx.mem.gov.cn, OFFICIAL, OFFICIAL_HOST, 0",
    "https://example.com/, example.com, NONE, '', 0",
    "http://0x7f.1/, 127.0.0.1, NONE, '', 0",
    "javascript:alert(1), '', UNREADABLE, '', 0",
    "http://, '', UNREADABLE, '', 0"
  })
  void everyAddressHasARow(String url, String host, String tier, String rule, int code) {
    assertThat(shell.run("url", url)).isEqualTo(code);
    assertThat(shell.lines().get(0))
        .isEqualTo("url\thost_a_browser_opens\ttier\timitates\trules\texplanation");
    assertThat(shell.column(0)).containsExactly(url);
    assertThat(shell.column(1)).containsExactly(host);
    assertThat(shell.column(2)).containsExactly(tier);
    assertThat(shell.column(4).get(0)).startsWith(rule);
    assertThat(shell.column(5).get(0)).isNotBlank();
  }

  @Test
  void theOfficialSiteImitatesNobody() {
    shell.run("url", "https://cx.mem.gov.cn/", "https://cx.mem.gov.cn.top/");
    assertThat(shell.column(3).get(0)).isEmpty();
    assertThat(shell.column(3).get(1)).startsWith("cx.mem.gov.cn");
  }

  @Test
  void linesOfStandardInputAreAddresses_butBlankOnes() {
    shell.pipe("\ufeffexample.com\r\n\n  \nhttps://cx.mem.gov.cn/\nno address", "url");
    assertThat(shell.column(0))
        .containsExactly("example.com", "https://cx.mem.gov.cn/", "no address");
    shell.pipe("b.example.com\n", "url", "a.example.com", "-", "c.example.com");
    assertThat(shell.column(0)).containsExactly("a.example.com", "b.example.com", "c.example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\tb\u001b[31m.com",
        "https://x\u202emoc.top/",
        "https://mem.gov.cn.top/a\u202eb\u0007\u009b",
        "=HYPERLINK(\"http://x\")",
        "+1@x",
        "-1",
        "@SUM(1)",
        "\ud800.com",
        "\u2028",
        "\u0000"
      })
  void nothingInAnAddressCanActOnATerminalOrASpreadsheet(String url) {
    for (String format : List.of("tsv", "json", "list")) {
      assertThat(shell.run("url", "--format", format, url)).isBetween(0, 1);
      assertThat(shell.out().replace("\n", "").replace("\t", ""))
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
      assertThat(shell.lines()).hasSizeLessThanOrEqualTo(2);
    }
    shell.run("url", url);
    assertThat(shell.column(0)).hasSize(1).noneMatch(cell -> cell.matches("[=+@-].*"));
    assertThat(shell.lines().get(1).split("\t", -1)).hasSize(6);
  }

  @Test
  void jsonKeepsTheAddressAsItWas() {
    String url = "https://mem.gov.cn.top/a\u202eb\u007f\"\\";
    shell.run("url", "--format", "json", url, "javascript:1");
    JsonNode first = JsonMapper.shared().readTree(shell.lines().get(0));
    assertThat(first.get("url").asString()).isEqualTo(url);
    assertThat(first.get("host").asString()).isEqualTo("mem.gov.cn.top");
    assertThat(first.get("findings").get(0).get("explanation").get("zh").asString()).isNotBlank();
    JsonNode second = JsonMapper.shared().readTree(shell.lines().get(1));
    assertThat(second.get("tier").asString()).isEqualTo("UNREADABLE");
    assertThat(second.get("explanation").get("en").asString()).isNotBlank();
  }

  @Test
  void anEndlessLineIsOneUnreadableAddress() {
    shell.pipe("x".repeat(5_000_000) + "\nexample.com\n", "url");
    assertThat(shell.column(2)).containsExactly("UNREADABLE", "NONE");
    assertThat(shell.out()).hasSizeLessThan(10_000);
  }

  @Test
  void theExplanationIsEnglishIfAskedFor() {
    shell.run("url", "--lang", "en", "https://mem.gov.cn.top/", "file:///etc/passwd");
    assertThat(shell.column(5)).allMatch(text -> text.matches("\\p{ASCII}+"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format xml", "--protect none.yaml", "--lang fr", "--nonsense"})
  void whatCannotBeUsedEndsWithExitCode2AndOneLine(String arguments) {
    assertThat(shell.run(("url example.com " + arguments).split(" "))).isEqualTo(2);
    assertThat(shell.err()).startsWith("jianzhen: ").hasLineCount(1);
    assertThat(shell.out()).isEmpty();
  }
}
