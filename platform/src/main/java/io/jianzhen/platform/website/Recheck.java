package io.jianzhen.platform.website;

/** What a look at a closed site found. Texts are {@code website.recheck.<name>}. */
public enum Recheck {
  /** It cannot be reached. */
  GONE,
  /** It is there again. */
  BACK,
  /** Something answers, and a person has to say what it is. */
  UNCLEAR
}
