package io.jianzhen.platform.casework.link;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The graph of leads and their particulars, looked at ring by ring from a node. Each look goes only
 * through leads within reach: what a person may not see joins nothing for that person.
 *
 * <p>Names of persons and amounts join nothing; see {@code ParticularKind}.
 */
@Repository
class LinkGraph {

  /** More than a person can take in, and enough for a gang. */
  static final int MOST_NODES = 300;

  /** A particular with more leads is something common, such as the address of a host for rent. */
  static final int MOST_LEADS_OF_ONE = 100;

  /** A longer way says nothing any more. */
  static final int LONGEST_WAY = 12;

  private static final int MOST_SEEN = 5_000;

  private static final String WITHIN =
      """
      JOIN lead l ON l.id = h.lead AND l.state <> 'WITHDRAWN'
      JOIN lead_within(l.unit, l.owner, :reach) w ON true
     WHERE true
      """;

  private final JdbcClient jdbc;

  LinkGraph(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The nodes around one, nearest first, at most {@value #MOST_NODES}.
   *
   * @throws OutOfReach if the person sees no such node
   */
  Cluster around(Node.Key start, SignedIn me) {
    Search search = new Search(start, me);
    boolean isCut = false;
    while (search.hasRing() && !isCut) {
      search.step();
      isCut = search.size() > MOST_NODES;
    }
    List<Node.Key> keys = search.seen().stream().limit(MOST_NODES).toList();
    Map<Node.Key, Node> nodes = nodes(keys, me);
    if (!nodes.containsKey(start)) {
      throw new OutOfReach("node " + start);
    }
    return new Cluster(
        keys.stream().filter(nodes::containsKey).map(nodes::get).toList(),
        edges(nodes.keySet()),
        isCut || search.isCut());
  }

  /**
   * The shortest way between two nodes within reach, as few steps as there are: looked for from
   * both ends, always from the one that has seen less.
   */
  Cluster.Way way(Node.Key from, Node.Key to, SignedIn me) {
    Search there = new Search(from, me);
    Search back = new Search(to, me);
    Optional<Node.Key> met = there.meets(back);
    for (int ring = 0; ring < LONGEST_WAY && met.isEmpty(); ring++) {
      Search smaller = there.size() <= back.size() ? there : back;
      if (!smaller.hasRing() || there.size() + back.size() > MOST_SEEN) {
        return new Cluster.Way(List.of());
      }
      smaller.step();
      met = there.meets(back);
    }
    if (met.isEmpty()) {
      return new Cluster.Way(List.of());
    }
    List<Node.Key> keys = there.wayTo(met.get());
    List<Node.Key> rest = back.wayTo(met.get());
    Collections.reverse(rest);
    keys.addAll(rest.subList(1, rest.size()));
    Map<Node.Key, Node> nodes = nodes(keys, me);
    return new Cluster.Way(
        nodes.size() == keys.size() ? keys.stream().map(nodes::get).toList() : List.of());
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
      List<Long> leads = ids(ring, true);
      List<Long> particulars = ids(ring, false);
      if (!leads.isEmpty()) {
        held(leads, me).forEach(edge -> reach(lead(edge), particular(edge), next));
      }
      if (!particulars.isEmpty()) {
        Map<Long, Integer> counted = new HashMap<>();
        for (Cluster.Edge edge : holders(particulars, me)) {
          if (counted.merge(edge.particular(), 1, Integer::sum) > MOST_LEADS_OF_ONE) {
            cut = true;
          } else {
            reach(particular(edge), lead(edge), next);
          }
        }
      }
      ring = next;
    }

    private void reach(Node.Key from, Node.Key to, Set<Node.Key> next) {
      if (cameFrom.putIfAbsent(to, from) == null) {
        next.add(to);
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

    private static List<Long> ids(Set<Node.Key> keys, boolean leads) {
      return keys.stream().filter(key -> key.isLead() == leads).map(Node.Key::id).toList();
    }

    private static Node.Key lead(Cluster.Edge edge) {
      return new Node.Key(true, edge.lead());
    }

    private static Node.Key particular(Cluster.Edge edge) {
      return new Node.Key(false, edge.particular());
    }
  }

  /** What leads hold of what joins. */
  private List<Cluster.Edge> held(List<Long> leads, SignedIn me) {
    return jdbc.sql(
            """
            SELECT h.lead, h.particular, h.note, h.derived AS is_derived
              FROM lead_particular h
              JOIN particular p ON p.id = h.particular AND p.kind NOT IN ('PERSON', 'AMOUNT')
            """
                + WITHIN
                + " AND h.lead = ANY(:ids) ORDER BY h.lead, h.particular")
        .param("ids", leads.toArray(Long[]::new))
        .param("reach", me.reach())
        .query(Cluster.Edge.class)
        .list();
  }

  /** The leads that hold particulars, oldest first. */
  private List<Cluster.Edge> holders(List<Long> particulars, SignedIn me) {
    return jdbc.sql(
            """
            SELECT n.lead, n.particular, n.note, n.derived AS is_derived
              FROM unnest(cast(:ids AS bigint[])) AS wanted (id)
              JOIN particular p ON p.id = wanted.id AND p.kind NOT IN ('PERSON', 'AMOUNT')
              CROSS JOIN LATERAL (
                SELECT h.lead, h.particular, h.note, h.derived FROM lead_particular h
            """
                + WITHIN
                + """
                   AND h.particular = wanted.id
                 ORDER BY h.lead
                 LIMIT :most
              ) n
             ORDER BY n.particular, n.lead
            """)
        .param("ids", particulars.toArray(Long[]::new))
        .param("reach", me.reach())
        .param("most", MOST_LEADS_OF_ONE + 1)
        .query(Cluster.Edge.class)
        .list();
  }

  private Map<Node.Key, Node> nodes(Collection<Node.Key> keys, SignedIn me) {
    Map<Node.Key, Node> nodes = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT l.id, l.number || ' ' || l.title AS label,
                   (l.created_at AT TIME ZONE 'Asia/Shanghai')::date AS day
              FROM (SELECT unnest(cast(:ids AS bigint[])) AS lead) h
            """
                + WITHIN)
        .param("ids", ids(keys, true))
        .param("reach", me.reach())
        .query(
            (row, n) ->
                new Node(
                    new Node.Key(true, row.getLong("id")),
                    "LEAD",
                    row.getString("label"),
                    row.getObject("day", LocalDate.class)))
        .list()
        .forEach(node -> nodes.put(node.key(), node));
    jdbc.sql(
            """
            SELECT p.id, p.kind, p.shown
              FROM particular p
             WHERE p.id = ANY(:ids)
               AND EXISTS (SELECT 1 FROM lead_particular h
            """
                + WITHIN
                + " AND h.particular = p.id)")
        .param("ids", ids(keys, false))
        .param("reach", me.reach())
        .query(
            (row, n) ->
                new Node(
                    new Node.Key(false, row.getLong("id")),
                    row.getString("kind"),
                    row.getString("shown"),
                    null))
        .list()
        .forEach(node -> nodes.put(node.key(), node));
    return nodes;
  }

  private static Long[] ids(Collection<Node.Key> keys, boolean leads) {
    return keys.stream()
        .filter(key -> key.isLead() == leads)
        .map(Node.Key::id)
        .toArray(Long[]::new);
  }

  /** All edges among nodes that are within reach. */
  private List<Cluster.Edge> edges(Collection<Node.Key> keys) {
    return jdbc.sql(
            """
            SELECT lead, particular, note, derived AS is_derived
              FROM lead_particular
             WHERE lead = ANY(:leads) AND particular = ANY(:particulars)
             ORDER BY lead, particular
            """)
        .param("leads", ids(keys, true))
        .param("particulars", ids(keys, false))
        .query(Cluster.Edge.class)
        .list();
  }

  /** The lead with this number, if it is within reach. */
  Optional<Node.Key> numbered(String number, SignedIn me) {
    return jdbc.sql(
            "SELECT h.lead FROM (SELECT id AS lead FROM lead WHERE number = :number) h " + WITHIN)
        .param("number", number)
        .param("reach", me.reach())
        .query(Long.class)
        .optional()
        .map(id -> new Node.Key(true, id));
  }
}
