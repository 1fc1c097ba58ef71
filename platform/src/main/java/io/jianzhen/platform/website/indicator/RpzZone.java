package io.jianzhen.platform.website.indicator;

import io.jianzhen.detect.host.address.HostName;

/**
 * A response policy zone: every name and all below it do not exist (CNAME to the root,
 * draft-vixie-dnsop-dns-rpz-00, section 4.1). Names are relative, so that whoever loads the zone
 * says what it is called.
 */
final class RpzZone {

  private static final String HEAD =
      """
      ; %s, TLP:%s
      ; %s: %d names; %d records left out (IP addresses, accounts, and whatever would shut out an official site)
      $TTL 300
      @ SOA localhost. root.localhost. %d 3600 600 604800 300
      @ NS localhost.
      """;

  private RpzZone() {}

  /** The serial counts seconds since 1970, so that a later zone has a higher one. */
  static String of(IndicatorSheet sheet) {
    var names = Blockable.of(sheet);
    StringBuilder zone =
        new StringBuilder(
            HEAD.formatted(
                sheet.producer().replaceAll("\\p{Cntrl}", " "),
                sheet.tlp(),
                sheet.at(),
                names.size(),
                Blockable.leftOut(sheet),
                sheet.at().getEpochSecond()));
    for (HostName name : names) {
      zone.append(name.ascii()).append(" CNAME .\n");
      zone.append("*.").append(name.ascii()).append(" CNAME .\n");
    }
    return zone.toString();
  }
}
