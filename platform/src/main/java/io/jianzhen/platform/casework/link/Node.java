package io.jianzhen.platform.casework.link;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A lead or a particular in the graph of links.
 *
 * @param kind LEAD, or the kind of the particular
 * @param label number and title of the lead, or the particular as people read it
 * @param on the day on which the lead was opened; null for a particular
 */
record Node(Key key, String kind, String label, @Nullable LocalDate on) {

  /** What a node is called in addresses: {@code lead:7} or {@code particular:12}. */
  record Key(boolean isLead, long id) {

    private static final Pattern SHAPE = Pattern.compile("(lead|particular):([0-9]{1,18})");

    static Optional<Key> parse(String text) {
      Matcher found = SHAPE.matcher(text);
      return found.matches()
          ? Optional.of(new Key(found.group(1).equals("lead"), Long.parseLong(found.group(2))))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return (isLead ? "lead:" : "particular:") + id;
    }
  }
}
