package io.jianzhen.platform.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.jianzhen.platform.database.TestDatabase;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedInFixture;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The page 查网址 of the back office. */
@SpringBootTest(properties = "jianzhen.first-administrator=false")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class CheckTest {

  private static final String LINES =
      """
      baidu.com
      https://cx.mem.gov.cn/special?index=0

      http://cx-mem-gov-cn.example.net/q
      http://
      www.xyz.gov.cn
      https://example.com/cx.mem.gov.cn
      """;

  @Autowired MockMvc mvc;

  @Test
  void theMostUrgentComesFirstWithTheNumberOfItsLine() throws Exception {
    String page = page(form("/websites/check", LINES));
    assertThat(page)
        .containsSubsequence(
            "data-label=\"行\">4<",
            "需立即查看",
            "data-label=\"行\">7<",
            "留意",
            "data-label=\"行\">6<",
            "专用后缀",
            "data-label=\"行\">2<",
            "官方网站",
            "data-label=\"行\">1<",
            "未发现",
            "data-label=\"行\">5<",
            "无法识别")
        .contains("全部（6）", "需立即查看（1）", "未发现（1）");
  }

  @Test
  void aFindingNamesItsRuleTheSentenceTheSpanAndTheAddressToUseInstead() throws Exception {
    assertThat(page(form("/websites/check", "http://cx-mem-gov-cn.example.net/q")))
        .contains("OFFICIAL_NAME", "<mark>cx-mem", "官方地址是", ">cx.mem.gov.cn</bdi>");
  }

  @Test
  void theFilterStandsInTheAddress() throws Exception {
    String page = page(form("/websites/check?label=OFFICIAL", LINES));
    assertThat(page)
        .contains("data-label=\"行\">2<", "formaction=\"/websites/check?label=ALERT\"")
        .doesNotContain("data-label=\"行\">4<");
  }

  @Test
  void noAddressThatWasSentIsALink() throws Exception {
    assertThat(page(form("/websites/check", LINES)))
        .doesNotContainPattern("href=\"(https?:)?//")
        .doesNotContainPattern("href=\"[^\"]*example");
  }

  @Test
  void whatCannotBeReadSaysWhy() throws Exception {
    assertThat(page(form("/websites/check", "http://"))).contains("无法识别", "data-label=\"依据\"");
  }

  @Test
  void everythingTypedComesBackInItsLine() throws Exception {
    assertThat(page(form("/websites/check", "\n\nbaidu.com")))
        .contains(">\n\n\nbaidu.com</textarea>", "data-label=\"行\">3<");
  }

  @Test
  void aFileInGb18030IsReadAndAnotherEncodingIsRefusedWithTheTypedTextKept() throws Exception {
    byte[] gb = "网址\n应急管理部证书查询.com\n".getBytes(Charset.forName("GB18030"));
    assertThat(page(form("/websites/check", "").file(file("names.csv", gb))))
        .contains("应急管理部证书查询.com", "data-label=\"行\">2<");
    byte[] broken = {'a', (byte) 0xff, (byte) 0xff, 'b'};
    assertThat(page(form("/websites/check", "kept.example").file(file("x.txt", broken))))
        .contains("不是 UTF-8 或 GB18030 编码的文本", "kept.example</textarea>");
  }

  @Test
  void aFileOverTheLimitIsRefusedAtTheField() throws Exception {
    byte[] large = "a.com\n".repeat(400_000).getBytes(StandardCharsets.US_ASCII);
    assertThat(page(form("/websites/check", "kept.example").file(file("x.txt", large))))
        .contains("文件超过 2 MB", "kept.example</textarea>");
  }

  @Test
  void tenThousandLinesAreCheckedAndOneMoreIsTooMany() throws Exception {
    String many = "cx-mem-gov-cn.example.net\n".repeat(10_000);
    assertThat(page(form("/websites/check?label=&page=2", many))).contains("第 2 页，共 200 页");
    assertThat(page(form("/websites/check?page=200", many)))
        .contains("需立即查看（10,000）", "第 200 页，共 200 页");
    assertThat(page(form("/websites/check", many + "one.example")))
        .contains("超过 10,000 行", "one.example</textarea>");
  }

  @Test
  void hostileLinesAreShownAndHarmNobody() throws Exception {
    String hostile =
        "<img src=x onerror=alert(1)>\n"
            + "http://\u202Enc.vog.mem.xc/\n"
            + "\u0001\u0007\n"
            + "a".repeat(9_000)
            + "\n"
            + "http://%zz%00/\n"
            + "\uD800.com\n"
            + "javascript:alert(1)\n";
    assertThat(page(form("/websites/check", hostile)))
        .contains("[U+202E]nc.vog.mem.xc", "[U+0001][U+0007]", "a…</bdi>")
        .doesNotContain("<img src=x", "href=\"javascript");
  }

  @Test
  void anUnknownFilterIsABadRequestAndAPageTooFarIsTheLast() throws Exception {
    assertThat(page(form("/websites/check?page=999999", LINES))).contains("全部（6）");
    assertThat(
            mvc.perform(form("/websites/check?label=HTML", LINES))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(400);
  }

  @Test
  void theTextForTheFileHasAllThatIsKnown() throws Exception {
    assertThat(page(form("/websites/check", "http://cx-mem-gov-cn.example.net/q")))
        .containsPattern(
            """
            填写内容：http://cx-mem-gov-cn\\.example\\.net/q
            浏览器打开的主机：cx-mem-gov-cn\\.example\\.net
            结论：需立即查看
            涉及的官方网站：.*
            官方地址：cx\\.mem\\.gov\\.cn
            依据：OFFICIAL_NAME .*
            检查时间：\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\+08:00
            名录：官方网站名录 \\d+ 个网站，公共后缀表 \\d{4}-\\d\\d-\\d\\d
            """);
  }

  @Test
  void noCellOfTheDownloadCanBecomeAFormula() throws Exception {
    var response =
        mvc.perform(
                form(
                    "/websites/check/result.csv",
                    "=HYPERLINK(\"http://x\")\n+1\n-1\n@SUM(1)\n＝1\nbaidu.com"))
            .andReturn()
            .getResponse();
    String csv = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(response.getContentType()).startsWith("text/csv");
    assertThat(response.getHeader("Content-Disposition")).contains("attachment");
    assertThat(csv)
        .startsWith("\uFEFF\"行\",\"填写内容\"")
        .contains(
            "\"'=HYPERLINK(\"\"http://x\"\")\"", "\"'+1\"", "\"'-1\"", "\"'@SUM(1)\"", "\"'＝1\"")
        .doesNotContainPattern("(^|\n|,)\"?[=+@＝-]");
    assertThat(csv.lines()).hasSize(7);
  }

  @Test
  void aDownloadOfNothingIsTheFormWithWhatIsMissing() throws Exception {
    assertThat(page(form("/websites/check/result.csv", " \n "))).contains("请填写至少一个网址");
  }

  private MockMultipartHttpServletRequestBuilder form(String address, String addresses) {
    return multipart(address)
        .param("addresses", addresses)
        .with(user(SignedInFixture.ofZone(Role.CASE_OFFICER)))
        .with(csrf());
  }

  private static MockMultipartFile file(String name, byte[] bytes) {
    return new MockMultipartFile("file", name, "application/octet-stream", bytes);
  }

  private String page(MockMultipartHttpServletRequestBuilder form) throws Exception {
    return new String(
        mvc.perform(form).andReturn().getResponse().getContentAsByteArray(),
        StandardCharsets.UTF_8);
  }
}
