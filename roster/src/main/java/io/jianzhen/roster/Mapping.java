package io.jianzhen.roster;

import io.jianzhen.roster.table.SheetRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which column holds which field.
 *
 * @param columns column index, counted from 0, by field; no column serves two fields
 */
public record Mapping(Map<Field, Integer> columns) {

  /**
   * @throws IllegalArgumentException if an index is outside the widest table that is read, or one
   *     column is given to two fields
   */
  public Mapping {
    var copy = new EnumMap<Field, Integer>(Field.class);
    copy.putAll(columns);
    for (var column : copy.entrySet()) {
      if (column.getValue() < 0 || column.getValue() >= SheetRow.MAX_COLUMNS) {
        throw new IllegalArgumentException("no such column: %s".formatted(column));
      }
    }
    if (new HashSet<>(copy.values()).size() < copy.size()) {
      throw new IllegalArgumentException("one column for two fields: %s".formatted(copy));
    }
    columns = Collections.unmodifiableMap(copy);
  }

  /** The column of a field, counted from 0, or empty if none holds it. */
  public OptionalInt column(Field field) {
    Integer column = columns.get(field);
    return column == null ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /**
   * This mapping with one field moved to another column. The field that stood there loses it.
   *
   * @param column index counted from 0
   */
  public Mapping with(Field field, int column) {
    var changed = new EnumMap<Field, Integer>(Field.class);
    columns.forEach(
        (held, index) -> {
          if (index != column) {
            changed.put(held, index);
          }
        });
    changed.put(field, column);
    return new Mapping(changed);
  }

  /** This mapping without a field. */
  public Mapping without(Field field) {
    var changed = new EnumMap<Field, Integer>(Field.class);
    changed.putAll(columns);
    changed.remove(field);
    return new Mapping(changed);
  }

  /**
   * The fields without which nothing can be checked and that no column holds: the name, and the
   * identity number unless the certificate number is there. Empty if reading can begin.
   */
  public List<Field> missing() {
    List<Field> missing = new ArrayList<>();
    if (!columns.containsKey(Field.NAME)) {
      missing.add(Field.NAME);
    }
    if (!columns.containsKey(Field.ID_NUMBER) && !columns.containsKey(Field.CERTIFICATE_NUMBER)) {
      missing.add(Field.ID_NUMBER);
    }
    return List.copyOf(missing);
  }
}
