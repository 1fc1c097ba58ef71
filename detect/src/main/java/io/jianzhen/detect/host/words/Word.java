package io.jianzhen.detect.host.words;

import io.jianzhen.detect.Sentence;

/**
 * A word of which imitators compose names.
 *
 * @param text the word: Chinese (simplified), or lower-case Latin with a space between the
 *     syllables of pinyin and the words of English
 * @param kind what it stands for
 * @param gloss what it means
 * @param alone whether it is so distinctive that a name deserves a look for this word alone
 */
record Word(String text, Kind kind, Sentence gloss, boolean alone) {

  /** What a word does in a name. */
  enum Kind {
    /** A body that issues or checks certificates of work. */
    AGENCY,
    /** A province, city or district. */
    PLACE,
    /** What the certificate is about. */
    SUBJECT,
    /** What such a site is for: looking up, certificates, being official. */
    LOOKUP,
    /** What else it claims to do: enrol, train, examine. */
    SERVICE,
    /** Government in general. */
    GOV,
    /** Says nothing: www, online, china. */
    FILLER
  }
}
