package io.jianzhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jianzhen page FILE.html --url URL [--format text|json]}. */
class PageCommandTest {

  private static final String CLONE =
      "<title>\u001b[2J应急管理部</title><meta name=SiteDomain content=www.mem.gov.cn><p>主办单位：应急管理部</p>";

  @TempDir private Path directory;

  private final Shell shell = new Shell();

  private String page(String html) throws IOException {
    return Files.writeString(directory.resolve("page.html"), html).toString();
  }

  @Test
  void aCopiedPageIsToldWithItsTargetAndReasons() throws IOException {
    assertThat(shell.run("page", page(CLONE), "--url", "http://www.example.top/")).isEqualTo(1);
    assertThat(shell.lines().get(0)).isEqualTo("须立即查看  http://www.example.top/");
    assertThat(shell.lines().get(1)).isEqualTo("冒充：应急管理部");
    assertThat(shell.lines().get(2)).contains("[强] MARK_OF_ANOTHER").contains("www.mem.gov.cn");
  }

  @Test
  void jsonHasEveryFindingInBothLanguages() throws IOException {
    shell.run("page", page(CLONE), "--url", "http://www.example.top/", "--format", "json");
    JsonNode verdict = JsonMapper.shared().readTree(shell.lines().get(0));

    assertThat(verdict.get("tier").asString()).isEqualTo("ALERT");
    assertThat(verdict.get("imitates").get("id").asString()).isEqualTo("mem");
    assertThat(verdict.get("findings").get(0).get("explanation").get("en").asString()).isNotBlank();
  }

  @Test
  void whatThePageSaysDoesNothingToTheTerminal() throws IOException {
    shell.run("page", page(CLONE), "--url", "http://www.example.top/");

    assertThat(String.join("\n", shell.lines())).doesNotContain("\u001b");
  }

  @Test
  void anOrdinaryPageIsNotCalledHarmless() throws IOException {
    assertThat(shell.run("page", page("<p>鲜花"), "--url", "http://www.example.com/")).isZero();
    assertThat(shell.lines().get(1)).contains("不表示网页可信");
  }

  @Test
  void anAddressThatIsNoneIsSaid() throws IOException {
    assertThat(shell.run("page", page(CLONE), "--url", "http://")).isEqualTo(2);
  }

  @Test
  void aMissingFileIsSaid() {
    assertThat(shell.run("page", "no-such-file", "--url", "http://a.example.com/")).isEqualTo(2);
  }

  @Test
  void aRegisterThatIsNoneIsSaid() throws IOException {
    Path register = Files.writeString(directory.resolve("r.yaml"), "genuine: [1]");

    assertThat(
            shell.run(
                "page",
                page(CLONE),
                "--url",
                "http://a.example.com/",
                "--genuine",
                register.toString()))
        .isEqualTo(2);
  }
}
