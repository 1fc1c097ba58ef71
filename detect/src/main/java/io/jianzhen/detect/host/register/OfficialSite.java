package io.jianzhen.detect.host.register;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.address.HostName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One official site, as the register has it.
 *
 * @param id stable id, such as {@code mem-cx}
 * @param name what it is called
 * @param hosts its host names, the one to tell people first; {@code *.name} stands for every name
 *     below
 * @param watched whether its own labels are looked for under every suffix and with typing errors,
 *     not only its names in words
 * @param names its names and abbreviations in Chinese
 * @param latin its names in Latin letters: pinyin with a space between syllables, initials, English
 * @param source where it is written that this is the official site
 */
public record OfficialSite(
    String id,
    Sentence name,
    List<String> hosts,
    boolean watched,
    List<String> names,
    List<String> latin,
    String source) {

  public OfficialSite {
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("an official site needs a host: " + id);
    }
    hosts = List.copyOf(hosts);
    names = List.copyOf(names);
    latin = List.copyOf(latin);
  }

  /** The host to send people to. */
  public HostName mainHost() {
    String first = hosts.get(0);
    return new HostName(first.startsWith("*.") ? first.substring(2) : first);
  }

  /** Written out, as the generated one takes 60 ms to get going, at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof OfficialSite site
            && id.equals(site.id)
            && name.equals(site.name)
            && hosts.equals(site.hosts)
            && watched == site.watched
            && names.equals(site.names)
            && latin.equals(site.latin)
            && source.equals(site.source));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
