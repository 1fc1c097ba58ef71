package io.jianzhen.detect.host;

import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.register.OwnLabels;
import io.jianzhen.detect.host.register.PublicSuffixes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reverse question: which names would imitate a site, the easiest to register first. For
 * registering them before others do.
 */
public final class Variants {

  /** Suffixes that anybody can register under, the cheapest and most used by forgers first. */
  private static final List<String> OPEN =
      List.of(
          "com", "top", "xyz", "vip", "cc", "net", "club", "online", "site", "info", "org", "shop");

  /** Suffixes that ask a person or firm in China for a proof of identity. */
  private static final List<String> IDENTIFIED =
      List.of("cn", "com.cn", "net.cn", "org.cn", "tj.cn", "xn--fiqs8s", "xn--55qx5d");

  private static final List<String> SERVICES =
      List.of("cx", "chaxun", "zs", "zhengshu", "cert", "query", "yz", "tzzy");

  private static final Map<Character, String> NEIGHBOURS = neighbours();

  private final HostScreen screen;
  private final PublicSuffixes suffixes = PublicSuffixes.standard();

  /** Variants that this screen would catch. */
  public Variants(HostScreen screen) {
    this.screen = screen;
  }

  /**
   * The names that imitate this host and that the screen tells of: by ease of registration, then by
   * family, then by name.
   */
  public List<Variant> of(HostName host) {
    OwnLabels own = OwnLabels.of(host, suffixes);
    Map<String, Family> names = new LinkedHashMap<>();
    Set<String> forms = forms(own.labels());
    for (String suffix : concat(OPEN, IDENTIFIED)) {
      for (String form : forms) {
        put(names, form + "." + suffix, Family.OTHER_SUFFIX);
        for (String gov :
            List.of("-gov-cn.", "govcn.", ".gov-cn.", ".govcn.", "-gov.", ".gov.cn.")) {
          put(names, form + gov + suffix, Family.GOV_SUFFIX);
        }
        for (String service : SERVICES) {
          put(names, form + "-" + service + "." + suffix, Family.SERVICE_WORD);
          put(names, form + service + "." + suffix, Family.SERVICE_WORD);
          put(names, service + "-" + form + "." + suffix, Family.SERVICE_WORD);
          put(names, service + form + "." + suffix, Family.SERVICE_WORD);
        }
      }
      for (String typed : typed(own.labels())) {
        put(names, typed + "." + suffix, Family.TYPING_ERROR);
        put(names, typed.replace('.', '-') + "-gov-cn." + suffix, Family.TYPING_ERROR);
      }
    }
    for (String form : forms) {
      put(names, form + "gov.cn", Family.GOV_SUFFIX);
      put(names, form + "-gov.cn", Family.GOV_SUFFIX);
    }
    for (String gov : misspelt("gov")) {
      put(names, String.join(".", own.labels()) + "." + gov + ".cn", Family.TYPING_ERROR);
    }
    for (String typed : typed(own.labels())) {
      put(names, typed + "." + own.suffix(), Family.TYPING_ERROR);
    }
    return judged(names);
  }

  private List<Variant> judged(Map<String, Family> names) {
    List<Variant> caught = new ArrayList<>();
    names.forEach(
        (name, family) ->
            HostName.parse(name)
                .map(screen::judge)
                .filter(verdict -> verdict.tier().isAtLeast(Tier.RESTRICTED))
                .ifPresent(
                    verdict -> caught.add(new Variant(verdict, family, ease(verdict.host())))));
    caught.sort(
        Comparator.comparing(Variant::ease)
            .thenComparing(Variant::family)
            .thenComparing(variant -> variant.verdict().tier())
            .thenComparing(variant -> variant.verdict().host()));
    return caught;
  }

  private Ease ease(HostName host) {
    if (suffixes.isRestricted(host)) {
      return Ease.RESTRICTED;
    }
    OwnLabels own = OwnLabels.of(host, suffixes);
    if (IDENTIFIED.contains(own.suffix())) {
      return Ease.IDENTIFIED;
    }
    return own.labels().size() == 1 ? Ease.OPEN : Ease.BELOW_ANOTHER;
  }

  private static void put(Map<String, Family> names, String name, Family family) {
    names.putIfAbsent(name, family);
  }

  private static List<String> concat(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** The labels with dots, with hyphens, in one, and the last alone. */
  private static Set<String> forms(List<String> labels) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(String.join(".", labels));
    forms.add(String.join("-", labels));
    forms.add(String.join("", labels));
    forms.add(labels.get(labels.size() - 1));
    return forms;
  }

  /** One label misspelt, or written with other characters, at a time. */
  private static Set<String> typed(List<String> labels) {
    Set<String> typed = new LinkedHashSet<>();
    for (int i = 0; i < labels.size(); i++) {
      for (String wrong : misspelt(labels.get(i))) {
        List<String> changed = new ArrayList<>(labels);
        changed.set(i, wrong);
        typed.add(String.join(".", changed));
      }
    }
    return typed;
  }

  private static Set<String> misspelt(String label) {
    Set<String> wrong = new LinkedHashSet<>();
    for (int i = 0; i < label.length(); i++) {
      String before = label.substring(0, i);
      String after = label.substring(i + 1);
      char c = label.charAt(i);
      wrong.add(before + after);
      wrong.add(before + c + c + after);
      if (!after.isEmpty()) {
        wrong.add(before + after.charAt(0) + c + after.substring(1));
      }
      for (char n : NEIGHBOURS.getOrDefault(c, "").toCharArray()) {
        wrong.add(before + n + after);
        wrong.add(before + n + c + after);
      }
      for (String look : lookalikes(c)) {
        wrong.add(before + look + after);
      }
    }
    wrong.remove(label);
    wrong.remove("");
    return wrong;
  }

  private static List<String> lookalikes(char c) {
    return switch (c) {
      case 'm' -> List.of("rn", "n", "nn");
      case 'o' -> List.of("0");
      case 'l' -> List.of("1", "i");
      case 'i' -> List.of("1", "l");
      case 'w' -> List.of("vv");
      case 'd' -> List.of("cl");
      case 'e' -> List.of("c", "é");
      case 'b' -> List.of("lb");
      case 'h' -> List.of("lh");
      case 'g' -> List.of("q");
      case 'v' -> List.of("u");
      default -> List.of();
    };
  }

  private static Map<Character, String> neighbours() {
    Map<Character, String> near = new LinkedHashMap<>();
    String[] rows = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    for (int r = 0; r < rows.length; r++) {
      for (int i = 0; i < rows[r].length(); i++) {
        var keys = new StringBuilder();
        for (int row = Math.max(0, r - 1); row <= Math.min(rows.length - 1, r + 1); row++) {
          int from = row > r ? i - 1 : row < r ? i : i - 1;
          int to = row > r ? i : i + 1;
          for (int k = Math.max(0, from); k <= Math.min(rows[row].length() - 1, to); k++) {
            if (row != r || k != i) {
              keys.append(rows[row].charAt(k));
            }
          }
        }
        near.put(rows[r].charAt(i), keys.toString());
      }
    }
    return near;
  }

  /** How hard it is to get a name. The easier comes first. */
  public enum Ease {
    /** A name of its own under a suffix that anybody can register under. */
    OPEN,
    /** Below any domain that the forger has. */
    BELOW_ANOTHER,
    /** Under a suffix that asks for a proof of identity. */
    IDENTIFIED,
    /** Under a suffix for public bodies only. */
    RESTRICTED
  }

  /** How a name was made. */
  public enum Family {
    OTHER_SUFFIX,
    GOV_SUFFIX,
    SERVICE_WORD,
    TYPING_ERROR
  }

  /**
   * A name that imitates.
   *
   * @param verdict what the screen says of it
   * @param family how it was made
   * @param ease how easily a forger gets it
   */
  public record Variant(HostVerdict verdict, Family family, Ease ease) {}
}
