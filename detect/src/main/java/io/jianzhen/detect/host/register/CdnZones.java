package io.jianzhen.detect.host.register;

import io.jianzhen.detect.Table;
import io.jianzhen.detect.host.address.HostName;
import java.util.HashSet;
import java.util.Set;

/**
 * Zones of vendors that carry the traffic of official sites: a genuine site answers there under its
 * own name followed by the zone, such as {@code en.npc.gov.cn.cdurl.cn}. What lies in such a zone
 * is no proof of anything: an imitator can be a customer, too.
 */
public final class CdnZones {

  private static final CdnZones STANDARD = new CdnZones();

  private final Set<String> zones = new HashSet<>();

  private CdnZones() {
    for (String[] row : Table.rows(CdnZones.class, "cdn-zones.csv")) {
      zones.add(row[0]);
    }
  }

  public static CdnZones standard() {
    return STANDARD;
  }

  /** Whether the name lies below such a zone; the zone itself does not. */
  public boolean holds(HostName host) {
    String name = host.ascii();
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      if (zones.contains(name.substring(dot + 1))) {
        return true;
      }
    }
    return false;
  }
}
