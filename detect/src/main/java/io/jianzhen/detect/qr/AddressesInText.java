package io.jianzhen.detect.qr;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.PublicSuffixes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the web addresses in a text for people. Chinese is written without spaces, so a name ends
 * where Han characters begin: 请登录evil.example.com查询 names {@code evil.example.com}.
 */
final class AddressesInText {

  private static final String CHINESE_MARKS = "，。；、：！？（）【】《》「」“”‘’";

  /**
   * An address with its scheme. What stands before an @ may hold marks, as browsers read it so; the
   * host ends at them.
   */
  private static final Pattern WITH_SCHEME =
      Pattern.compile(
          "https?:[/\\\\]+((?:[^\\s/\\\\?#\"'<>@"
              + CHINESE_MARKS
              + "]*@)*[^\\s/\\\\?#\"'<>(),;"
              + CHINESE_MARKS
              + "]+)([/\\\\?#][^\\s\"'<>"
              + CHINESE_MARKS
              + "]*)?",
          Pattern.CASE_INSENSITIVE);

  /** A letter of a name that is no Han; other scripts imitate Latin and stay in one piece. */
  private static final String PLAIN = "[-\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}]]";

  private static final String AFTER_NAME = "\\.?(?::\\d{1,5})?(?:[/?#][^\\s\"'<>()" + CHINESE_MARKS;

  /**
   * A name, perhaps with a port and a path: what phones offer to open although no scheme stands.
   */
  private static final Pattern WITHOUT_SCHEME =
      Pattern.compile(
          "(?<![-@.\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}]])(?:"
              + PLAIN
              + "{1,63}+\\.)+("
              + PLAIN
              + "{2,63}+)"
              + AFTER_NAME
              + "]*)?");

  /** The same in Han characters: a whole word, as nothing else tells where it begins. */
  private static final Pattern WHOLE =
      Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}_-]+\\.)+(\\p{L}[\\p{L}\\p{N}-]+)\\.?(?:[:/?#]\\S*)?");

  private static final Pattern MIXED_LABEL =
      Pattern.compile("\\p{IsHan}[A-Za-z0-9_-]|[A-Za-z0-9_-]\\p{IsHan}");

  private static final Pattern WORD_END =
      Pattern.compile("[\\s,;:()\\[\\]\"'<>" + CHINESE_MARKS + "]+");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  private AddressesInText() {}

  /** The text as a phone reads it: full width made narrow, what has no shape left out. */
  static String plain(String text) {
    return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Those with a scheme and those without, each once; {@code text} is {@link #plain}. */
  static List<String> in(String text) {
    Set<String> found = new LinkedHashSet<>(withScheme(text));
    String rest = WITH_SCHEME.matcher(text).replaceAll(" ");
    Matcher names = WITHOUT_SCHEME.matcher(rest);
    while (names.find()) {
      if (isTopLevel(names.group(1))) {
        found.add(names.group());
      }
    }
    for (String word : WORD_END.split(rest, -1)) {
      if (HAN.matcher(word).find() && isOne(word)) {
        found.add(word);
      }
    }
    return List.copyOf(found);
  }

  /** Only those with a scheme. */
  static List<String> withScheme(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = WITH_SCHEME.matcher(text);
    while (matcher.find()) {
      found.add(withoutSentence(matcher));
    }
    return found;
  }

  /** Whether the whole text is a name that can be opened, with what may follow it. */
  static boolean isOne(String text) {
    Matcher whole = WHOLE.matcher(text);
    return whole.matches()
        && isTopLevel(whole.group(1))
        && !MIXED_LABEL.matcher(text.substring(0, whole.end(1))).find();
  }

  /** Cut where a sentence goes on after the name, unless the whole is a name. */
  private static String withoutSentence(Matcher found) {
    String host = found.group(1);
    Matcher han = HAN.matcher(host);
    String last = host.substring(host.lastIndexOf('.') + 1);
    if (!han.find() || isTopLevel(last) || host.indexOf('@') >= 0) {
      return found.group();
    }
    return found.group().substring(0, found.start(1) - found.start() + han.start());
  }

  private static boolean isTopLevel(String label) {
    Optional<HostName> top = HostName.parse(label);
    return top.isPresent() && PublicSuffixes.standard().isTopLevel(top.get());
  }
}
