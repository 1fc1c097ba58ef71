package io.jianzhen.detect.host.register;

import io.jianzhen.detect.Table;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.Punycode;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
 * <p>It is read here rather than by HttpClient's own matcher, which decodes every label of every
 * name that it is asked about.
 */
public final class PublicSuffixes {

  /** Made by the build from the list. */
  private static final String RESOURCE = "public-suffixes.bin";

  private final NameSet rules;
  private final NameSet parentsOfAny;
  private final NameSet exceptions;
  private final NameSet hosting;
  private final Set<String> restricted = new HashSet<>();
  private final String date;

  private PublicSuffixes() {
    try (InputStream stored =
            Objects.requireNonNull(PublicSuffixes.class.getResourceAsStream(RESOURCE), RESOURCE);
        var in = new DataInputStream(stored)) {
      date = in.readUTF();
      rules = NameSet.read(in);
      parentsOfAny = NameSet.read(in);
      exceptions = NameSet.read(in);
      hosting = NameSet.read(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(RESOURCE, broken);
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
    String name = host.ascii();
    for (int from = 0; ; from = name.indexOf('.', from) + 1) {
      int dot = name.indexOf('.', from);
      if (dot < 0) {
        return name.substring(from);
      }
      if (exceptions.contains(name, from)) {
        return name.substring(dot + 1);
      }
      if (rules.contains(name, from) || parentsOfAny.contains(name, dot + 1)) {
        return name.substring(from);
      }
    }
  }

  /**
   * Whether a part of what lies below this name is open to the public, as below {@code
   * direct.quickconnect.cn}: its holder lets customers choose names.
   */
  boolean isAboveSuffix(String name) {
    return hosting.contains(name, 0);
  }

  /** Whether the name is itself a public suffix, under which others register. */
  public boolean isSuffix(HostName host) {
    return suffixOf(host).equals(host.ascii());
  }

  /** Whether names can end with this label: {@code cn}, but not {@code pdf}. */
  public boolean isTopLevel(HostName label) {
    return rules.contains(label.ascii(), 0) || parentsOfAny.contains(label.ascii(), 0);
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

  /** Keeps the list away from those who only name the class. */
  private static final class Standard {
    static final PublicSuffixes LIST = new PublicSuffixes();
  }
}
