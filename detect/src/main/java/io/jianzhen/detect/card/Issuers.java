package io.jianzhen.detect.card;

import io.jianzhen.detect.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 签发机关: which names an issuing authority can have, and until when. */
final class Issuers {

  private static final List<String> PROVINCE_WORDS =
      List.of("壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市");

  private final Set<String> current = new HashSet<>();
  private final Set<String> provinces = new HashSet<>();
  private final List<Name> names;

  private record Name(String text, String role, LocalDate to) {
    boolean is(String other) {
      return role.equals(other);
    }
  }

  Issuers(Divisions divisions) {
    names =
        Table.rows(Issuers.class, "issuers.csv").stream()
            .map(row -> new Name(row[0], row[1], Table.day(row[2], LocalDate.MAX)))
            .toList();
    for (String province : divisions.provinceNames()) {
      provinces.add(province);
      provinces.add(shortName(province));
      names.stream()
          .filter(name -> name.is("ENDING") && name.to().equals(LocalDate.MAX))
          .forEach(name -> current.add(province + name.text()));
    }
  }

  /** Whether this is the name of a province's authority as it stands today: the usual case. */
  boolean isCurrent(String written) {
    return current.contains(written);
  }

  /** The last day on which an authority of such a name issued, or null if the name has no end. */
  @Nullable LocalDate lastDay(String plain) {
    return names.stream()
        .filter(name -> !name.to().equals(LocalDate.MAX) && plain.contains(name.text()))
        .map(Name::to)
        .findFirst()
        .orElse(null);
  }

  /** Whether the name is that of a province's, a city's or a mine-safety authority. */
  boolean isKnown(String plain) {
    return names.stream()
        .anyMatch(
            name ->
                (name.is("WHOLE") && plain.startsWith(name.text()))
                    || (name.is("ENDING")
                        && plain.endsWith(name.text())
                        && isPlace(plain.substring(0, plain.length() - name.text().length()))));
  }

  private boolean isPlace(String place) {
    return provinces.contains(place)
        || names.stream()
            .anyMatch(
                name ->
                    name.is("PLACE")
                        && place.endsWith(name.text())
                        && place.length() > name.text().length());
  }

  private static String shortName(String province) {
    for (String word : PROVINCE_WORDS) {
      if (province.endsWith(word)) {
        return province.substring(0, province.length() - word.length());
      }
    }
    return province;
  }
}
