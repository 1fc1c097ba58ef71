package io.jianzhen.platform.certificate;

import io.jianzhen.roster.Field;
import io.jianzhen.roster.Mapping;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A mapping as the database keeps it: {@code ID_NUMBER=4;NAME=1}, columns counted from 0. */
final class MappingText {

  private MappingText() {}

  static String of(Mapping mapping) {
    return new TreeMap<>(mapping.columns())
        .entrySet().stream()
            .map(column -> column.getKey() + "=" + column.getValue())
            .collect(Collectors.joining(";"));
  }

  /**
   * @throws IllegalArgumentException if the text is none that {@link #of} has written
   */
  static Mapping parse(String text) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    Arrays.stream(text.split(";"))
        .map(column -> column.split("=", 2))
        .forEach(column -> columns.put(Field.valueOf(column[0]), Integer.valueOf(column[1])));
    return new Mapping(columns);
  }
}
