package io.jianzhen.detect.card;

import io.jianzhen.detect.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 行政区划代码: the divisions, present and abolished, with which an identity number may begin. */
final class Divisions {

  static final String RESERVED_FOR_EXAMPLES = "999999";

  private final Set<String> codes = new HashSet<>();
  private final Set<String> listedProvinces = new HashSet<>();
  private final Set<String> provinces = new HashSet<>();
  private final List<String> provinceNames;

  Divisions() {
    List<String[]> rows = Table.rows(Divisions.class, "divisions.csv");
    for (String[] row : rows) {
      if (row[2].equals("PREFIX")) {
        provinces.add(row[0]);
      } else {
        codes.add(row[0]);
        listedProvinces.add(row[0].substring(0, 2));
      }
    }
    provinceNames =
        rows.stream().filter(row -> row[2].equals("PREFIX")).map(row -> row[1]).toList();
  }

  /** Whether a division is on file; of provinces without a list any code counts as known. */
  boolean isKnown(String idNumber) {
    if (idNumber.charAt(0) == '9') {
      return provinces.contains(idNumber.substring(1, 3));
    }
    String province = idNumber.substring(0, 2);
    return listedProvinces.contains(province)
        ? codes.contains(idNumber.substring(0, 6))
        : provinces.contains(province);
  }

  /** The provinces by their full names, such as 河北省. */
  List<String> provinceNames() {
    return provinceNames;
  }
}
