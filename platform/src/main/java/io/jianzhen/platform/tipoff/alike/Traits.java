package io.jianzhen.platform.tipoff.alike;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.register.OfficialSites;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads from a text by what it can be known again. What stands on every second tip-off, such as an
 * official site or our own number, tells nothing and is left out.
 */
public final class Traits {

  /** A text shorter than this says what many say: 有人卖假证. */
  private static final int SHORTEST_TEXT = 10;

  /** More of one kind are not looked at: a text made of thousands of addresses is no tip-off. */
  private static final int MOST_OF_KIND = 20;

  private static final Pattern HOST =
      Pattern.compile(
          "(?<![a-z0-9@.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z][a-z0-9-]{1,30}(?![a-z0-9-])");

  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)(?:(?:\\+|00)?86[- ]?)?(1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4})(?!\\d)");
  private static final Pattern OTHER_PHONE =
      Pattern.compile("(?<!\\d)(0\\d{2,3}[- ]?\\d{7,8}|[48]00[- ]?\\d{3}[- ]?\\d{4})(?!\\d)");
  private static final Pattern WECHAT =
      Pattern.compile(
          "(?:微信|薇信|v信|威信|weixin|wechat|(?<![a-z0-9])vx|(?<![a-z0-9])wx)(?:号码|号|id)?(?:是|为)?[\\s:=]{0,3}([a-z][-_a-z0-9]{5,19})");
  private static final Pattern QQ =
      Pattern.compile(
          "(?:(?<![a-z0-9])qq|扣扣)(?:群|号码|号)?(?:是|为)?[\\s:=]{0,3}([1-9]\\d{4,11})(?!\\d)");
  private static final Pattern CARD =
      Pattern.compile("(?<![a-z0-9])(?:t)?([a-z]{0,2}\\d{14,19}[0-9x])(?![a-z0-9])");

  private Traits() {}

  /** The traits of the texts of one tip-off, each read alone, and of its first as a whole. */
  public static Set<Trait> of(String text, String addresses) {
    Set<Trait> traits = new LinkedHashSet<>();
    for (String one : new String[] {text, addresses}) {
      String plain = Normalizer.normalize(one, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      find(traits, Trait.Kind.PHONE, MOBILE, plain, Traits::digits);
      find(traits, Trait.Kind.PHONE, OTHER_PHONE, plain, Traits::digits);
      find(traits, Trait.Kind.WECHAT, WECHAT, plain, found -> found);
      find(traits, Trait.Kind.QQ, QQ, plain, found -> found);
      find(traits, Trait.Kind.CARD, CARD, plain, found -> found);
      HOST.matcher(plain)
          .results()
          .limit(MOST_OF_KIND)
          .forEach(found -> host(traits, found.group()));
    }
    addresses.lines().limit(MOST_OF_KIND).forEach(line -> host(traits, line.strip()));
    words(traits, text);
    return traits;
  }

  private static void find(
      Set<Trait> traits,
      Trait.Kind kind,
      Pattern pattern,
      String text,
      UnaryOperator<String> alike) {
    pattern
        .matcher(text)
        .results()
        .limit(MOST_OF_KIND)
        .forEach(found -> traits.add(new Trait(kind, alike.apply(found.group(1)))));
  }

  private static String digits(String phone) {
    return phone.replaceAll("[- ]", "");
  }

  private static void host(Set<Trait> traits, String typed) {
    if (!typed.isEmpty()
        && WebAddress.parse(typed) instanceof WebAddress.Readable readable
        && readable.host() instanceof HostName name
        && name.ascii().indexOf('.') > 0
        && OfficialSites.standard().holder(name).isEmpty()) {
      traits.add(new Trait(Trait.Kind.HOST, name.ascii().replaceFirst("^www\\.", "")));
    }
  }

  private static void words(Set<Trait> traits, String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "");
    if (folded.length() >= SHORTEST_TEXT) {
      traits.add(new Trait(Trait.Kind.TEXT, folded));
      NearText.bands(folded).forEach(band -> traits.add(new Trait(Trait.Kind.NEAR, band)));
    }
  }
}
