package io.jianzhen.platform.website;

/**
 * That somebody saw a suspect site.
 *
 * @param given the address, or the name of the account, as it was given
 * @param note what else is known, may be empty; never who gave a tip-off
 */
public record Sighting(SiteKind kind, String given, SightingSource source, String note) {

  /** A host that was seen. */
  public static Sighting ofAddress(String address, SightingSource source) {
    return new Sighting(SiteKind.WEB_HOST, address, source, "");
  }
}
