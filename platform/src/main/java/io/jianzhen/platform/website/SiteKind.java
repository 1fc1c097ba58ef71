package io.jianzhen.platform.website;

/** What a suspect site is. Texts are {@code website.kind.<name>}. */
public enum SiteKind {
  /** A host, by its name or its IP address. */
  WEB_HOST,
  /** 微信公众号, by its name. */
  WECHAT_ACCOUNT,
  /** 微信小程序, by its name. */
  MINI_PROGRAM;

  /** Whether it is known by the name of an account, and not by an address. */
  public boolean isAccount() {
    return this != WEB_HOST;
  }
}
