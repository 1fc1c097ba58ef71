package io.jianzhen.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The rows of a table that ships with the library; its head says where the facts come from. */
public final class Table {

  private Table() {}

  /**
   * Reads a resource that lies beside a class: cells with commas between, or with bars if its name
   * ends with {@code .psv}.
   *
   * @return the rows below the line of column names, comments left out
   * @throws IllegalStateException if a row has another number of cells than the column names: the
   *     library is broken then, and must not judge anybody
   */
  public static List<String[]> rows(Class<?> beside, String resource) {
    String between = resource.endsWith(".psv") ? "\\|" : ",";
    List<String[]> all =
        lines(beside, resource).stream().map(line -> line.split(between, -1)).toList();
    for (String[] row : all) {
      if (row.length != all.get(0).length) {
        throw new IllegalStateException("%s: '%s'".formatted(resource, String.join(",", row)));
      }
    }
    return all.subList(1, all.size());
  }

  /** The day in a cell, or {@code open} if the cell is empty. */
  public static LocalDate day(String cell, LocalDate open) {
    return cell.isEmpty() ? open : LocalDate.parse(cell);
  }

  private static List<String> lines(Class<?> beside, String resource) {
    InputStream bytes = Objects.requireNonNull(beside.getResourceAsStream(resource), resource);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(resource, broken);
    }
  }
}
