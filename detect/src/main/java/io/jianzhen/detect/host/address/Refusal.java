package io.jianzhen.detect.host.address;

import io.jianzhen.detect.Sentence;

/**
 * Why a text is no address, on its way out of the parser. It never leaves this package: callers get
 * {@link WebAddress.Unreadable}.
 */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int QUOTED = 30;

  private final transient Sentence why;

  private Refusal(String zh, String en) {
    // Bad input is normal here and may come by the million: no stack trace.
    super(en, null, false, false);
    this.why = new Sentence(zh, en);
  }

  Sentence why() {
    return why;
  }

  static Refusal tooLong(int most) {
    return new Refusal(
        "这段文字超过%d个字符，不是网址；请只粘贴网址本身。".formatted(most),
        "The text has more than %d characters; paste the address alone.".formatted(most));
  }

  static Refusal empty() {
    return new Refusal("没有填写网址；请粘贴要查的网址。", "There is no address; paste the one to look at.");
  }

  static Refusal oneWord() {
    return new Refusal(
        "这是一个词，不是网址，浏览器会拿去搜索；请粘贴完整的网址，例如 cx.mem.gov.cn。",
        "This is a word that a browser would search for; paste the whole address, such as"
            + " cx.mem.gov.cn.");
  }

  static Refusal filePath() {
    return new Refusal(
        "这是本机文件的路径，不是网址；请粘贴以 http:// 或 https:// 开头的网址。",
        "This is the path of a file, not a web address; paste one that begins with http:// or"
            + " https://.");
  }

  static Refusal scheme(String scheme) {
    return new Refusal(
        "“%s:”开头的不是网页地址；如果后面另有网址，请只粘贴以 http:// 或 https:// 开头的那一段。".formatted(quoted(scheme)),
        "What begins with '%s:' is no web page; if an address follows, paste only the part from"
                .formatted(quoted(scheme))
            + " http:// or https:// on.");
  }

  static Refusal noHost() {
    return new Refusal(
        "网址里没有写要打开哪个网站；请补全域名，例如 https://cx.mem.gov.cn/。",
        "The address names no site; complete it, as in https://cx.mem.gov.cn/.");
  }

  static Refusal character(int codePoint) {
    String shown =
        Character.isISOControl(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
            ? "U+%04X".formatted(codePoint)
            : Character.toString(codePoint);
    return new Refusal(
        "域名里有不允许的字符“%s”，浏览器打不开；请核对网址，去掉前后的说明文字。".formatted(shown),
        "The host holds '%s', which no browser accepts; check the address and leave out the words"
                .formatted(shown)
            + " around it.");
  }

  static Refusal notInternational() {
    return new Refusal(
        "域名里的字符不符合国际化域名的规定（UTS 46），浏览器应拒绝打开；请核对有没有多余或残缺的字符，不要打开。",
        "The host breaks the rules of international names (UTS 46) and browsers should not open it;"
            + " look for missing or stray characters, and do not open it.");
  }

  static Refusal ipv4() {
    return new Refusal(
        "以数字结尾的主机应是IP地址，但这里的数字个数或大小不对；请核对，例如 192.0.2.1。",
        "A host that ends in a number is an IP address, and this one has too many or too large"
            + " numbers; check it against the form 192.0.2.1.");
  }

  static Refusal ipv6() {
    return new Refusal(
        "方括号里的IPv6地址写得不对；请核对，例如 [2001:db8::1]。",
        "The IPv6 address in brackets is malformed; check it against the form [2001:db8::1].");
  }

  static Refusal port() {
    return new Refusal(
        "冒号后的端口应是0到65535的数字；请核对冒号后面的部分。",
        "The port after the colon is a number from 0 to 65535; check what follows the colon.");
  }

  static Refusal noName(String host) {
    return new Refusal(
        "“%s”不可能是域名：每段应有1到63个字母、数字、连字符或下划线，全长不超过253；请核对网址。".formatted(quoted(host)),
        "'%s' cannot be a host name: each part has 1 to 63 letters, digits, hyphens or underscores,"
                .formatted(quoted(host))
            + " and all of it at most 253; check the address.");
  }

  private static String quoted(String text) {
    return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
  }
}
