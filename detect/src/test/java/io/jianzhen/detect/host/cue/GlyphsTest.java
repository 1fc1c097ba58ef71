package io.jianzhen.detect.host.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianzhen.detect.host.words.Fold;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphsTest {

  @Test
  void aLetterIsWrittenInEveryWayThatFoldsToIt() {
    for (char wanted : "abcdefghjkmnopqrstuvwxyz23456789-.l".toCharArray()) {
      for (char seen = '!'; seen < 0x7F; seen++) {
        if (seen != '*') {
          assertThat(Glyphs.isWritten((byte) wanted, (byte) seen))
              .as("%s for %s", seen, wanted)
              .isEqualTo(Fold.ascii(seen) == wanted);
        }
      }
    }
  }

  @Test
  void aBoundaryIsWhatStandsBesideATokenOfAName() {
    for (int seen = 0; seen < 256; seen++) {
      assertThat(Glyphs.isWritten((byte) CueFilter.BOUNDARY, (byte) seen))
          .as("byte %d", seen)
          .isEqualTo(seen == 1 || ".-_\n\r\t *".indexOf(seen) >= 0);
    }
  }

  @Test
  void everyWayToWriteALetterIsListed() {
    for (int wanted = 2; wanted < 0x80; wanted++) {
      byte letter = (byte) wanted;
      for (byte way : Glyphs.ways(letter)) {
        if (Fold.ascii((char) wanted) == wanted && ".- *\n\r\t".indexOf(wanted) < 0) {
          assertThat(Glyphs.isWritten(letter, way)).as("%d for %d", way, wanted).isTrue();
        }
      }
    }
    assertThat(Glyphs.ways((byte) 'l')).containsExactlyInAnyOrder('l', 'i', '1');
    assertThat(Glyphs.ways((byte) 'o')).containsExactlyInAnyOrder('o', '0');
    assertThat(Glyphs.ways((byte) '-')).containsExactlyInAnyOrder('-', '_');
    assertThat(Glyphs.ways((byte) CueFilter.BOUNDARY)).hasSize(8);
    assertThat(Glyphs.ways((byte) 'a')).containsExactly('a');
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({"m, rn", "w, vv", "d, cl", "a, ''", "n, ''"})
  void somePairsLookLikeOneLetter(char letter, String pair) {
    assertThat(Glyphs.pair(letter)).isEqualTo(pair);
  }

  @Test
  void eightBytesAreComparedAsOne() {
    byte[] text = "xG0V_1c\n.y".getBytes(StandardCharsets.US_ASCII);
    long wanted = 0;
    String canonical = "gov-lc\u0001.";
    for (int i = 7; i >= 0; i--) {
      wanted = wanted << 8 | canonical.charAt(i);
    }
    assertThat(Glyphs.canonical(text, 1)).isEqualTo(wanted);
  }

  @ParameterizedTest(name = "{0} is met less than {1}")
  @CsvSource({"qjxz, aeio", "zzzz, llll", "99qq, eeqq"})
  void rareLettersAreMetLess(String rare, String common) {
    assertThat(frequency(rare)).isLessThan(frequency(common));
  }

  @Test
  void groupsOfOrdinaryWordsAreMetMoreOftenThanTheirLettersSay() {
    assertThat(frequency("shop")).isGreaterThan(10 * frequency("ohsp"));
  }

  @Test
  void waysMultiply() {
    assertThat(Glyphs.waysOf(Glyphs.bytes("xlool"), 1, 4)).isEqualTo(3 * 2 * 2 * 3);
    assertThat(Glyphs.waysOf(Glyphs.bytes("abcd"), 0, 4)).isEqualTo(1);
  }

  @Test
  void whatMayStandBesideAnAnchorIsEveryLetterDigitAndBoundaryOnce() {
    String beside = new String(Glyphs.beside(), StandardCharsets.ISO_8859_1);

    assertThat(beside.chars()).doesNotHaveDuplicates().allMatch(c -> (c | 0x20) == c);
    assertThat(beside).contains("a", "z", "0", "9", ".", "-", "*", " ", "\u007f", ")", "-", "*");
  }

  private static double frequency(String group) {
    return Glyphs.frequency(Glyphs.bytes(group), 0, group.length());
  }
}
