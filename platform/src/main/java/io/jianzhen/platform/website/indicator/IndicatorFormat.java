package io.jianzhen.platform.website.indicator;

import java.util.Locale;
import java.util.function.Function;

/** The forms in which indicators are shared. */
public enum IndicatorFormat {
  /** STIX 2.1. */
  STIX("stix.json", "application/stix+json;version=2.1", StixBundle::of),
  /** A response policy zone for resolvers. */
  RPZ("rpz.zone", "text/dns;charset=UTF-8", RpzZone::of),
  /** For single computers. */
  HOSTS("hosts.txt", "text/plain;charset=UTF-8", HostsFile::of),
  /** For people. */
  CSV("indicators.csv", "text/csv;charset=UTF-8", IndicatorTable::of),
  /** One host a line. */
  LIST("list.txt", "text/plain;charset=UTF-8", HostsFile::plain);

  private final String file;
  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
  private final Function<IndicatorSheet, String> writer;

  IndicatorFormat(String file, String mediaType, Function<IndicatorSheet, String> writer) {
    this.file = file;
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /** The format with this {@link #path()}. */
  public static IndicatorFormat ofPath(String path) {
    return valueOf(path.toUpperCase(Locale.ROOT));
  }

  /** The last part of its address, such as {@code rpz}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the file is called. */
  public String file() {
    return file;
  }

  public String mediaType() {
    return mediaType;
  }

  public String write(IndicatorSheet sheet) {
    return writer.apply(sheet);
  }
}
