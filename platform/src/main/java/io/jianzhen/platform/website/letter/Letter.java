package io.jianzhen.platform.website.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * A letter about one site.
 *
 * @param number ours, such as {@code WZ-2021-0001-H1}; the document number is put on by hand
 * @param to whom it is addressed
 * @param from the unit that sends it
 * @param campaign the campaign in whose course it is sent
 * @param facts what is known of the site, as rows of label and value
 */
public record Letter(
    LetterKind kind,
    String number,
    String to,
    String from,
    String campaign,
    LocalDate on,
    List<Fact> facts) {

  public Letter {
    facts = List.copyOf(facts);
  }

  /** One row of the table. */
  public record Fact(String label, String value) {}

  /** The whole of the text between the address and the signature, paragraph by paragraph. */
  List<String> before() {
    return List.of("在%s中，我单位核查发现下列网站涉嫌假冒政府网站，提供虚假的安全生产证书查验：".formatted(campaign));
  }

  List<String> after() {
    return kind.paragraphs(on);
  }
}
