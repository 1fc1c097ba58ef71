package io.jianzhen.detect.host.register;

import io.jianzhen.detect.host.address.HostName;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The register of official sites and of names that once were official. It never changes; {@link
 * #plus} gives another one.
 */
public final class OfficialSites {

  /** Made by the build from {@code official-sites.yaml}. */
  private static final String RESOURCE = "official-sites.bin";

  private final List<OfficialSite> sites;
  private final List<FormerHost> former;
  private final Map<String, OfficialSite> byHost = new HashMap<>();
  private final Map<String, OfficialSite> byParent = new HashMap<>();

  OfficialSites(List<OfficialSite> sites, List<FormerHost> former) {
    this.sites = List.copyOf(sites);
    this.former = List.copyOf(former);
    for (OfficialSite site : this.sites) {
      for (String host : site.hosts()) {
        if (host.startsWith("*.")) {
          byParent.put(host.substring(2), site);
        } else {
          byHost.put(host, site);
        }
      }
    }
  }

  /** The register that ships with the library; read once. */
  public static OfficialSites standard() {
    return Standard.SITES;
  }

  /**
   * Reads a user's own register, in the format of {@code official-sites.yaml}.
   *
   * @param yaml at most 1 MB of UTF-8; closing it is left to the caller
   * @throws UnusableRegister if the text is no such register; it says which entry and field is
   *     wrong
   * @throws IOException if reading fails
   */
  public static OfficialSites read(InputStream yaml) throws UnusableRegister, IOException {
    return RegisterFile.read(yaml);
  }

  /**
   * This register with a user's own entries. An entry of the same id is replaced in its place, and
   * a host that both have belongs to the user's entry.
   */
  public OfficialSites plus(OfficialSites own) {
    Map<String, OfficialSite> sitesById = new LinkedHashMap<>();
    sites.forEach(site -> sitesById.put(site.id(), site));
    own.sites.forEach(site -> sitesById.put(site.id(), site));
    Map<HostName, FormerHost> formerByHost = new LinkedHashMap<>();
    former.forEach(name -> formerByHost.put(name.host(), name));
    own.former.forEach(name -> formerByHost.put(name.host(), name));
    OfficialSites both =
        new OfficialSites(
            new ArrayList<>(sitesById.values()), new ArrayList<>(formerByHost.values()));
    both.byHost.putAll(own.byHost);
    both.byParent.putAll(own.byParent);
    return both;
  }

  /** The official sites, in the order of the file. */
  public List<OfficialSite> sites() {
    return sites;
  }

  /** The names that once were official, in the order of the file. */
  public List<FormerHost> former() {
    return former;
  }

  /**
   * Whose name this is: the site that lists it, or the nearest name above it that a site lists with
   * {@code *.}. Compared label by label: {@code fake-mem.gov.cn} belongs to nobody.
   */
  public Optional<OfficialSite> holder(HostName host) {
    String name = host.ascii();
    OfficialSite exact = byHost.get(name);
    for (int dot = name.indexOf('.'); exact == null && dot >= 0; dot = name.indexOf('.', dot + 1)) {
      exact = byParent.get(name.substring(dot + 1));
    }
    return Optional.ofNullable(exact);
  }

  /** Whether the name lies below a host that a site lists, and so belongs to its holder. */
  public boolean isBelowOne(HostName host) {
    String name = host.ascii();
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      if (byHost.containsKey(name.substring(dot + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Keeps the register away from those who only name the class. */
  private static final class Standard {
    static final OfficialSites SITES = load();

    private static OfficialSites load() {
      try (InputStream stored =
          Objects.requireNonNull(OfficialSites.class.getResourceAsStream(RESOURCE), RESOURCE)) {
        return RegisterStore.read(new BufferedInputStream(stored));
      } catch (IOException broken) {
        throw new UncheckedIOException(RESOURCE, broken);
      }
    }
  }
}
