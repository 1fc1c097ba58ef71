package io.jianzhen.platform.selfcheck;

/**
 * Whose card a photo shows, as far as is known.
 *
 * @param person key of the person, or empty
 * @param name as of the roster, or empty
 * @param enterprise the employer that took the photo
 */
record CardHolder(String person, String name, long enterprise) {

  /**
   * Whether another photo shows somebody else's card. Where nobody said whose card it is, another
   * employer's counts as somebody else's, and the own one does not: cards are photographed twice.
   */
  boolean isOther(CardHolder other) {
    if (!person.isEmpty() && !other.person.isEmpty()) {
      return !person.equals(other.person);
    }
    boolean areNamed = !name.isEmpty() && !other.name.isEmpty();
    return (areNamed && !name.equals(other.name)) || enterprise != other.enterprise;
  }
}
