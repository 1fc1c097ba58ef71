package io.jianzhen.detect.host.register;

import io.jianzhen.detect.Table;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.Punycode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Under which names anybody, or only some bodies, can register.
 *
 * <p>The list is the Public Suffix List (publicsuffix.org) as Apache HttpClient ships it, with its
 * ICANN and its private section: {@code com.cn} is a public suffix, and so is {@code github.io}.
 * Which suffixes are restricted stands in {@code restricted-suffixes.csv}.
 *
 * <p>The list is read here rather than by HttpClient's own matcher, which decodes every label of
 * every name that it is asked about.
 */
public final class PublicSuffixes {

  private static final String LIST = "/org/publicsuffix/list/effective_tld_names.dat";
  private static final String VERSION = "// VERSION: ";
  private static final int DATE_LENGTH = "2026-10-06".length();
  private static final int EXPECTED_RULES = 20_000;

  private final Set<String> rules = new HashSet<>(EXPECTED_RULES);
  private final Set<String> parentsOfAny = new HashSet<>();
  private final Set<String> exceptions = new HashSet<>();
  private final Set<String> restricted = new HashSet<>();
  private final Set<String> hosting = new HashSet<>();
  private String date = "";

  private PublicSuffixes() {
    try (BufferedReader list = open()) {
      for (String line = list.readLine(); line != null; line = list.readLine()) {
        take(line);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(LIST, broken);
    }
    for (String[] row : Table.rows(PublicSuffixes.class, "restricted-suffixes.csv")) {
      restricted.add(Punycode.ascii(row[0]));
    }
  }

  /** The list that ships with the library; read once. */
  public static PublicSuffixes standard() {
    return Standard.LIST;
  }

  /** The day on which the list was made, such as {@code 2026-10-06}. */
  public String date() {
    return date;
  }

  /**
   * The public suffix of a name: the longest that the list has, at least the last label.
   *
   * @return in ASCII, without a leading dot: {@code com.cn}, or {@code xn--zfr164b} for 政务
   */
  public String suffixOf(HostName host) {
    String candidate = host.ascii();
    while (true) {
      int dot = candidate.indexOf('.');
      if (dot < 0) {
        return candidate;
      }
      String parent = candidate.substring(dot + 1);
      if (exceptions.contains(candidate)) {
        return parent;
      }
      if (rules.contains(candidate) || parentsOfAny.contains(parent)) {
        return candidate;
      }
      candidate = parent;
    }
  }

  /**
   * Whether a part of what lies below this name is open to the public, as below {@code
   * direct.quickconnect.cn}: its holder lets customers choose names.
   */
  boolean isAboveSuffix(String name) {
    return hosting.contains(name);
  }

  /** Whether the name is itself a public suffix, under which others register. */
  public boolean isSuffix(HostName host) {
    return suffixOf(host).equals(host.ascii());
  }

  /**
   * Whether only public bodies can have this name: it is {@code gov.cn} or another restricted
   * suffix, or lies below one. {@code x-gov.cn} does not, though the text ends so.
   */
  public boolean isRestricted(HostName host) {
    String name = host.ascii();
    int from = 0;
    while (!restricted.contains(name.substring(from))) {
      from = name.indexOf('.', from) + 1;
      if (from == 0) {
        return false;
      }
    }
    return true;
  }

  /** The restricted suffixes in ASCII, sorted. */
  public SortedSet<String> restricted() {
    return new TreeSet<>(restricted);
  }

  private void take(String line) {
    if (line.isEmpty()) {
      return;
    }
    if (line.startsWith("//")) {
      if (line.startsWith(VERSION)) {
        date = line.substring(VERSION.length(), VERSION.length() + DATE_LENGTH);
      }
    } else if (line.startsWith("*.")) {
      parentsOfAny.add(Punycode.ascii(line.substring(2)));
    } else if (line.startsWith("!")) {
      exceptions.add(Punycode.ascii(line.substring(1)));
    } else {
      rules.add(Punycode.ascii(line));
      int dot = line.indexOf('.');
      if (dot > 0 && line.indexOf('.', dot + 1) > 0) {
        hosting.add(Punycode.ascii(line.substring(dot + 1)));
      }
    }
  }

  private static BufferedReader open() {
    InputStream bytes =
        Objects.requireNonNull(PublicSuffixes.class.getResourceAsStream(LIST), LIST);
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
  }

  /** Keeps the list away from those who only name the class. */
  private static final class Standard {
    static final PublicSuffixes LIST = new PublicSuffixes();
  }
}
