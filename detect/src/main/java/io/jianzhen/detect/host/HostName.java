package io.jianzhen.detect.host;

import java.util.List;
import java.util.Optional;

/** Placeholder until the parser lands. */
public record HostName(String ascii) implements Comparable<HostName>, WebHost {

  /** Reads. */
  public static Optional<HostName> parse(String raw) {
    return raw.isEmpty() ? Optional.empty() : Optional.of(new HostName(raw));
  }

  /** The labels from left to right. */
  public List<String> labels() {
    return List.of(ascii.split("\\."));
  }

  /** Whether below. */
  public boolean isSameOrUnder(HostName parent) {
    return ascii.equals(parent.ascii) || ascii.endsWith("." + parent.ascii);
  }

  /** The name with its xn-- labels decoded. */
  public String unicode() {
    return ascii;
  }

  /** Safe to show. */
  @Override
  public String display() {
    return ascii;
  }

  @Override
  public int compareTo(HostName other) {
    return ascii.compareTo(other.ascii);
  }
}
