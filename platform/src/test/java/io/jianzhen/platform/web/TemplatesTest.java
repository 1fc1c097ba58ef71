package io.jianzhen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds for every module's templates and texts, not only for those of the frame. */
class TemplatesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[(}]");

  /** A key that an expression chooses, such as the two of a condition. */
  private static final Pattern CHOSEN_KEY =
      Pattern.compile("'((?:[a-z]+)(?:\\.[A-Za-z][\\w-]*)+)'");

  private static final Pattern HAN_OUTSIDE_EXPRESSIONS =
      Pattern.compile(">[^<]*[\\p{IsHan}][^<]*<");
  private static final Pattern INLINE =
      Pattern.compile("(?i)\\s(th:)?style\\s*=|\\s(th:)?on[a-z]+\\s*=|\\bhx-on|<style|javascript:");
  private static final Pattern SCRIPT_WITHOUT_SOURCE = Pattern.compile("(?i)<script(?![^>]*src=)");

  static Stream<Path> templates() throws IOException {
    return files("templates", ".html");
  }

  static Stream<Path> chineseTexts() throws IOException {
    return files("i18n", ".properties").filter(path -> !path.toString().endsWith("_en.properties"));
  }

  @ParameterizedTest
  @MethodSource("chineseTexts")
  void every_text_is_there_in_both_languages(Path chinese) throws IOException {
    Path english = Path.of(chinese.toString().replace(".properties", "_en.properties"));
    assertThat(english).exists();
    assertThat(texts(english).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(texts(chinese).stringPropertyNames());
    assertThat(texts(chinese).values()).as("empty texts").doesNotContain("");
    assertThat(texts(english).values()).as("empty texts").doesNotContain("");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void every_text_that_a_page_asks_for_exists(Path template) throws IOException {
    Set<String> asked = new TreeSet<>();
    KEY.matcher(markup(template)).results().forEach(match -> asked.add(match.group(1)));
    CHOSEN_KEY.matcher(markup(template)).results().forEach(match -> asked.add(match.group(1)));
    assertThat(allKeys()).containsAll(asked);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void no_page_has_its_language_built_in(Path template) throws IOException {
    assertThat(HAN_OUTSIDE_EXPRESSIONS.matcher(markup(template)).results().map(m -> m.group()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void no_page_needs_what_the_content_policy_forbids(Path template) throws IOException {
    String markup = markup(template);
    assertThat(INLINE.matcher(markup).results().map(match -> match.group())).isEmpty();
    assertThat(SCRIPT_WITHOUT_SOURCE.matcher(markup).results().map(match -> match.group()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void every_icon_asked_for_by_name_has_been_drawn(Path template) throws IOException {
    String icons = Files.readString(RESOURCES.resolve("static/assets/icons.svg"));
    List<String> missing = new ArrayList<>();
    Pattern.compile("icon(?:\\(name)?='([a-z-]+)'")
        .matcher(markup(template))
        .results()
        .filter(match -> !icons.contains("id=\"" + match.group(1) + "\""))
        .forEach(match -> missing.add(match.group(1)));
    assertThat(missing).isEmpty();
  }

  @Test
  void no_text_stands_in_two_bundles() throws IOException {
    Set<String> seen = new TreeSet<>();
    List<String> twice = new ArrayList<>();
    for (Path bundle : chineseTexts().toList()) {
      for (String key : texts(bundle).stringPropertyNames()) {
        if (!seen.add(key)) {
          twice.add(key);
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  private static Set<String> allKeys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path bundle : chineseTexts().toList()) {
      keys.addAll(texts(bundle).stringPropertyNames());
    }
    return keys;
  }

  private static Stream<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(RESOURCES.resolve(folder))) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
    }
  }

  private static String markup(Path template) throws IOException {
    return COMMENT.matcher(Files.readString(template)).replaceAll("");
  }

  private static Properties texts(Path bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle)) {
      texts.load(reader);
    }
    return texts;
  }
}
