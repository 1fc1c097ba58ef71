package io.jianzhen.bench.host;

import java.io.IOException;
import java.io.OutputStream;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A made-up file of host names, one a line, always the same for the same number of lines. Lengths
 * and shapes follow popular lists: about 19.2 bytes a line with its line feed, 45 % under com.
 *
 * @param lines how many names
 * @param kind what stands among them
 */
record NameFile(long lines, Kind kind) {

  /** What stands in the file. */
  enum Kind {
    /** 0.9 % internationalised names, 0.05 % under gov.cn, 0.005 % imitations. */
    MIXED,
    /** Ordinary ASCII names only: what a screen should reject without work. */
    PLAIN
  }

  static final int IMITATIONS_PER_MILLION = 50;

  private static final long SEED = 20211228;
  private static final int LONGEST = 128;
  private static final int BUFFER = 1 << 20;
  private static final byte[][] LABELS = internationalised();

  /** Writes the file unless it is there already, and says where it is. */
  Path in(Path directory) throws IOException {
    Path file =
        directory.resolve("names-%d-%s.txt".formatted(lines, kind).toLowerCase(Locale.ROOT));
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(directory);
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(unfinished)) {
      writeTo(out);
    }
    return Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Writes all names. */
  void writeTo(OutputStream out) throws IOException {
    var page = new Page(new Dice(SEED));
    for (long line = 0; line < lines; line++) {
      if (page.used > BUFFER - LONGEST) {
        out.write(page.bytes, 0, page.used);
        page.used = 0;
      }
      if (kind == Kind.MIXED) {
        page.mixed();
      } else {
        page.plain();
      }
      page.add('\n');
    }
    out.write(page.bytes, 0, page.used);
  }

  private static byte[][] internationalised() {
    List<byte[]> labels = new ArrayList<>();
    for (String script : Words.SCRIPTS) {
      String[] words = script.split(" ");
      for (String first : words) {
        labels.add(ascii(first));
        for (String second : words) {
          labels.add(ascii(first + second));
        }
      }
    }
    return labels.toArray(byte[][]::new);
  }

  private static byte[] ascii(String label) {
    return IDN.toASCII(label).getBytes(StandardCharsets.US_ASCII);
  }

  /** What has been made and not yet written. */
  private static final class Page {

    private final byte[] bytes = new byte[BUFFER];
    private final Dice dice;
    private int used;

    Page(Dice dice) {
      this.dice = dice;
    }

    void mixed() {
      int kind = dice.upTo(100_000);
      if (kind < 900) {
        label(LABELS);
        add('.');
        add(any(Words.SUFFIXES));
      } else if (kind < 950) {
        government();
      } else if (kind < 950 + IMITATIONS_PER_MILLION / 10) {
        imitation();
      } else {
        plain();
      }
    }

    void plain() {
      if (dice.upTo(100) < 45) {
        add(any(Words.SUBDOMAINS));
        add('.');
        if (dice.upTo(100) < 12) {
          word();
          add('.');
        }
      }
      core();
      add('.');
      add(any(Words.SUFFIXES));
    }

    private void core() {
      word();
      int more = dice.upTo(100);
      if (more < 88) {
        if (dice.upTo(100) < 13) {
          add('-');
        }
        word();
      }
      if (more < 12) {
        word();
      }
      if (dice.upTo(100) < 8) {
        digits();
      }
    }

    private void word() {
      if (dice.upTo(100) < 48) {
        add(any(Words.ENGLISH));
        return;
      }
      for (int syllables = 1 + dice.upTo(3); syllables > 0; syllables--) {
        add(any(Words.ONSETS));
        add(any(Words.VOWELS));
        if (dice.upTo(100) < 35) {
          add(any(Words.CODAS));
        }
      }
    }

    private void digits() {
      for (int left = 1 + dice.upTo(4); left > 0; left--) {
        add('0' + dice.upTo(10));
      }
    }

    private void government() {
      add(any(Words.OFFICES));
      add('.');
      add(any(Words.PLACES));
      add(".gov.cn".getBytes(StandardCharsets.US_ASCII));
    }

    private void imitation() {
      for (byte b : any(Words.BORROWED)) {
        if (b == '{') {
          add(any(Words.PLACES));
        } else if (b != '}') {
          add(b);
        }
      }
    }

    private void label(byte[][] words) {
      if (dice.upTo(100) < 30) {
        add(any(Words.SUBDOMAINS));
        add('.');
      }
      add(any(words));
    }

    private byte[] any(byte[][] words) {
      return words[dice.upTo(words.length)];
    }

    private void add(byte[] word) {
      System.arraycopy(word, 0, bytes, used, word.length);
      used += word.length;
    }

    private void add(int character) {
      bytes[used++] = (byte) character;
    }
  }
}
