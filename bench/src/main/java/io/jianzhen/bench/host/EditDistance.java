package io.jianzhen.bench.host;

/** Edit distances, written the plain way: the whole table, every time. */
final class EditDistance {

  private EditDistance() {}

  /** Insertions, omissions and replacements (Levenshtein). */
  static int levenshtein(String a, String b) {
    return distance(a, b, false);
  }

  /** The same and swaps of two neighbours (optimal string alignment). */
  static int withSwaps(String a, String b) {
    return distance(a, b, true);
  }

  private static int distance(String a, String b, boolean swaps) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cell(table, a, b, i, j);
        if (swaps && i > 1 && j > 1 && isSwap(a, b, i, j)) {
          table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
        }
      }
    }
    return table[a.length()][b.length()];
  }

  private static int cell(int[][] table, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int edited = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
    return Math.min(edited, table[i - 1][j - 1] + same);
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
