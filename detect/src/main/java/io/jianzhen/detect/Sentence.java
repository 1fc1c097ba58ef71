package io.jianzhen.detect;

/**
 * One sentence in both languages of the product, fit to be read aloud by an inspector.
 *
 * @param zh the Chinese sentence, never blank
 * @param en the English sentence, never blank
 */
public record Sentence(String zh, String en) {

  public Sentence {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "a sentence needs both languages: '%s' / '%s'".formatted(zh, en));
    }
  }
}
