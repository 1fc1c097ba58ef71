package io.jianzhen.platform.casework.link;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The graph of leads, cases and what they share, looked at ring by ring from a node, within reach:
 * see {@link LinkRows}.
 */
@Component
class LinkGraph {

  /** More than a person can take in, and enough for a gang. */
  static final int MOST_NODES = 300;

  /** A longer way says nothing any more. */
  static final int LONGEST_WAY = 12;

  private static final int MOST_SEEN = 5_000;

  private final LinkRows rows;

  LinkGraph(LinkRows rows) {
    this.rows = rows;
  }

  /**
   * The nodes around one, nearest first, at most {@value #MOST_NODES}.
   *
   * @throws OutOfReach if the person sees no such node
   */
  Cluster around(Node.Key start, SignedIn me) {
    Search search = new Search(require(start, me), me);
    boolean isCut = false;
    while (search.hasRing() && !isCut) {
      search.step();
      isCut = search.size() > MOST_NODES;
    }
    List<Node.Key> keys = search.seen().stream().limit(MOST_NODES).toList();
    Map<Node.Key, Node> nodes = rows.nodes(keys, me);
    return new Cluster(
        keys.stream().filter(nodes::containsKey).map(nodes::get).toList(),
        rows.among(nodes.keySet(), me),
        isCut || search.isCut());
  }

  /**
   * The shortest way between two nodes within reach, as few steps as there are: looked for from
   * both ends, always from the one that has seen less.
   */
  Cluster.Way way(Node.Key from, Node.Key to, SignedIn me) {
    if (rows.nodes(Set.of(to), me).isEmpty()) {
      return Cluster.Way.NONE;
    }
    Search there = new Search(require(from, me), me);
    Search back = new Search(to, me);
    Optional<Node.Key> met = there.meets(back);
    for (int ring = 0; ring < LONGEST_WAY && met.isEmpty(); ring++) {
      Search smaller = there.size() <= back.size() ? there : back;
      if (!smaller.hasRing() || there.size() + back.size() > MOST_SEEN) {
        return Cluster.Way.NONE;
      }
      smaller.step();
      met = there.meets(back);
    }
    return met.map(middle -> told(there.wayTo(middle), back.wayTo(middle), me))
        .orElse(Cluster.Way.NONE);
  }

  private Cluster.Way told(List<Node.Key> keys, List<Node.Key> rest, SignedIn me) {
    Collections.reverse(rest);
    keys.addAll(rest.subList(1, rest.size()));
    Map<Node.Key, Node> nodes = rows.nodes(keys, me);
    return nodes.size() == keys.size()
        ? new Cluster.Way(keys.stream().map(nodes::get).toList(), rows.among(keys, me))
        : Cluster.Way.NONE;
  }

  private Node.Key require(Node.Key key, SignedIn me) {
    if (rows.nodes(Set.of(key), me).isEmpty()) {
      throw new OutOfReach("node " + key);
    }
    return key;
  }

  /** The lead or case with this number, if it is within reach. */
  Optional<Node.Key> numbered(String number, SignedIn me) {
    return rows.nodes(rows.numbered(number), me).keySet().stream().findFirst();
  }

  /** What was seen so far, ring by ring, and from where. */
  private final class Search {

    private final SignedIn me;
    private final Map<Node.Key, Node.Key> cameFrom = new LinkedHashMap<>();
    private Set<Node.Key> ring = new LinkedHashSet<>();
    private boolean cut;

    Search(Node.Key start, SignedIn me) {
      this.me = me;
      cameFrom.put(start, start);
      ring.add(start);
    }

    boolean hasRing() {
      return !ring.isEmpty();
    }

    boolean isCut() {
      return cut;
    }

    /** A node that both have seen; the one that was reached first. */
    Optional<Node.Key> meets(Search other) {
      Set<Node.Key> fresh = size() <= other.size() ? cameFrom.keySet() : other.cameFrom.keySet();
      Map<Node.Key, Node.Key> others = size() <= other.size() ? other.cameFrom : cameFrom;
      return fresh.stream().filter(others::containsKey).findFirst();
    }

    int size() {
      return cameFrom.size();
    }

    Collection<Node.Key> seen() {
      return cameFrom.keySet();
    }

    void step() {
      Set<Node.Key> next = new LinkedHashSet<>();
      for (Node.Type type : Node.Type.values()) {
        if (ring.stream().anyMatch(key -> key.type() == type)) {
          reach(rows.from(type, ring, me), next);
        }
      }
      ring = next;
    }

    /** Of a particular that very many have, only the first are followed. */
    private void reach(List<LinkRows.Step> steps, Set<Node.Key> next) {
      Map<Node.Key, Integer> counted = new HashMap<>();
      for (LinkRows.Step step : steps) {
        if (step.from().type() == Node.Type.PARTICULAR
            && counted.merge(step.from(), 1, Integer::sum) > LinkRows.MOST_OF_ONE) {
          cut = true;
        } else if (cameFrom.putIfAbsent(step.to(), step.from()) == null) {
          next.add(step.to());
        }
      }
    }

    List<Node.Key> wayTo(Node.Key to) {
      Deque<Node.Key> way = new ArrayDeque<>();
      Node.Key at = to;
      Node.Key before = cameFrom.getOrDefault(at, at);
      way.addFirst(at);
      while (!before.equals(at)) {
        at = before;
        before = cameFrom.getOrDefault(at, at);
        way.addFirst(at);
      }
      return new ArrayList<>(way);
    }
  }
}
