package io.jianzhen.bench.host;

import io.jianzhen.bench.host.Shape.Tokens;
import java.net.IDN;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Imitations of the four sites by every technique and by two at once, always the same ones: all
 * errors in all labels, in every shape, under a spread of suffixes; names in Chinese and pinyin.
 */
final class OwnNames {

  private static final long SEED = 20211228;
  private static final int DOUBLES = 150;

  private static final List<String> SUFFIXES =
      List.of(
          "com",
          "cn",
          "top",
          "xyz",
          "com.cn",
          "org.cn",
          "tj.cn",
          "github.io",
          "vercel.app",
          "net",
          "org",
          "site",
          "online",
          "vip",
          "club",
          "info",
          "cc",
          "shop",
          "work",
          "icu",
          "net.cn",
          "pages.dev",
          "duckdns.org",
          "co.uk",
          "de",
          "ru",
          "xn--fiqs8s");

  private final Set<String> topLevel = Set.copyOf(SuffixList.read().topLevel());
  private final Map<String, OwnName> made = new LinkedHashMap<>();
  private final Dice dice = new Dice(SEED);
  private int turn;

  private OwnNames() {}

  /** All of them, each once, as the first technique that makes it. */
  static Collection<OwnName> all() {
    var names = new OwnNames();
    for (String site : ProtectedHosts.FOUR) {
      var genuine = Tokens.of(site);
      names.shapes(genuine);
      names.oneError(genuine);
    }
    names.bodies();
    for (String site : ProtectedHosts.FOUR) {
      names.twoErrors(Tokens.of(site));
    }
    ProtectedHosts.FOUR.forEach(names.made::remove);
    return List.copyOf(names.made.values());
  }

  private void shapes(Tokens genuine) {
    for (String suffix : SUFFIXES) {
      for (Shape shape : Shape.values()) {
        for (int word = 0; word < words(shape); word++) {
          add(shape.build(genuine, suffix, word), List.of(shape.name()), true);
        }
      }
      for (Shape shape : List.of(Shape.DASHES, Shape.JOINED, Shape.DOTS, Shape.SUFFIX_IMITATION)) {
        for (String word : SiteNames.SERVICES) {
          add(
              Stream.concat(
                      shape.build(genuine, word + "." + suffix, 0).stream(),
                      shape.build(genuine, suffix, 0).stream().map(name -> word + "-" + name))
                  .toList(),
              List.of(shape.name(), Shape.SERVICE_WORD.name()),
              true);
        }
      }
    }
  }

  private static int words(Shape shape) {
    return shape == Shape.SERVICE_WORD || shape == Shape.SERVICE_JOINED
        ? SiteNames.SERVICES.size()
        : 1;
  }

  private void oneError(Tokens genuine) {
    for (LabelEdit edit : LabelEdit.values()) {
      for (int token = 0; token < genuine.size(); token++) {
        for (String label : edit.of(genuine.get(token))) {
          Spoilt spoilt = Spoilt.not(genuine).with(edit, token, label);
          for (Shape shape : Shape.values()) {
            add(
                spoilt,
                shape,
                SUFFIXES.get(turn % SUFFIXES.size()),
                List.of(shape.name(), edit.name()));
          }
        }
      }
    }
  }

  private void twoErrors(Tokens genuine) {
    LabelEdit[] edits = LabelEdit.values();
    for (LabelEdit first : edits) {
      for (LabelEdit second : edits) {
        if (first.compareTo(second) <= 0) {
          for (int n = 0; n < DOUBLES; n++) {
            Spoilt spoilt = spoil(spoil(Spoilt.not(genuine), first), second);
            if (spoilt.edits().size() == 2) {
              add(
                  spoilt,
                  any(List.of(Shape.values())),
                  any(SUFFIXES),
                  List.of(first.name(), second.name()));
            }
          }
        }
      }
    }
  }

  private Spoilt spoil(Spoilt spoilt, LabelEdit edit) {
    int token = dice.upTo(spoilt.tokens().size());
    List<String> labels = edit.of(spoilt.tokens().get(token));
    return labels.isEmpty() ? spoilt : spoilt.with(edit, token, any(labels));
  }

  private void add(Spoilt spoilt, Shape shape, String suffix, List<String> families) {
    turn++;
    if (spoilt.showsIn(shape) && !spoilt.tokens().equals(spoilt.genuine())) {
      add(
          shape.build(spoilt.tokens(), suffix, turn).stream().filter(this::isRegistrable).toList(),
          families,
          spoilt.isRecognisableIn(shape));
    }
  }

  /** Names of the bodies in Chinese and pinyin, alone, with service words, and with errors. */
  private void bodies() {
    for (String name : SiteNames.CHINESE) {
      body(name, OwnName.CHINESE, SiteNames.CHINESE_SERVICES, true);
    }
    for (String syllables : SiteNames.LATIN) {
      String joined = syllables.replace(" ", "");
      boolean clear = joined.length() > SiteNames.LONGEST_INITIALS;
      body(joined, OwnName.LATIN, SiteNames.SERVICES, clear);
      body(syllables.replace(' ', '-'), OwnName.LATIN, SiteNames.SERVICES, clear);
      for (LabelEdit edit : LabelEdit.values()) {
        List<String> labels = edit.of(joined);
        for (int n = 0; n < Math.min(20, labels.size()); n++) {
          add(
              List.of(any(labels) + "." + any(SUFFIXES)),
              List.of(OwnName.LATIN, edit.name()),
              clear);
        }
      }
    }
  }

  private void body(String name, String family, List<String> services, boolean clear) {
    for (String suffix : SUFFIXES) {
      String end = "." + suffix;
      add(List.of(name + end, "www." + name + end), List.of(family), clear);
      for (String word : services) {
        add(
            List.of(
                name + word + end,
                name + "-" + word + end,
                word + "-" + name + end,
                word + "." + name + end),
            List.of(family, Shape.SERVICE_WORD.name()),
            true);
      }
    }
  }

  private void add(List<String> names, List<String> families, boolean recognisable) {
    for (String name : names) {
      ascii(name)
          .forEach(host -> made.putIfAbsent(host, new OwnName(host, families, recognisable)));
    }
  }

  /** Empty if the name is too long or has a character that no name may have. */
  private static Stream<String> ascii(String name) {
    try {
      return Stream.of(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED));
    } catch (IllegalArgumentException notAllowed) {
      return Stream.empty();
    }
  }

  private boolean isRegistrable(String name) {
    return topLevel.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private <T> T any(List<T> all) {
    return all.get(dice.upTo(all.size()));
  }
}
