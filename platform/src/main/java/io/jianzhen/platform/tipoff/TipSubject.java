package io.jianzhen.platform.tipoff;

/** What a tip-off is about. */
enum TipSubject {
  /** A site, WeChat account or mini-program that passes itself off as official. */
  SITE,
  /** Whoever makes, sells or procures cards. */
  SELLER,
  /** A card, or somebody who works with one. */
  CARD,
  /** An employer that looks away. */
  EMPLOYER,
  /** Whoever lends a counterfeit site room, or carries its advertisements. */
  HOST,
  OTHER
}
