package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.web.FreeText;
import io.jianzhen.platform.web.MaskedText;
import java.util.List;

/**
 * What was told, as it was typed; stored sealed. Whatever is shown of it has passed {@link
 * FreeText#shown}.
 *
 * @param addresses of sites, accounts or pages, as typed
 * @param place where it was seen
 * @param time when, in the informer's words
 */
record Told(String text, String addresses, String place, String time) {

  private static final int EXCERPT = 60;

  /** What is left once the time for keeping it is over; the frame of the page says so. */
  private static final Told ERASED = new Told("", "", "", "");

  byte[] sealed(Seal seal, String receiptHash) {
    return seal.sealTexts(List.of(text, addresses, place, time), about(receiptHash));
  }

  static Told open(byte[] sealed, Seal seal, String receiptHash) {
    if (sealed.length == 0) {
      return ERASED;
    }
    List<String> texts = seal.openTexts(sealed, about(receiptHash));
    return new Told(texts.get(0), texts.get(1), texts.get(2), texts.get(3));
  }

  private static String about(String receiptHash) {
    return "tip-off:" + receiptHash;
  }

  /** The same with everything that cannot be seen written out. */
  public Told shown() {
    return new Told(
        FreeText.shown(text),
        FreeText.shown(addresses),
        FreeText.shown(place),
        FreeText.shown(time));
  }

  /** The first words on one line, for a list: without numbers of persons. */
  public String excerpt() {
    String words = (text.isBlank() ? addresses : text).strip().replaceAll("\\s+", " ");
    String masked = MaskedText.of(words);
    int end =
        masked.offsetByCodePoints(0, Math.min(EXCERPT, masked.codePointCount(0, masked.length())));
    return FreeText.shown(masked.substring(0, end)) + (end < masked.length() ? "…" : "");
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "Told";
  }
}
