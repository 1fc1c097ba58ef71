package io.jianzhen.platform.reporting.overview;

import io.jianzhen.platform.reporting.Standings.Standing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The units as tiles that lie to each other roughly as on a map. */
final class TileMap {

  private static final Map<String, Place> PLACES = read();

  private TileMap() {}

  private record Place(String code, String name, int column, int row) {}

  /**
   * A unit on the map.
   *
   * @param name short, for a tile has little room
   * @param column and row from 1; 0 for a unit that lies nowhere, such as a bureau
   */
  record Tile(Standing standing, String name, int column, int row) {

    public boolean isOnMap() {
      return column > 0;
    }
  }

  /** A tile for every unit, those that are on the map in reading order, then the others. */
  static List<Tile> of(List<Standing> standings) {
    return standings.stream()
        .map(
            standing -> {
              Place place = PLACES.get(standing.unit().code());
              return place == null
                  ? new Tile(standing, standing.unit().name(), 0, 0)
                  : new Tile(standing, place.name(), place.column(), place.row());
            })
        .sorted(
            java.util.Comparator.comparing((Tile tile) -> !tile.isOnMap())
                .thenComparing(Tile::row)
                .thenComparing(Tile::column))
        .toList();
  }

  private static Map<String, Place> read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TileMap.class.getResourceAsStream("binhai-tiles.csv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .map(p -> new Place(p[0], p[1], Integer.parseInt(p[2]), Integer.parseInt(p[3])))
          .collect(Collectors.toMap(Place::code, Function.identity()));
    } catch (IOException inOurOwnResources) {
      throw new UncheckedIOException(inOurOwnResources);
    }
  }
}
