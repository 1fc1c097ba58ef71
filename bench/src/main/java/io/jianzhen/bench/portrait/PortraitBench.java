package io.jianzhen.bench.portrait;

import io.jianzhen.detect.card.portrait.Portrait;
import io.jianzhen.detect.card.portrait.PortraitHash;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How often the same portrait is noticed on two photos, and how far different ones are apart. Half
 * of the faces share background and clothes.
 */
public final class PortraitBench {

  private static final int FACES = 60;
  private static final int PHOTOS = 6;
  private static final int FARTHEST = 24;

  private PortraitBench() {}

  /** Prints two tables. */
  public static void main(String[] args) {
    int[] found = new int[PHOTOS];
    List<List<PortraitHash>> all = new ArrayList<>();
    for (int face = 0; face < FACES; face++) {
      all.add(photographed(face, found));
    }
    System.out.println(
        "| photo, from a scan to a careless one | portraits found, of " + FACES + " |");
    System.out.println("|---|---|");
    for (int photo = 0; photo < PHOTOS; photo++) {
      System.out.printf(Locale.ROOT, "| %d | %d |%n", photo + 1, found[photo]);
    }
    compare(all);
  }

  private static List<PortraitHash> photographed(int face, int[] found) {
    var look = Look.of(new Random(face % 2 == 0 ? 7 : 1000 + face));
    BufferedImage portrait = new Face(face, look).drawn();
    List<PortraitHash> hashes = new ArrayList<>();
    for (int photo = 0; photo < PHOTOS; photo++) {
      var dice = new Random(face * 1000L + photo);
      BufferedImage card = PrintedCard.with(portrait, dice);
      var shot = Snapshot.of(photo / (PHOTOS - 1.0), dice).of(card, dice);
      var hash = Portrait.of(shot);
      found[photo] += hash.isPresent() ? 1 : 0;
      hash.ifPresent(hashes::add);
    }
    return hashes;
  }

  private static void compare(List<List<PortraitHash>> all) {
    int[] same = new int[129];
    int[] other = new int[129];
    for (int i = 0; i < all.size(); i++) {
      for (int j = i; j < all.size(); j++) {
        for (int k = 0; k < all.get(i).size(); k++) {
          for (int l = i == j ? k + 1 : 0; l < all.get(j).size(); l++) {
            int apart = all.get(i).get(k).distance(all.get(j).get(l));
            (i == j ? same : other)[apart]++;
          }
        }
      }
    }
    System.out.println("\n| bits at most | pairs of one portrait | pairs of two faces |");
    System.out.println("|---|---|---|");
    int ones = 0;
    int twos = 0;
    for (int bits = 0; bits <= FARTHEST; bits++) {
      ones += same[bits];
      twos += other[bits];
      System.out.printf(Locale.ROOT, "| %d | %d | %d |%n", bits, ones, twos);
    }
  }
}
