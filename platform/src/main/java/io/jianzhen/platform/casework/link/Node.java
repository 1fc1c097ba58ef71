package io.jianzhen.platform.casework.link;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A lead, a case or a particular in the graph of links.
 *
 * @param kind LEAD, CASE, or the kind of the particular
 * @param label number and title of the lead or case, or the particular as people read it
 * @param on the day on which the lead or case was opened; null for a particular
 */
record Node(Key key, String kind, String label, @Nullable LocalDate on) {

  /** What can be a node. */
  enum Type {
    LEAD,
    CASE,
    PARTICULAR
  }

  /**
   * What a node is called in addresses: {@code lead:7}, {@code case:3} or {@code particular:12}.
   */
  record Key(Type type, long id) {

    private static final Pattern SHAPE = Pattern.compile("(lead|case|particular):([0-9]{1,18})");

    static Optional<Key> parse(String text) {
      Matcher found = SHAPE.matcher(text);
      return found.matches()
          ? Optional.of(
              new Key(
                  Type.valueOf(found.group(1).toUpperCase(Locale.ROOT)),
                  Long.parseLong(found.group(2))))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return type.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
  }

  /** Where it can be read; of a particular, what hangs together with it. */
  public String address() {
    return switch (key.type()) {
      case LEAD -> "/leads/" + key.id();
      case CASE -> "/cases/" + key.id();
      case PARTICULAR -> "/links?from=" + key;
    };
  }
}
