package io.jianzhen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = FrameOnly.class)
@AutoConfigureMockMvc
class FrameTest {

  @Autowired MockMvcTester browser;

  @Test
  void a_reader_who_has_chosen_nothing_reads_chinese() {
    assertThat(page("/styleguide")).contains("lang=\"zh-CN\"", "组件样例", "跳到正文");
  }

  @Test
  void a_reader_who_chose_english_keeps_it() {
    var chosen = browser.get().uri("/styleguide?lang=en").exchange();
    Cookie cookie = Objects.requireNonNull(chosen.getResponse().getCookie("lang"));
    assertThat(browser.get().uri("/styleguide").cookie(cookie).exchange())
        .bodyText()
        .contains("lang=\"en\"", "Style guide", "Skip to content");
  }

  @Test
  void the_language_switch_keeps_the_address() {
    assertThat(page("/styleguide?unit=7&page=2"))
        .contains("href=\"/styleguide?unit=7&amp;page=2&amp;lang=en\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/styleguide", "/styleguide?lang=en", "/styleguide/plain"})
  void no_text_is_missing(String address) {
    assertThat(page(address)).doesNotContain("??");
  }

  @Test
  void every_control_has_a_label_and_every_error_is_tied_to_its_field() {
    String page = page("/styleguide");
    assertThat(page)
        .contains("for=\"sample-code\"", "id=\"sample-code-error\"", "href=\"#sample-code\"")
        .containsPattern("aria-describedby=\"sample-code-hint sample-code-error\"");
    assertThat(Pattern.compile("\\sid=\"([^\"]+)\"").matcher(page).results().map(m -> m.group(1)))
        .doesNotHaveDuplicates();
  }

  @Test
  void the_browser_may_run_nothing_but_our_own_files() {
    assertThat(browser.get().uri("/styleguide").exchange())
        .hasHeader("Content-Security-Policy", FrameHeaders.CONTENT_SECURITY_POLICY)
        .hasHeader("X-Frame-Options", "DENY");
    assertThat(FrameHeaders.CONTENT_SECURITY_POLICY).doesNotContain("unsafe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.css", "app.js", "htmx.org/2.0.10/dist/htmx.min.js"})
  void what_a_page_asks_for_is_there(String name) {
    String ending =
        Pattern.quote(name)
            .replace(".css", "\\E[^\"]*\\Q.css")
            .replace("app.js", "app\\E[^\"]*\\Q.js");
    var link = Pattern.compile("\"(/[^\"]*" + ending + ")\"").matcher(page("/styleguide"));
    assertThat(link.find()).isTrue();
    assertThat(browser.get().uri(link.group(1)).exchange()).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 409, 413, 429, 500})
  void an_error_page_says_what_to_do_in_both_languages(int status) {
    assertThat(failure(status, "zh-CN")).contains("错误 " + status, "返回首页").doesNotContain("??");
    assertThat(failure(status, "en"))
        .contains("Error " + status, "Back to the home page")
        .doesNotContain("??");
  }

  @Test
  void a_failure_of_ours_has_a_number_and_no_other_detail() {
    assertThat(failure(500, "en")).containsPattern("<strong class=\"code\">[0-9a-f]{8}</strong>");
    assertThat(failure(404, "en")).doesNotContain("Number of this error");
  }

  private String failure(int status, String language) {
    var result =
        browser
            .get()
            .uri("/error")
            .accept(MediaType.TEXT_HTML)
            .cookie(new Cookie("lang", language))
            .requestAttr("jakarta.servlet.error.status_code", status)
            .exchange();
    assertThat(result).hasStatus(status);
    return body(result);
  }

  private String page(String address) {
    var result = browser.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    return body(result);
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
