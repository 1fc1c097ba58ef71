package io.jianzhen.platform.campaign.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What robots of chat groups are sent, and at which addresses. */
class RobotBodyTest {

  private static final RobotRules RULES =
      new RobotRules("qyapi.weixin.qq.com, oapi.dingtalk.com,", false);

  @Test
  void aTextIsJsonWhateverStandsInIt() {
    assertThat(RobotBody.json(Target.Channel.WECOM, "一\"二\n三"))
        .contains("\"msgtype\":\"text\"", "\"content\":\"一\\\"二\\n三\"");
  }

  /**
   * Computed with: printf '1650000000000\nSECtest' | openssl dgst -sha256 -hmac SECtest -binary |
   * base64
   */
  @Test
  void dingTalkIsSignedOverTimeStampAndSecret() {
    assertThat(RobotBody.signature(1_650_000_000_000L, "SECtest"))
        .isEqualTo("1hY8WXFn1JQCerbo7kTQAERqu8m1rhyKY5CDMMIKCXU=");
    assertThat(
            RobotBody.signed(
                    URI.create("https://oapi.dingtalk.com/robot/send?access_token=t"),
                    "SECtest",
                    Instant.ofEpochMilli(1_650_000_000_000L))
                .toString())
        .startsWith(
            "https://oapi.dingtalk.com/robot/send?access_token=t&timestamp=1650000000000&sign=")
        .doesNotContain("+", "SECtest");
  }

  @Property
  void aCutTextFitsAndIsWholeCharacters(
      @ForAll String text, @ForAll @IntRange(min = 3, max = 60) int octets) {
    String cut = RobotBody.cut(text, octets);
    byte[] bytes = cut.getBytes(StandardCharsets.UTF_8);
    assertThat(bytes.length).isLessThanOrEqualTo(octets);
    if (!cut.equals(text)) {
      assertThat(cut).endsWith("…");
      assertThat(text).startsWith(cut.substring(0, cut.length() - 1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0000",
        "https://QYAPI.weixin.qq.com:443/cgi-bin/webhook/send?key=0000",
        "https://oapi.dingtalk.com/robot/send?access_token=0000"
      })
  void aRobotThatWasNamedMayBeCalled(String address) {
    assertThat(RULES.allowed(address)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0000",
        "https://qyapi.weixin.qq.com:8443/cgi-bin/webhook/send",
        "https://qyapi.weixin.qq.com.a.example/",
        "https://qyapi.weixin.qq.com@a.example/",
        "https://a@qyapi.weixin.qq.com/",
        "https://127.0.0.1/",
        "http://127.0.0.1:8080/",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/",
        "file:///etc/passwd",
        "https:///x",
        "//qyapi.weixin.qq.com/",
        "https://qyapi.weixin.qq.com/ a",
        "qyapi.weixin.qq.com",
        ""
      })
  void nothingElseMayBe(String address) {
    assertThat(RULES.allowed(address)).isEmpty();
  }
}
