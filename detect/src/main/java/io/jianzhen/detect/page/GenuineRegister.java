package io.jianzhen.detect.page;

import io.jianzhen.detect.host.address.HostName;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The genuine sites that are known by their pages. It ships empty: nothing in it may be invented,
 * and only a capture of the genuine site tells what it is like. What is not in it cannot be
 * recognised by likeness, which is said, and never called harmless.
 */
public final class GenuineRegister {

  /** Without any site. */
  public static final GenuineRegister EMPTY = new GenuineRegister(List.of());

  private final List<GenuineSite> sites;

  private GenuineRegister(List<GenuineSite> sites) {
    this.sites = List.copyOf(sites);
  }

  /**
   * Reads a register that {@link #write} wrote.
   *
   * @throws UnusableGenuineRegister if the text is none; it says what is wrong
   * @throws IOException if reading fails
   */
  public static GenuineRegister read(InputStream yaml) throws UnusableGenuineRegister, IOException {
    return new GenuineRegister(GenuineFile.read(yaml));
  }

  /** Writes the register as YAML, always the same for the same sites. */
  public void write(Writer out) throws IOException {
    GenuineFile.write(sites, out);
  }

  /** This register with one site more; a site of the same id is replaced. */
  public GenuineRegister plus(GenuineSite site) {
    List<GenuineSite> more = new ArrayList<>(sites);
    more.removeIf(known -> known.id().equals(site.id()));
    more.add(site);
    return new GenuineRegister(more);
  }

  /** Both registers in one; what they know of the same site is put together. */
  public GenuineRegister and(GenuineRegister other) {
    Map<String, GenuineSite> all = new LinkedHashMap<>();
    sites.forEach(site -> all.put(site.id(), site));
    other.sites.forEach(site -> all.merge(site.id(), site, GenuineSite::and));
    return new GenuineRegister(List.copyOf(all.values()));
  }

  public List<GenuineSite> sites() {
    return sites;
  }

  /** The site that answers on this host, or on one above it. */
  Optional<GenuineSite> holder(HostName host) {
    return sites.stream().filter(site -> site.has(host)).findFirst();
  }

  /** The site that has this mark. */
  Optional<GenuineSite> owner(String mark) {
    return sites.stream().filter(site -> site.marks().contains(mark)).findFirst();
  }
}
