package io.jianzhen.detect.page;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is kept of any page, so that two pages which nobody calls genuine can be compared with each
 * other: samples of its text and of how its elements are put together, and what it looks like. The
 * measures and their bounds are those by which imitations of genuine pages are known.
 */
public final class PageSketch {

  private static final Pattern WRITTEN =
      Pattern.compile("1 ([0-9]{1,9}) ([A-Za-z0-9+/=]*) ([A-Za-z0-9+/=]*) ([0-9a-f]{16}|-)");

  /** Parts that two samples must have in common reach for their share to mean anything. */
  private static final int FEWEST_COMPARED = 12;

  private final int shingles;
  private final Sketch text;
  private final Sketch structure;
  private final Optional<PictureHash> picture;

  private PageSketch(int shingles, Sketch text, Sketch structure, Optional<PictureHash> picture) {
    this.shingles = shingles;
    this.text = text;
    this.structure = structure;
    this.picture = picture;
  }

  /** In what two pages are alike. */
  public enum Trait {
    TEXT,
    STRUCTURE,
    PICTURE
  }

  /**
   * How much two pages are alike.
   *
   * @param trait in what they are most alike
   * @param percent how much of it they share
   */
  public record Likeness(Trait trait, int percent) {}

  /** The sketch of a page; empty if it says too little of itself to be known by. */
  public static Optional<PageSketch> of(PageSource source) {
    Page page = Page.read(source);
    PlainText plain = PlainText.of(page.seen());
    if (plain.shingles() < LikenessRule.FEWEST_SHINGLES) {
      return Optional.empty();
    }
    return Optional.of(
        new PageSketch(
            plain.shingles(),
            Sketch.of(plain.parts()),
            Sketch.of(page.structure()),
            source.screenshot().flatMap(PictureHash::of)));
  }

  /** The sketch as {@link #toString} wrote it; empty if the text is none. */
  public static Optional<PageSketch> parse(String written) {
    Matcher found = WRITTEN.matcher(written);
    if (!found.matches()) {
      return Optional.empty();
    }
    Optional<Sketch> text = Sketch.parse(found.group(2));
    Optional<Sketch> structure = Sketch.parse(found.group(3));
    if (text.isEmpty() || structure.isEmpty()) {
      return Optional.empty();
    }
    String bits = found.group(4);
    return Optional.of(
        new PageSketch(
            Integer.parseInt(found.group(1)),
            text.get(),
            structure.get(),
            bits.equals("-")
                ? Optional.empty()
                : Optional.of(new PictureHash(HexFormat.fromHexDigitsToLong(bits)))));
  }

  /**
   * The same for pages with the same text put together in the same way, whatever their pictures.
   */
  public byte[] identity() {
    return "%d %s %s".formatted(shingles, text, structure).getBytes(StandardCharsets.UTF_8);
  }

  /** In what the other page is most like this one; empty if it is not. */
  public Optional<Likeness> likeness(PageSketch other) {
    return Stream.of(
            share(Trait.TEXT, text, other.text, LikenessRule.SAME_TEXT),
            share(Trait.STRUCTURE, structure, other.structure, LikenessRule.SAME_STRUCTURE),
            pictures(other))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(Likeness::percent));
  }

  private static Optional<Likeness> share(Trait trait, Sketch one, Sketch other, double least) {
    double share = one.sharedWith(other, FEWEST_COMPARED);
    return share >= least
        ? Optional.of(new Likeness(trait, (int) Math.round(100 * share)))
        : Optional.empty();
  }

  private Optional<Likeness> pictures(PageSketch other) {
    int bits = picture.flatMap(one -> other.picture.map(one::distance)).orElse(Long.SIZE);
    return bits <= LikenessRule.SAME_PICTURE
        ? Optional.of(
            new Likeness(Trait.PICTURE, (int) Math.round(100.0 * (Long.SIZE - bits) / Long.SIZE)))
        : Optional.empty();
  }

  /** In one line of ASCII. */
  @Override
  public String toString() {
    return "1 %d %s %s %s"
        .formatted(
            shingles,
            text,
            structure,
            picture.map(one -> HexFormat.of().toHexDigits(one.bits())).orElse("-"));
  }
}
