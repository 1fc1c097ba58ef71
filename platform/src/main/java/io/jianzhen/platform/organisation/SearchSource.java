package io.jianzhen.platform.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module whose records are found by words, numbers, phones, hosts and names. */
public interface SearchSource {

  /** The message key of the heading above its hits, with their number as the argument. */
  String headingKey();

  /**
   * What the person may see that holds the words, newest first; empty for a person whose duty it is
   * not. What is out of reach is neither shown nor counted.
   *
   * @param words not blank
   * @param most how many at most
   */
  List<Hit> find(String words, int most, SignedIn me);

  /**
   * A record that was found.
   *
   * @param name its number and title
   * @param about whose it is and since when
   * @param kindKey message key of what of it holds the words, or null for its own text
   * @param shown the particular or the name that was found; empty for its own text
   * @param href its page
   */
  record Hit(String name, String about, @Nullable String kindKey, String shown, String href) {}

  /**
   * The SQL condition that a text holds the words in the parameter {@code q}. A text of one
   * character has no pair and is compared with every record; all others go by the index on {@code
   * search_pairs} of the same expression.
   */
  static String holds(String expression) {
    return """
      search_pairs(%1$s) @> (CASE WHEN length(search_text(:q)) > 1 THEN search_pairs(:q)
                                  ELSE '{}' END)
        AND strpos(search_text(%1$s), search_text(:q)) > 0
      """
        .formatted(expression);
  }
}
