package io.jianzhen.detect.qr.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the QR codes of a picture, however hard it is to read, in bounded time: from a small
 * version of the picture to the full one, each in tiles, first as the library does, then in our own
 * way, and on versions that were sharpened, enlarged and turned black for white. What is not
 * certain is left out.
 */
public final class QrReader {

  /** The most points across or down that are looked at in one go. */
  private static final int TILE = 1600;

  /** How far tiles reach into each other, so that no small code is cut everywhere. */
  private static final int OVERLAP = 400;

  /** Tiles that are looked at with every means. */
  private static final int DEEP = 5;

  /** Surroundings that a point is compared with, in points. */
  private static final int[] ALL = {10, 24, 60};

  private static final int[] CLEAR = {24};

  /** Another code beside one that was read shows its squares as clearly or is not looked for. */
  private static final double MOST_DOUBT = 0.5;

  private final Map<String, QrCode> found = new LinkedHashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final Effort effort = new Effort();
  private int deep;

  private QrReader() {}

  /**
   * The codes of a picture, each text once, from top to bottom.
   *
   * @return what was read for certain; empty if there is nothing
   */
  public static List<QrCode> read(GreyPicture picture) {
    var reader = new QrReader();
    List<GreyPicture> versions = new ArrayList<>(List.of(picture));
    while (Math.max(versions.get(0).width(), versions.get(0).height()) > TILE) {
      versions.add(0, versions.get(0).halved());
    }
    reader.versions(versions, reader::plainly);
    if (reader.found.isEmpty()) {
      reader.versions(versions, reader::closely);
    }
    return reader.found.values().stream()
        .sorted(
            Comparator.comparingDouble(QrCode::y)
                .thenComparing(QrCode::x)
                .thenComparing(QrCode::hex))
        .toList();
  }

  /**
   * A part of a version of the picture.
   *
   * @param left where it begins, across, in points of the version
   * @param top where it begins, down
   * @param scale points of the full picture for one of the version
   */
  private record Tile(GreyPicture picture, int left, int top, double scale) {}

  /** Where a code was read. */
  private record Place(Grid grid, Tile tile) {

    /** Whether a place of another tile lies within it. */
    boolean holds(double x, double y, Tile other) {
      return grid.holds(
          (x + other.left) * other.scale / tile.scale - tile.left,
          (y + other.top) * other.scale / tile.scale - tile.top);
    }
  }

  private void versions(List<GreyPicture> versions, Function<Tile, List<QrCode>> way) {
    GreyPicture full = versions.get(versions.size() - 1);
    for (GreyPicture version : versions) {
      // A large code that was read in a small version must not hide a small one.
      boolean isAgain = version == full && !found.isEmpty();
      tiles(version, (double) full.width() / version.width(), isAgain ? this::beside : way);
    }
  }

  private void tiles(GreyPicture version, double scale, Function<Tile, List<QrCode>> way) {
    for (int top = 0; ; top += TILE - OVERLAP) {
      int high = Math.min(TILE, version.height() - top);
      for (int left = 0; ; left += TILE - OVERLAP) {
        int wide = Math.min(TILE, version.width() - left);
        boolean isWhole = wide == version.width() && high == version.height();
        GreyPicture part = isWhole ? version : version.part(left, top, wide, high);
        for (QrCode code : way.apply(new Tile(part, left, top, scale))) {
          found.putIfAbsent(code.hex(), code.movedTo(left * scale, top * scale, scale));
        }
        if (left + wide >= version.width()) {
          break;
        }
      }
      if (top + high >= version.height()) {
        break;
      }
    }
  }

  /** Beside what was read in smaller versions: only where three squares show clearly. */
  private List<QrCode> beside(Tile tile) {
    List<Finder> clear = squares(tile.picture, new Means(tile.picture), 1, CLEAR);
    clear.removeIf(
        square ->
            square.doubt() > MOST_DOUBT
                || places.stream().anyMatch(one -> one.holds(square.x(), square.y(), tile)));
    return clear.size() < 3 ? List.of() : plainly(tile);
  }

  /** As the library does, then in our own way where it found nothing. */
  private List<QrCode> plainly(Tile tile) {
    var grids = new GridLook(tile.picture, effort);
    List<QrCode> codes = new ArrayList<>();
    for (Sighting seen : LibraryLook.at(tile.picture)) {
      grids.leaveOut(seen.grid());
      codes.add(seen.code());
    }
    List<Finder> squares = squares(tile.picture, grids.means(), 1, ALL);
    if (!codes.isEmpty()) {
      squares.removeIf(square -> square.doubt() > MOST_DOUBT);
    }
    codes.addAll(grids.at(squares));
    grids.done().forEach(grid -> places.add(new Place(grid, tile)));
    return codes;
  }

  /** With every means; of huge pictures only some tiles, and none once something was found. */
  private List<QrCode> closely(Tile tile) {
    if (!found.isEmpty() || deep >= DEEP) {
      return List.of();
    }
    deep++;
    GreyPicture picture = tile.picture;
    var grids = new GridLook(picture, effort);
    for (Aid aid : Aid.values()) {
      if (effort.isSpent()) {
        return List.of();
      }
      GreyPicture other = aid.of(picture);
      List<QrCode> codes =
          other == picture
              ? List.of()
              : grids.at(squares(other, new Means(other), aid.scale(), ALL));
      if (!codes.isEmpty()) {
        return codes;
      }
    }
    return plainly(new Tile(picture.inverted(), tile.left, tile.top, tile.scale));
  }

  private static List<Finder> squares(
      GreyPicture picture, Means means, double scale, int... radii) {
    List<Finder> all = new ArrayList<>();
    for (int radius : radii) {
      for (Finder finder : new FinderSearch(picture, means, radius).find()) {
        Finder here =
            new Finder(
                finder.x() / scale,
                finder.y() / scale,
                finder.module() / scale,
                (int) Math.ceil(finder.hits() / scale));
        boolean isKnown = false;
        for (int i = 0; i < all.size() && !isKnown; i++) {
          if (all.get(i).isSame(here)) {
            all.set(i, all.get(i).hits() >= here.hits() ? all.get(i) : here);
            isKnown = true;
          }
        }
        if (!isKnown) {
          all.add(here);
        }
      }
    }
    all.sort(Comparator.comparingInt(Finder::hits).reversed());
    return all.size() > 18 ? new ArrayList<>(all.subList(0, 18)) : all;
  }

  /** Versions of a picture in which the squares may be easier to see. */
  private enum Aid {
    ENLARGED(2) {
      @Override
      GreyPicture of(GreyPicture tile) {
        return tile.enlarged(2);
      }
    },
    SHARPENED(1) {
      @Override
      GreyPicture of(GreyPicture tile) {
        return tile.sharpened(3, 2.5);
      }
    },
    SHARPENED_WIDELY(1) {
      @Override
      GreyPicture of(GreyPicture tile) {
        return tile.sharpened(8, 3);
      }
    },
    ENLARGED_AND_SHARPENED(3) {
      @Override
      GreyPicture of(GreyPicture tile) {
        return (long) tile.width() * tile.height() > 400_000
            ? tile
            : tile.enlarged(3).sharpened(4, 2.5);
      }
    },
    HALVED(0.5) {
      @Override
      GreyPicture of(GreyPicture tile) {
        return tile.halved();
      }
    };

    private final double scale;

    Aid(double scale) {
      this.scale = scale;
    }

    double scale() {
      return scale;
    }

    abstract GreyPicture of(GreyPicture tile);
  }
}
