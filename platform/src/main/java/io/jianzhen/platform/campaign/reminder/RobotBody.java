package io.jianzhen.platform.campaign.reminder;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * What robots of chat groups want to be sent: a text as JSON, and from DingTalk's a signature in
 * the address. Texts that are longer than they take are cut.
 */
final class RobotBody {

  /** WeCom takes 2048 octets of text, DingTalk 20000. */
  private static final int LONGEST_WECOM = 2048;

  private static final int LONGEST_DINGTALK = 20_000;
  private static final String CUT = "…";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RobotBody() {}

  static String json(Target.Channel channel, String text) {
    int longest = channel == Target.Channel.WECOM ? LONGEST_WECOM : LONGEST_DINGTALK;
    return JSON.writeValueAsString(
        Map.of("msgtype", "text", "text", Map.of("content", cut(text, longest))));
  }

  /** The text, or as much of it as fits into so many octets with a sign that it was cut. */
  static String cut(String text, int octets) {
    if (text.getBytes(StandardCharsets.UTF_8).length <= octets) {
      return text;
    }
    int left = octets - CUT.getBytes(StandardCharsets.UTF_8).length;
    StringBuilder kept = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      String character = Character.toString(text.codePointAt(at));
      left -= character.getBytes(StandardCharsets.UTF_8).length;
      if (left < 0) {
        break;
      }
      kept.append(character);
      at += character.length();
    }
    return kept.append(CUT).toString();
  }

  /** The address with DingTalk's signature; as it is if there is no secret. */
  static URI signed(URI address, String secret, Instant now) {
    if (secret.isEmpty()) {
      return address;
    }
    long timestamp = now.toEpochMilli();
    String sign = URLEncoder.encode(signature(timestamp, secret), StandardCharsets.UTF_8);
    String joint = address.getRawQuery() == null ? "?" : "&";
    return URI.create("%s%stimestamp=%d&sign=%s".formatted(address, joint, timestamp, sign));
  }

  /** HMAC-SHA-256 over time stamp, line feed and secret, under the secret; in base 64. */
  static String signature(long timestamp, String secret) {
    try {
      byte[] key = secret.getBytes(StandardCharsets.UTF_8);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      String text = timestamp + "\n" + secret;
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
