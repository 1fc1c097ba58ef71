package io.jianzhen.detect.host.register;

import io.jianzhen.detect.Table;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.Punycode;
import java.io.IOException;
import java.io.InputStream;
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

  private final NameSet rules = new NameSet();
  private final NameSet parentsOfAny = new NameSet();
  private final NameSet exceptions = new NameSet();
  private final NameSet hosting = new NameSet();
  private final Set<String> restricted = new HashSet<>();
  private String date = "";

  private PublicSuffixes() {
    byte[] list = list();
    for (int from = 0; from < list.length; ) {
      int to = next('\n', list, from, list.length);
      if (to > from) {
        take(list, from, to);
      }
      from = to + 1;
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

  /** Takes the line in {@code list[from, to)}. No strings are made of most. */
  private void take(byte[] list, int from, int to) {
    switch (list[from]) {
      case '/' -> takeComment(list, from, to);
      case '*' -> add(parentsOfAny, list, from + 2, to);
      case '!' -> add(exceptions, list, from + 1, to);
      default -> {
        add(rules, list, from, to);
        int dot = next('.', list, from, to);
        if (next('.', list, dot + 1, to) < to) {
          add(hosting, list, dot + 1, to);
        }
      }
    }
  }

  private void takeComment(byte[] list, int from, int to) {
    if (date.isEmpty() && to - from >= VERSION.length() + DATE_LENGTH) {
      String start = new String(list, from, VERSION.length() + DATE_LENGTH, StandardCharsets.UTF_8);
      date = start.startsWith(VERSION) ? start.substring(VERSION.length()) : "";
    }
  }

  private static void add(NameSet names, byte[] list, int from, int to) {
    if (isAscii(list, from, to)) {
      names.add(list, from, to);
    } else {
      names.add(Punycode.ascii(new String(list, from, to - from, StandardCharsets.UTF_8)));
    }
  }

  private static boolean isAscii(byte[] list, int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= list[i];
    }
    return all >= 0;
  }

  /** Where the byte stands next; {@code to} or more if nowhere before. */
  private static int next(char c, byte[] list, int from, int to) {
    int at = from;
    while (at < to && list[at] != c) {
      at++;
    }
    return at;
  }

  private static byte[] list() {
    try (InputStream list =
        Objects.requireNonNull(PublicSuffixes.class.getResourceAsStream(LIST), LIST)) {
      return list.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(LIST, broken);
    }
  }

  /** Keeps the list away from those who only name the class. */
  private static final class Standard {
    static final PublicSuffixes LIST = new PublicSuffixes();
  }
}
