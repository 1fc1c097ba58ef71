package io.jianzhen.detect.host.register;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A set of names in ASCII: their bytes, one name after another, and a hash table of the places
 * where they begin. It is read as it is kept; ten thousand strings in a {@link java.util.HashSet}
 * would take a tenth of a second of every start.
 */
final class NameSet {

  private static final byte END = 0;

  /** Names one after another, each with an {@link #END}; the first begins at 1. */
  private byte[] names = new byte[1 << 10];

  private int used = 1;

  /** Where names begin, with open addressing, at most half full; 0 is a free slot. */
  private int[] places = new int[1 << 8];

  private int size;

  /** Adds the name unless it is there. */
  void add(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
    while (used + bytes.length + 1 > names.length) {
      names = Arrays.copyOf(names, 2 * names.length);
    }
    // Written where it would stand, it can be looked up like any other.
    System.arraycopy(bytes, 0, names, used, bytes.length);
    names[used + bytes.length] = END;
    int slot = slot(used);
    if (places[slot] == 0) {
      places[slot] = used;
      used += bytes.length + 1;
      size++;
      if (2 * size > places.length) {
        grow();
      }
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(size);
    out.writeInt(used);
    out.write(names, 0, used);
    out.writeInt(places.length);
    for (int place : places) {
      out.writeInt(place);
    }
  }

  /** Reads what {@link #write} wrote. */
  static NameSet read(DataInputStream in) throws IOException {
    var set = new NameSet();
    set.size = in.readInt();
    set.used = in.readInt();
    set.names = in.readNBytes(set.used);
    set.places = new int[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(Integer.BYTES * set.places.length)).asIntBuffer().get(set.places);
    return set;
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
