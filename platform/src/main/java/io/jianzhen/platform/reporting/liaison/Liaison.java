package io.jianzhen.platform.reporting.liaison;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom to call in a unit, as the unit said it.
 *
 * @param version 1 for the first; 0 if the unit has said nothing yet
 * @param people at most {@link #MOST}
 * @param by user name of who said it
 */
record Liaison(String unit, int version, List<Contact> people, String by, OffsetDateTime at) {

  /** People of one unit. The notice asks for a line each; some units name a second. */
  static final int MOST = 3;

  Liaison {
    people = List.copyOf(people);
  }

  /**
   * Somebody to call.
   *
   * @param name in the language of the form, 联络人
   * @param phone as typed, digits with {@code + - ( )} or spaces between
   */
  record Contact(String name, String phone) {

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    /** The number with all but its first three and its last two digits hidden, however typed. */
    public String masked() {
      long digits = phone.chars().filter(Contact::isDigit).count();
      StringBuilder masked = new StringBuilder();
      int nth = 0;
      for (int i = 0; i < phone.length(); i++) {
        char one = phone.charAt(i);
        boolean hidden = isDigit(one) && nth >= SHOWN_FIRST && nth < digits - SHOWN_LAST;
        masked.append(hidden ? '*' : one);
        nth += isDigit(one) ? 1 : 0;
      }
      return masked.toString();
    }

    private static boolean isDigit(int one) {
      return one >= '0' && one <= '9';
    }

    /** Never in a log. */
    @Override
    public String toString() {
      return "Contact";
    }
  }

  /** One after the other, as they are sealed. */
  List<String> texts() {
    return people.stream().flatMap(one -> List.of(one.name(), one.phone()).stream()).toList();
  }

  static List<Contact> contacts(List<String> texts) {
    List<Contact> people = new ArrayList<>();
    for (int i = 0; i + 1 < texts.size(); i += 2) {
      people.add(new Contact(texts.get(i), texts.get(i + 1)));
    }
    return people;
  }
}
