package io.jianzhen.detect.qr;

import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.qr.read.QrCode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a code holds. */
final class PayloadKinds {

  private static final Pattern WEB = Pattern.compile("https?:", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCHEME =
      Pattern.compile(
          "((?:mebkm|mecard|bookmark)(?=:.)|[a-z][a-z0-9+.-]{1,30}(?=:\\S+$)):.+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SPACE = Pattern.compile("\\s");

  private static final String MINI_PROGRAM = "#小程序://";
  private static final Set<String> MINI_PROGRAM_HOSTS = Set.of("wxaurl.cn", "wxmpurl.cn");
  private static final Set<String> ACCOUNT_HOSTS = Set.of("u.wechat.com", "work.weixin.qq.com");

  private PayloadKinds() {}

  static QrPayload of(QrCode code) {
    if (code.encoding() == QrCode.Encoding.NONE) {
      return new QrPayload.Bytes(code.hex());
    }
    String text = code.text().strip();
    String plain = AddressesInText.plain(text);
    if (text.startsWith(MINI_PROGRAM)) {
      return new QrPayload.MiniProgram(text);
    }
    if (WEB.matcher(plain).lookingAt() || plain.startsWith("//") || AddressesInText.isOne(plain)) {
      List<String> addresses = SPACE.matcher(plain).find() ? AddressesInText.in(plain) : List.of();
      // A second address behind the first one is none of its path.
      return addresses.size() > 1 ? new QrPayload.PlainText(text, addresses) : address(text);
    }
    Matcher scheme = SCHEME.matcher(plain);
    if (scheme.matches()) {
      return link(scheme.group(1).toLowerCase(Locale.ROOT), text, plain);
    }
    return new QrPayload.PlainText(text, AddressesInText.in(plain));
  }

  private static QrPayload link(String scheme, String text, String plain) {
    if (WrappedAddress.isContact(scheme)) {
      return new QrPayload.PlainText(text, WrappedAddress.inFields(scheme, plain));
    }
    if (WrappedAddress.isBookmark(scheme)) {
      List<String> wrapped = WrappedAddress.inFields(scheme, plain);
      return wrapped.size() == 1 ? address(wrapped.get(0)) : new QrPayload.PlainText(text, wrapped);
    }
    if (scheme.equals("weixin")) {
      String rest = text.toLowerCase(Locale.ROOT);
      if (rest.startsWith("weixin://dl/business")) {
        return new QrPayload.MiniProgram(text);
      }
      if (!rest.startsWith("weixin://wxpay")) {
        return new QrPayload.WeChatAccount(text);
      }
    }
    return new QrPayload.AppLink(scheme, text, WrappedAddress.inLink(plain));
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
}
