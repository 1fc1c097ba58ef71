package io.jianzhen.platform.certificate.lookup.service;

import io.jianzhen.detect.card.IdNumber;

/** Which certificate the service is asked about. */
public record Question(String name, String idNumber, String number, String category, String item) {

  /**
   * Fills {@code {name}}, {@code {id}}, {@code {number}}, {@code {category}} and {@code {item}}.
   */
  String fill(String template) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int close = open < 0 ? -1 : template.indexOf('}', open);
      if (close < 0) {
        return filled.append(template, at, template.length()).toString();
      }
      filled.append(template, at, open).append(value(template.substring(open + 1, close)));
      at = close + 1;
    }
    return filled.toString();
  }

  private String value(String word) {
    return switch (word) {
      case "name" -> name;
      case "id" -> idNumber;
      case "number" -> number;
      case "category" -> category;
      case "item" -> item;
      default -> throw new IllegalArgumentException("{" + word + "} is not known");
    };
  }

  /** For messages and logs: masked. */
  @Override
  public String toString() {
    return IdNumber.masked(number);
  }
}
