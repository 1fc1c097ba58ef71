package io.jianzhen.detect.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a page asks people to fill in.
 *
 * @param idNumber whether it asks for a number of identity or certificate
 * @param personName whether it asks for a name
 * @param captcha whether it asks for the characters of a picture
 * @param looksUp whether it asks for both and is for looking up, not for signing on
 */
record FormIntent(boolean idNumber, boolean personName, boolean captcha, boolean looksUp) {

  private static final Pattern ID_NUMBER =
      Pattern.compile(
          "证件号|证件编号|身份证|证书编号|证书号|档案编号|idcard|id_card|idnum|certnum|certno|cardno|sfzh|zjhm");
  private static final Pattern NAME =
      Pattern.compile(
          "姓名|您的名字|realname|username_cn|personname|(?<![a-z])xm(?![a-z])|(?<![a-z])name(?![a-z])");
  private static final Pattern CAPTCHA =
      Pattern.compile("验证码|校验码|captcha|yzm|verifycode|checkcode");
  private static final Pattern LOOK_UP = Pattern.compile("查询|查验|核验|验证真伪|查\\s*证|search|query");
  private static final Pattern SIGN_ON = Pattern.compile("报名|注册|预约|登录|提交订单|购买");

  /** How far around a field its label may stand, in characters of the parent's text. */
  private static final int LABEL = 60;

  static FormIntent of(Page page) {
    boolean idNumber = false;
    boolean name = false;
    boolean captcha = false;
    for (Element input : page.inputs()) {
      String said = said(input);
      idNumber |= ID_NUMBER.matcher(said).find();
      name |= NAME.matcher(said).find();
      captcha |= CAPTCHA.matcher(said).find();
    }
    return new FormIntent(idNumber, name, captcha, idNumber && name && looksUp(page));
  }

  private static boolean looksUp(Page page) {
    String buttons = buttons(page);
    return LOOK_UP.matcher(buttons).find() && !SIGN_ON.matcher(buttons).find();
  }

  /** Whether it is the form of a look-up of persons. */
  boolean isLookup() {
    return looksUp;
  }

  private static String said(Element input) {
    String own =
        String.join(
            " ",
            input.attr("placeholder"),
            input.attr("name"),
            input.id(),
            input.attr("title"),
            input.attr("aria-label"),
            input.attr("label"),
            input.attr("v-model"));
    Element parent = input.parent();
    String around = parent == null ? "" : parent.text();
    if (around.isBlank() && parent != null && parent.parent() != null) {
      around = parent.parent().text();
    }
    Element before = parent == null ? null : parent.previousElementSibling();
    String label = before == null ? "" : before.text();
    return (own + " " + cut(around) + " " + cut(label)).toLowerCase(Locale.ROOT);
  }

  private static String cut(String text) {
    return text.length() > LABEL ? "" : text;
  }

  private static String buttons(Page page) {
    var said = new StringBuilder(page.title()).append(' ');
    page.headings().forEach(heading -> said.append(heading).append(' '));
    page.inputs().stream()
        .filter(input -> input.attr("type").matches("(?i)submit|button|image"))
        .forEach(input -> said.append(input.attr("value")).append(' '));
    page.forms().forEach(form -> said.append(form.text()).append(' '));
    if (page.forms().isEmpty()) {
      said.append(page.seen(), 0, Math.min(page.seen().length(), 3000));
    }
    return said.toString().toLowerCase(Locale.ROOT);
  }
}
