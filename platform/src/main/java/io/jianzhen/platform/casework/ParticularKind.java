package io.jianzhen.platform.casework;

import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.IpAddress;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.detect.host.address.WebHost;
import io.jianzhen.platform.web.Choice;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/**
 * What a lead may hold. Each kind says how its texts are written alike, so that the same thing is
 * known again however it was typed. Texts are {@code casework.particular.<name>}.
 */
enum ParticularKind {
  /** A name is not yet the person: two of one name are proposed, never joined. */
  PERSON(false),
  ORGANISATION(true),
  /** A certificate by its number; kept as a keyed hash and shown masked. */
  CARD(true),
  SITE(true),
  IP(true),
  PHONE(true),
  WECHAT(true),
  QQ(true),
  BANK_ACCOUNT(true),
  PAYMENT_ACCOUNT(true),
  /** An account on a platform, written as platform/account. */
  ACCOUNT(true),
  VEHICLE(true),
  PLACE(true),
  /** Words by which a seller is known again. */
  WORDING(true),
  /** A forged pattern of card, in a few words or by a number of the unit's own. */
  TEMPLATE(true),
  /** Yuan; two leads with the same amount have nothing in common. */
  AMOUNT(false),
  /** Where a QR code leads. */
  QR(true),
  /** The domain under which a site's host is registered; follows from the site. */
  DOMAIN(true, false),
  /** How a captured page is written and put together, by its digest. */
  PAGE(true, false),
  /** A person by the key of the ledger; shown by the beginning of that key. */
  IDENTITY(true, false),
  /** A gang of a case, known by its record: two of one name are two. */
  GANG(true, false);

  /** Longest text of a particular, in characters. */
  static final int LONGEST = 200;

  /** Digits of a digest by which people tell one from the other. */
  private static final int SHOWN = 8;

  private final boolean joins;
  private final boolean isEntered;

  ParticularKind(boolean joins) {
    this(joins, true);
  }

  ParticularKind(boolean joins, boolean isEntered) {
    this.joins = joins;
    this.isEntered = isEntered;
  }

  /**
   * A particular as it is written alike.
   *
   * @param key the same for the same thing
   * @param near the same for things that may be the same; empty if nothing is near
   * @param shown as people read it
   * @param isNumberOfPerson whether the key must not be kept as it is
   */
  record Written(String key, String near, String shown, boolean isNumberOfPerson) {}

  /** Shapes of the names of accounts. */
  private static final class Names {

    /** 微信号: 6 to 20 characters, beginning with a letter; or a phone or QQ number used as one. */
    static final Pattern WECHAT = Pattern.compile("[a-z][-_a-z0-9]{5,19}|[1-9][0-9]{4,11}");

    static final Pattern PAYMENT = Pattern.compile("[-_.@a-z0-9]{4,60}");
    static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    static final Pattern OTHER_PHONE =
        Pattern.compile("0[0-9]{9,11}|[48]00[0-9]{7}|1[0-9]{4}|9[56][0-9]{3,6}");
    static final Pattern PLATE = Pattern.compile("[\\p{IsHan}][A-Z][A-Z0-9]{4,6}[\\p{IsHan}]?");
    static final Pattern CARD = Pattern.compile("[A-Z]{0,2}[0-9]{6,20}[0-9X]");

    private Names() {}
  }

  /** Whether leads that share it belong together. */
  boolean joins() {
    return joins;
  }

  /** The text as it is written alike; empty if it is none of this kind. */
  Optional<Written> read(String text) {
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (wide.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    return switch (this) {
      case PERSON -> Optional.of(near(wide, fold(wide)));
      case ORGANISATION -> Optional.of(organisation(wide));
      case CARD -> card(wide);
      case SITE -> site(wide);
      case IP -> ip(wide);
      case PHONE -> phone(wide);
      case WECHAT -> account(wide, Names.WECHAT);
      case QQ -> digits(wide, 5, 12);
      case BANK_ACCOUNT -> digits(wide, 8, 30);
      case PAYMENT_ACCOUNT -> account(wide, Names.PAYMENT);
      case ACCOUNT -> Optional.of(near(wide, confusable(fold(wide))));
      case VEHICLE -> vehicle(wide);
      case PLACE, WORDING, TEMPLATE -> Optional.of(alone(fold(wide), wide));
      case QR -> Optional.of(alone(wide, wide));
      case AMOUNT -> amount(wide);
      case DOMAIN, PAGE, IDENTITY, GANG -> Optional.empty();
    };
  }

  /** Those that people enter. */
  static List<Choice> choices(MessageSource messages, Locale locale) {
    return Arrays.stream(values())
        .filter(kind -> kind.isEntered)
        .map(
            kind ->
                new Choice(
                    kind.name(), messages.getMessage("casework.particular." + kind, null, locale)))
        .toList();
  }

  static Optional<ParticularKind> named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.isEntered && kind.name().equals(name))
        .findFirst();
  }

  /** A page, by the digest of its sketch. */
  static Written page(String digest) {
    return alone(digest, "#" + digest.substring(0, SHOWN));
  }

  /** A person, by the key that the ledger has for the person. */
  static Written identity(String personKey) {
    return alone(personKey, "#" + personKey.substring(0, Math.min(SHOWN, personKey.length())));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }

  /** Letters and digits that sellers exchange to be read alike and found apart. */
  private static String confusable(String text) {
    return text.replace('0', 'o')
        .replace('1', 'l')
        .replace('i', 'l')
        .replace("-", "")
        .replace("_", "");
  }

  private static Written alone(String key, String shown) {
    return new Written(key, "", shown, false);
  }

  private static Written near(String shown, String near) {
    return new Written(fold(shown), near, shown, false);
  }

  private static Written organisation(String name) {
    String key = fold(name).replace("(", "").replace(")", "");
    String near = key.replaceAll("(有限责任公司|股份有限公司|有限公司|公司|厂|分公司)$", "");
    return new Written(key, near.equals(key) ? "" : near, name, false);
  }

  private static Optional<Written> card(String text) {
    String number = fold(text).toUpperCase(Locale.ROOT).replaceAll("[-.]", "");
    return Names.CARD.matcher(number).matches()
        ? Optional.of(new Written(number, "", IdNumber.masked(number), true))
        : Optional.empty();
  }

  private static Optional<Written> site(String text) {
    return host(text)
        .filter(HostName.class::isInstance)
        .map(host -> ((HostName) host).ascii())
        .filter(name -> name.indexOf('.') > 0)
        .map(name -> new Written(name, confusable(name), name, false));
  }

  private static Optional<Written> ip(String text) {
    return host(text)
        .filter(IpAddress.class::isInstance)
        .map(WebHost::toString)
        .map(address -> alone(address, address));
  }

  private static Optional<WebHost> host(String text) {
    return WebAddress.parse(text) instanceof WebAddress.Readable readable
        ? Optional.of(readable.host())
        : Optional.empty();
  }

  private static Optional<Written> phone(String text) {
    String digits = text.replaceAll("[\\s()-]", "").replaceFirst("^(\\+86|0086)", "");
    String number = digits.matches("861[3-9][0-9]{9}") ? digits.substring(2) : digits;
    return Names.MOBILE.matcher(number).matches() || Names.OTHER_PHONE.matcher(number).matches()
        ? Optional.of(alone(number, number))
        : Optional.empty();
  }

  private static Optional<Written> account(String text, Pattern shape) {
    String key = fold(text);
    return shape.matcher(key).matches()
        ? Optional.of(new Written(key, confusable(key), key, false))
        : Optional.empty();
  }

  private static Optional<Written> digits(String text, int least, int most) {
    String digits = text.replaceAll("[\\s-]", "");
    return digits.matches("[0-9]{%d,%d}".formatted(least, most))
        ? Optional.of(alone(digits, digits))
        : Optional.empty();
  }

  private static Optional<Written> vehicle(String text) {
    String plate = text.toUpperCase(Locale.ROOT).replaceAll("[\\s·.-]", "");
    return Names.PLATE.matcher(plate).matches()
        ? Optional.of(alone(plate, plate))
        : Optional.empty();
  }

  private static Optional<Written> amount(String text) {
    String number = text.replaceAll("[,，\\s元]", "");
    return number.matches("[0-9]{1,14}(\\.[0-9]{1,2})?")
        ? Optional.of(alone(number, number))
        : Optional.empty();
  }
}
