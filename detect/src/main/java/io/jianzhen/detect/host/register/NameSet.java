package io.jianzhen.detect.host.register;

/**
 * A set of names in ASCII: their bytes, one name after another, and a hash table of the places
 * where they begin. Ten thousand strings in a {@link java.util.HashSet} would take a tenth of a
 * second of every start.
 */
final class NameSet {

  private static final byte END = 0;

  /** Names one after another, each with an {@link #END}; the first begins at 1. */
  private byte[] names = new byte[1 << 10];

  private int used = 1;

  /** Where names begin, with open addressing, at most half full; 0 is a free slot. */
  private int[] places = new int[1 << 8];

  private int size;

  void add(String name) {
    byte[] bytes = new byte[name.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) name.charAt(i);
    }
    add(bytes, 0, bytes.length);
  }

  /** Adds the name in {@code text[from, to)} unless it is there. */
  void add(byte[] text, int from, int to) {
    int length = to - from;
    while (used + length + 1 > names.length) {
      byte[] more = new byte[2 * names.length];
      System.arraycopy(names, 0, more, 0, used);
      names = more;
    }
    // Written where it would stand, it can be looked up like any other.
    System.arraycopy(text, from, names, used, length);
    names[used + length] = END;
    int slot = slot(used);
    if (places[slot] == 0) {
      places[slot] = used;
      used += length + 1;
      size++;
      if (2 * size > places.length) {
        grow();
      }
    }
  }

  /** Whether what the name has from this place on is in the set. */
  boolean contains(String name, int from) {
    int hash = 0;
    for (int i = from; i < name.length(); i++) {
      hash = step(hash, name.charAt(i));
    }
    int slot = slot(hash, places.length);
    while (places[slot] != 0 && !isAt(places[slot], name, from)) {
      slot = (slot + 1) & (places.length - 1);
    }
    return places[slot] != 0;
  }

  private boolean isAt(int place, String name, int from) {
    int length = name.length() - from;
    for (int i = 0; i < length; i++) {
      if (names[place + i] != name.charAt(from + i)) {
        return false;
      }
    }
    return names[place + length] == END;
  }

  /** Where the name that is written at this place is found, or would be. */
  private int slot(int place) {
    int hash = 0;
    for (int i = place; names[i] != END; i++) {
      hash = step(hash, names[i]);
    }
    int slot = slot(hash, places.length);
    while (places[slot] != 0 && !isSame(places[slot], place)) {
      slot = (slot + 1) & (places.length - 1);
    }
    return slot;
  }

  private boolean isSame(int one, int other) {
    int i = 0;
    while (names[one + i] == names[other + i] && names[one + i] != END) {
      i++;
    }
    return names[one + i] == names[other + i];
  }

  private void grow() {
    int[] old = places;
    places = new int[2 * old.length];
    for (int place : old) {
      if (place != 0) {
        places[slot(place)] = place;
      }
    }
  }

  private static int step(int hash, int c) {
    return 31 * hash + c;
  }

  private static int slot(int hash, int slots) {
    int spread = hash * 0x9E3779B1;
    return (spread ^ (spread >>> 16)) & (slots - 1);
  }
}
