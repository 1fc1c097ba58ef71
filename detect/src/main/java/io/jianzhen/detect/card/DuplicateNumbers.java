package io.jianzhen.detect.card;

import io.jianzhen.detect.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds one certificate number with one item at two names within one file ({@link
 * Rule#DUPLICATE_NUMBER}).
 *
 * <p>Holds 20 bytes a row and an index of 4 to 16 more, about 28 MB for a million rows, plus a
 * little for each number in conflict. Numbers and names are held as 64-bit hashes: among a million
 * rows the chance that any two different numbers are taken for one is 3 in 100 million, and the
 * finding names the rows, so a person would see it. Not for several threads at once.
 */
public final class DuplicateNumbers {

  private static final String FIELD = "number";
  private static final int CHUNK_BITS = 14;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FREE = 0;

  private final List<long[]> numbers = new ArrayList<>();
  private final List<long[]> holders = new ArrayList<>();
  private final List<int[]> rows = new ArrayList<>();
  private final Map<Integer, Conflict> conflicts = new HashMap<>();
  // Holds 1 + the position of the first entry with a number; open addressing, half empty at least.
  private int[] index = new int[1 << 10];
  private int size;
  private int different;

  /** Takes what {@link #forEach} reports. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the finding about a row of the file. */
    void take(int row, Finding finding);
  }

  /**
   * A number that stands at two names.
   *
   * @param number the number, normalised
   * @param row the first row that has another name than the first row of the number
   */
  private record Conflict(String number, int row) {}

  /**
   * Notes one row. Rows come in the order of the file.
   *
   * @param row number of the row, as the spreadsheet shows it
   * @return whether the row takes part: without a number, or with one that a spreadsheet has
   *     damaged, it does not
   */
  public boolean add(int row, CertificateEntry entry) {
    String number = Plain.of(entry.card().number());
    if (Plain.saysNothing(number) || Plain.isScientific(number)) {
      return false;
    }
    long key = hash(number, hash(Spelling.of(entry.card().item()), 1));
    long holder = hash(Spelling.of(entry.holder().name()), 2);
    int slot = slot(key);
    int first = index[slot] - 1;
    append(key, holder, row);
    if (first < 0) {
      index[slot] = size;
      different++;
      growIfHalfFull();
    } else if (at(holders, first) != holder) {
      conflicts.putIfAbsent(first, new Conflict(number, row));
    }
    return true;
  }

  /** Reports every row of each number in conflict, in the order in which the rows were added. */
  public void forEach(Sink sink) {
    if (conflicts.isEmpty()) {
      return;
    }
    for (int entry = 0; entry < size; entry++) {
      int first = index[slot(at(numbers, entry))] - 1;
      Conflict conflict = conflicts.get(first);
      if (conflict != null) {
        boolean asFirst = at(holders, entry) == at(holders, first);
        int other = asFirst ? conflict.row() : row(first);
        sink.take(row(entry), inFile(conflict.number(), other));
      }
    }
  }

  /**
   * The finding about a number that another employer has on file at another name.
   *
   * @param number the number, as written in the new entry
   * @param otherEnterprise name of the employer that has it on file
   */
  public static Finding acrossFiles(String number, String otherEnterprise) {
    return Rule.DUPLICATE_NUMBER.finds(
        FIELD,
        number,
        "同一证书编号、同一准操项目已登记在“%s”的另一人名下；请核对双方证件原件，并到cx.mem.gov.cn查询。".formatted(otherEnterprise),
        "The same certificate number and item is on file at another name with '%s'; compare both original cards and look the number up at cx.mem.gov.cn."
            .formatted(otherEnterprise));
  }

  private static Finding inFile(String number, int otherRow) {
    return Rule.DUPLICATE_NUMBER.finds(
        FIELD,
        number,
        "同一证书编号、同一准操项目又见于第%d行，姓名不同；请核对两人的证件原件，并到cx.mem.gov.cn查询。".formatted(otherRow),
        "The same certificate number and item stands in row %d at another name; compare both original cards and look the number up at cx.mem.gov.cn."
            .formatted(otherRow));
  }

  private void append(long key, long holder, int row) {
    if ((size & CHUNK - 1) == 0) {
      numbers.add(new long[CHUNK]);
      holders.add(new long[CHUNK]);
      rows.add(new int[CHUNK]);
    }
    numbers.get(size >> CHUNK_BITS)[size & CHUNK - 1] = key;
    holders.get(size >> CHUNK_BITS)[size & CHUNK - 1] = holder;
    rows.get(size >> CHUNK_BITS)[size & CHUNK - 1] = row;
    size++;
  }

  /** The slot of a number, or the free one where it belongs. */
  private int slot(long key) {
    int slot = (int) key & index.length - 1;
    while (index[slot] != FREE && at(numbers, index[slot] - 1) != key) {
      slot = slot + 1 & index.length - 1;
    }
    return slot;
  }

  private void growIfHalfFull() {
    if (different * 2 < index.length) {
      return;
    }
    int[] old = index;
    index = new int[old.length * 2];
    for (int position : old) {
      if (position != FREE) {
        index[slot(at(numbers, position - 1))] = position;
      }
    }
  }

  private int row(int entry) {
    return rows.get(entry >> CHUNK_BITS)[entry & CHUNK - 1];
  }

  private static long at(List<long[]> chunks, int entry) {
    return chunks.get(entry >> CHUNK_BITS)[entry & CHUNK - 1];
  }

  /** 64 bits of a text: FNV-1a over its characters, then the finaliser of MurmurHash3. */
  private static long hash(String text, long seed) {
    long hash = 0xcbf29ce484222325L ^ seed * 0x9e3779b97f4a7c15L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
