package io.jianzhen.detect.host.register;

import io.jianzhen.detect.host.address.Punycode;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The Public Suffix List as it is published, made into what {@link PublicSuffixes} reads. The build
 * does this once: at every start it would take a tenth of a second.
 */
final class SuffixList {

  private static final String LIST = "/org/publicsuffix/list/effective_tld_names.dat";
  private static final String VERSION = "// VERSION: ";
  private static final int DATE_LENGTH = "2026-10-06".length();

  private final NameSet rules = new NameSet();
  private final NameSet parentsOfAny = new NameSet();
  private final NameSet exceptions = new NameSet();
  private final NameSet hosting = new NameSet();
  private String date = "";

  private SuffixList() {}

  /** Writes the list that came with HttpClient. */
  static void write(OutputStream to) throws IOException {
    var suffixes = new SuffixList();
    try (InputStream list =
        Objects.requireNonNull(SuffixList.class.getResourceAsStream(LIST), LIST)) {
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.isEmpty()).forEach(suffixes::take);
    }
    var out = new DataOutputStream(to);
    out.writeUTF(suffixes.date);
    suffixes.rules.write(out);
    suffixes.parentsOfAny.write(out);
    suffixes.exceptions.write(out);
    suffixes.hosting.write(out);
    out.flush();
  }

  private void take(String line) {
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
}
