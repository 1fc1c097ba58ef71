package io.jianzhen.platform.inspection.visit;

import java.util.List;

/**
 * Something that is wrong with what was typed: at which field, and the message with its arguments.
 */
public record TypedWrong(String field, String key, List<Object> arguments) {

  public TypedWrong {
    arguments = List.copyOf(arguments);
  }

  public static TypedWrong at(String field, String key) {
    return new TypedWrong(field, key, List.of());
  }
}
