package io.jianzhen.bench.host;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the labels of a site are put together under somebody else's suffix. */
enum Shape {
  /** The site's own name with something wrong in it; the suffix that is offered is not used. */
  AS_IT_IS,
  /** {@code cx.mem.gov.cn.example}. */
  DOTS,
  /** {@code cx-mem-gov-cn.example}, with or without www. */
  DASHES,
  /** {@code cxmemgovcn.example}. */
  JOINED,
  /** {@code cx.mem.gov-cn.example}, {@code cx.mem.govcn.example}, {@code mem-govcn.example}. */
  SUFFIX_IMITATION,
  /** {@code mem-gov.example}. */
  GOV_WORD,
  /** {@code cx.mem.example}. */
  OTHER_SUFFIX,
  /** {@code mem-chaxun.example}, {@code chaxun.mem.example}. */
  SERVICE_WORD,
  /** {@code memchaxun.example}. */
  SERVICE_JOINED;

  /**
   * The names of this shape.
   *
   * @param turn picks the service word
   */
  List<String> build(Tokens tokens, String suffix, int turn) {
    String gov = tokens.gov();
    String cn = tokens.cn();
    String dotted = String.join(".", tokens.own());
    String dashed = String.join("-", tokens.own());
    String joined = String.join("", tokens.own());
    String word = SiteNames.SERVICES.get(turn % SiteNames.SERVICES.size());
    Stream<String> names =
        switch (this) {
          case AS_IT_IS -> Stream.of(dotted + "." + gov + "." + cn);
          case DOTS ->
              Stream.of(dotted, "www." + dotted).map(n -> n + "." + gov + "." + cn + "." + suffix);
          case DASHES ->
              Stream.of(dashed, "www-" + dashed).map(n -> n + "-" + gov + "-" + cn + "." + suffix);
          case JOINED -> Stream.of(joined + gov + cn + "." + suffix);
          case SUFFIX_IMITATION ->
              Stream.of("." + gov + "-" + cn, "." + gov + cn, "-" + gov + cn, gov + "-" + cn)
                  .map(end -> dotted + end + "." + suffix);
          case GOV_WORD -> Stream.of(dashed + "-" + gov + "." + suffix);
          case OTHER_SUFFIX -> Stream.of(dotted, dashed).map(n -> n + "." + suffix);
          case SERVICE_WORD ->
              Stream.of(
                      dashed + "-" + word,
                      word + "-" + dashed,
                      word + "." + dotted,
                      dotted + "." + word)
                  .map(n -> n + "." + suffix);
          case SERVICE_JOINED -> Stream.of(joined + word, word + joined).map(n -> n + "." + suffix);
        };
    return names.distinct().toList();
  }

  /** Whether it shows the label of this index of a site with so many labels of its own. */
  boolean shows(int token, int own) {
    return switch (this) {
      case AS_IT_IS, DOTS, DASHES, JOINED, SUFFIX_IMITATION -> true;
      case GOV_WORD -> token <= own;
      case OTHER_SUFFIX, SERVICE_WORD, SERVICE_JOINED -> token < own;
    };
  }

  /**
   * The labels of a site, spoiled or not.
   *
   * @param own those left of gov.cn
   */
  record Tokens(List<String> own, String gov, String cn) {

    static Tokens of(String site) {
      List<String> labels = List.of(site.split("\\."));
      int own = labels.size() - 2;
      return new Tokens(labels.subList(0, own), labels.get(own), labels.get(own + 1));
    }

    int size() {
      return own.size() + 2;
    }

    String get(int token) {
      return all().get(token);
    }

    Tokens with(int token, String other) {
      List<String> all = new ArrayList<>(all());
      all.set(token, other);
      int end = own.size();
      return new Tokens(List.copyOf(all.subList(0, end)), all.get(end), all.get(end + 1));
    }

    private List<String> all() {
      return Stream.concat(own.stream(), Stream.of(gov, cn)).toList();
    }
  }
}
