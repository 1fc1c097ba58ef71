package io.jianzhen.detect.host;

import io.jianzhen.detect.host.register.OfficialSites;
import io.jianzhen.detect.host.register.UnusableRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Registers of a few sites that do not exist. */
public final class MadeUpSites {

  private final StringBuilder yaml = new StringBuilder("sites:\n");

  /** A site with these hosts, and no other names than its own. */
  public MadeUpSites site(String id, boolean watched, String... hosts) {
    return site(id, watched, List.of(hosts), List.of(), List.of());
  }

  /** A site with names in Chinese and in Latin letters. */
  public MadeUpSites site(
      String id, boolean watched, List<String> hosts, List<String> names, List<String> latin) {
    yaml.append(
        """
          - id: %s
            name: {zh: 站, en: site %s}
            hosts: %s
            watched: %s
            names: %s
            latin: %s
            source: made up for a test
        """
            .formatted(id, id, hosts, watched, names, latin));
    return this;
  }

  public OfficialSites register() {
    try {
      return OfficialSites.read(
          new ByteArrayInputStream(yaml.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | UnusableRegister wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
