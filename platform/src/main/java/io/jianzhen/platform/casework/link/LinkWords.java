package io.jianzhen.platform.casework.link;

import io.jianzhen.platform.casework.link.Cluster.Edge;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words why nodes hang together. */
@Component
class LinkWords {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final MessageSource messages;

  LinkWords(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * A node with what ties it to nodes that stand before it.
   *
   * @param node nearer to the start the earlier
   */
  record Tied(Node node, List<Tie> ties) {}

  /**
   * What ties a node to another.
   *
   * @param words why
   * @param splits the case that can be split off again; 0 if the edge is none of joined cases
   * @param decision where a confirmation can be looked at and undone; empty for all other edges
   */
  record Tie(Node other, String words, long splits, String decision) {}

  /** Each node with its ties to those before it, so that every edge stands there once. */
  List<Tied> list(Cluster cluster, Locale locale) {
    Map<Node.Key, Integer> places = new HashMap<>();
    List<Tied> list = new ArrayList<>();
    for (Node node : cluster.nodes()) {
      places.put(node.key(), list.size());
      list.add(new Tied(node, new ArrayList<>()));
    }
    for (Edge edge : cluster.edges()) {
      Integer one = places.get(edge.one());
      Integer other = places.get(edge.other());
      if (one != null && other != null) {
        Tied later = list.get(Math.max(one, other));
        later.ties().add(tie(edge, list.get(Math.min(one, other)).node(), locale));
      }
    }
    return list;
  }

  /** The nodes of a way, each after the first with what ties it to the one before. */
  List<Tied> list(Cluster.Way way, Locale locale) {
    List<Tied> list = new ArrayList<>();
    for (int at = 0; at < way.nodes().size(); at++) {
      Node node = way.nodes().get(at);
      Node before = way.nodes().get(Math.max(0, at - 1));
      list.add(
          new Tied(
              node,
              way.edges().stream()
                  .filter(edge -> edge.joins(before.key(), node.key()))
                  .map(edge -> tie(edge, before, locale))
                  .toList()));
    }
    return list;
  }

  private Tie tie(Edge edge, Node other, Locale locale) {
    return new Tie(
        other,
        why(edge, locale),
        edge.why() == Cluster.Why.JOINED ? edge.one().id() : 0,
        edge.why() == Cluster.Why.CONFIRMED || edge.why() == Cluster.Why.SAME_PERSON
            ? NearPair.address(edge.one().id(), edge.other().id(), edge.person())
            : "");
  }

  /** Why there is an edge, with who says so and since when where somebody did. */
  String why(Edge edge, Locale locale) {
    String day =
        edge.at() == null ? "" : LocalDate.ofInstant(edge.at().toInstant(), ZONE).toString();
    String words = text("caselinks.why." + edge.why(), locale, edge.by(), day);
    String note =
        edge.why() == Cluster.Why.PARTY
            ? text("casefile.role." + edge.note(), locale)
            : edge.note();
    return note.isEmpty() ? words : text("caselinks.why.note", locale, words, note);
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
