package io.jianzhen.platform.website;

/** To whom a counterfeit site is reported. Texts are {@code website.recipient.<name>}. */
public enum Recipient {
  /** Whoever gives the site its access, server or storage. */
  HOSTING,
  /** Whoever registered the name, or resolves it. */
  REGISTRAR,
  /** 中央网信办（国家互联网信息办公室）违法和不良信息举报中心, 12377. */
  CAC,
  /** The net-security detachment. */
  POLICE,
  /** A search engine, so that it drops the entries. */
  SEARCH_ENGINE
}
