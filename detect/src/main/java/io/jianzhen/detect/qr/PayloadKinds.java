package io.jianzhen.detect.qr;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.register.PublicSuffixes;
import io.jianzhen.detect.qr.read.QrCode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a code holds. */
final class PayloadKinds {

  private static final Pattern WEB = Pattern.compile("https?:", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCHEME =
      Pattern.compile("([a-z][a-z0-9+.-]{1,30}):\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_TEXT =
      Pattern.compile("https?:[/\\\\]+[^\\s\"'<>，。；、（）【】“”]+", Pattern.CASE_INSENSITIVE);

  /**
   * A name, perhaps with a port and a path: what phones offer to open although no scheme is there.
   */
  private static final Pattern BARE =
      Pattern.compile("(?:[\\p{L}\\p{N}_-]+\\.)+(\\p{L}[\\p{L}\\p{N}-]+)\\.?(?:[:/?#]\\S*)?");

  private static final String MINI_PROGRAM = "#小程序://";
  private static final Set<String> MINI_PROGRAM_HOSTS = Set.of("wxaurl.cn", "wxmpurl.cn");
  private static final Set<String> ACCOUNT_HOSTS = Set.of("u.wechat.com", "work.weixin.qq.com");

  private PayloadKinds() {}

  static QrPayload of(QrCode code) {
    if (code.encoding() == QrCode.Encoding.NONE) {
      return new QrPayload.Bytes(code.hex());
    }
    String text = code.text().strip();
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (text.startsWith(MINI_PROGRAM)) {
      return new QrPayload.MiniProgram(text);
    }
    if (WEB.matcher(plain).lookingAt() || plain.startsWith("//") || isBare(plain)) {
      return address(text);
    }
    Matcher scheme = SCHEME.matcher(plain);
    if (scheme.matches()) {
      return link(scheme.group(1).toLowerCase(Locale.ROOT), text);
    }
    return new QrPayload.PlainText(text, addressesIn(text));
  }

  private static QrPayload link(String scheme, String text) {
    if (scheme.equals("weixin")) {
      String rest = text.toLowerCase(Locale.ROOT);
      if (rest.startsWith("weixin://dl/business")) {
        return new QrPayload.MiniProgram(text);
      }
      return rest.startsWith("weixin://wxpay")
          ? new QrPayload.AppLink(scheme, text)
          : new QrPayload.WeChatAccount(text);
    }
    return new QrPayload.AppLink(scheme, text);
  }

  private static QrPayload address(String text) {
    WebAddress address = WebAddress.parse(text);
    if (!(address instanceof WebAddress.Readable readable)) {
      return new QrPayload.WebPage(text);
    }
    String host = readable.host().display();
    String path = readable.path();
    if (MINI_PROGRAM_HOSTS.contains(host)
        || (host.equals("mp.weixin.qq.com") && path.startsWith("/a/"))) {
      return new QrPayload.MiniProgram(text);
    }
    boolean isAccount =
        ACCOUNT_HOSTS.contains(host)
            || (host.equals("weixin.qq.com")
                && (path.startsWith("/r/") || path.startsWith("/q/") || path.startsWith("/g/")));
    return isAccount ? new QrPayload.WeChatAccount(text) : new QrPayload.WebPage(text);
  }

  private static boolean isBare(String text) {
    Matcher bare = BARE.matcher(text);
    if (!bare.matches()) {
      return false;
    }
    Optional<HostName> top = HostName.parse(bare.group(1));
    return top.isPresent() && PublicSuffixes.standard().isTopLevel(top.get());
  }

  private static List<String> addressesIn(String text) {
    List<String> addresses = new ArrayList<>();
    Matcher matcher = IN_TEXT.matcher(text);
    while (matcher.find()) {
      addresses.add(matcher.group());
    }
    for (String word : text.split("[\\s，。；、：（）【】“”]+", -1)) {
      if (isBare(word)) {
        addresses.add(word);
      }
    }
    return addresses;
  }
}
