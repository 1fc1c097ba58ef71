package io.jianzhen.platform.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.jianzhen.platform.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a member of the public gets to read, and what is left of it: nothing. */
@SpringBootTest(properties = "jianzhen.first-administrator=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(PublicCheckTest.Time.class)
@ExtendWith(OutputCaptureExtension.class)
class PublicCheckTest {

  private static final Pattern LINK = Pattern.compile("href=\"((?:https?:)?//[^\"]*)\"");

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private static int clients;

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    StoppedTime stoppedTime() {
      return new StoppedTime();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          cx.mem.gov.cn,                             是官方网站
          http://cx-mem-gov-cn.example.net/cx?id=1,  不是官方网站，像是仿冒
          https://cx.mem.gov.cn@evil.example/,       不是官方网站，像是仿冒
          www.xyz.gov.cn,                            使用机关单位的专用后缀
          baidu.com,                                 不在官方网站名录中
          http://,                                   认不出这个网址
          张三,                                      认不出这个网址
          """)
  void anAddressIsOfficialOrNotOrAnImitation(String address, String says) throws Exception {
    assertThat(page(ask(address))).contains(says).contains("只有应急管理部官方平台能回答");
  }

  @Test
  void anImitationIsAnsweredWithTheAddressToTypeInstead() throws Exception {
    assertThat(page(ask("http://cx-mem-gov-cn.example.net/")))
        .contains("请在浏览器里自己输入官方地址", "cx.mem.gov.cn</strong>", "<mark>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://cx-mem-gov-cn.example.net/", "https://www.tj.gov.cn/", "javascript:1"})
  void theOnlyLinkThatLeadsOutIsTheMinistrysLookUp(String address) throws Exception {
    assertThat(LINK.matcher(page(ask(address))).results().map(link -> link.group(1)))
        .containsOnly("https://cx.mem.gov.cn/");
  }

  @Test
  void nothingFoundIsNeverCalledGenuine() throws Exception {
    assertThat(page(ask("baidu.com"))).contains("这不说明该网站真实可信");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999199001011238", "T999999199001011238", "９９９９９９１９９００１０１１２３Ｘ"})
  void theNumberOfAPersonIsNoAddressAndIsNotShownAgain(String number) throws Exception {
    assertThat(page(ask(number))).contains("本页不查证书").doesNotContain(number);
  }

  @Test
  void whatWasTypedStaysWhereItWasWhenSomethingIsWrong() throws Exception {
    String long2001 = "a".repeat(1997) + ".com";
    assertThat(page(ask(long2001))).contains("内容太长，最多 2,000 个字", long2001);
  }

  @Test
  void markupInAnAddressStaysText() throws Exception {
    assertThat(page(ask("\"><script>alert(1)</script>.com"))).doesNotContain("<script>alert");
  }

  @Test
  void charactersThatTurnTheTextAroundAreWrittenOut() throws Exception {
    assertThat(page(ask("http://a.com/\u202Enc.vog"))).doesNotContain("nc.vog</bdi>");
  }

  @Test
  void theLanguageChangesWithTheAddressStillThere() throws Exception {
    var response =
        mvc.perform(post("/check").param("address", "cx-mem-gov-cn.example").param("lang", "en"))
            .andReturn()
            .getResponse();
    assertThat(page(response)).contains("Not an official site", "cx-mem-gov-cn.example");
  }

  @Test
  void theThirtyFirstCheckInAMinuteHasToWaitAndKeepsItsInput() throws Exception {
    for (int i = 0; i < PublicCheckLimit.CHECKS_A_MINUTE; i++) {
      assertThat(ask("baidu.com", "192.0.2.77").getStatus()).isEqualTo(200);
    }
    var refused = ask("still-here.example", "192.0.2.77");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).matches("[1-9]\\d*");
    assertThat(page(refused)).contains("still-here.example", "秒再试");
    assertThat(mvc.perform(get("/check")).andReturn().getResponse().getStatus()).isEqualTo(200);
  }

  @Test
  void whatIsAskedIsNeitherStoredNorLoggedNorKeptInASession(CapturedOutput output)
      throws Exception {
    var result =
        mvc.perform(post("/check").param("address", "http://mine-only.example/secret-739102648153"))
            .andReturn();
    assertThat(result.getRequest().getSession(false)).isNull();
    assertThat(result.getResponse().getCookies()).isEmpty();
    assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
    assertThat(output.getAll()).doesNotContain("secret-739102648153", "mine-only");
    List<String> tables =
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
            .query(String.class)
            .list();
    assertThat(tables).isNotEmpty();
    for (String table : tables) {
      assertThat(
              jdbc.sql(
                      "select count(*) from \"%s\" t where t::text like '%%739102648153%%'"
                          .formatted(table))
                  .query(Long.class)
                  .single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void theSignInPageLeadsThere() throws Exception {
    assertThat(page(mvc.perform(get("/sign-in")).andReturn().getResponse()))
        .contains("href=\"/check\"");
  }

  private MockHttpServletResponse ask(String address) throws Exception {
    return ask(address, "198.18.%d.%d".formatted(++clients / 250, clients % 250));
  }

  private MockHttpServletResponse ask(String address, String client) throws Exception {
    return mvc.perform(post("/check").param("address", address).with(from(client)))
        .andReturn()
        .getResponse();
  }

  private static RequestPostProcessor from(String client) {
    return request -> {
      request.setRemoteAddr(client);
      return request;
    };
  }

  private static String page(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
