package io.jianzhen.platform.casework.link;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What hangs together around a node.
 *
 * @param nodes the start first, then by their distance from it
 * @param isCut whether there is more than is shown
 */
record Cluster(List<Node> nodes, List<Edge> edges, boolean isCut) {

  /**
   * What ties two nodes.
   *
   * @param why how it is known
   * @param note what somebody said of it, or a role; may be empty
   * @param by who entered or confirmed it; empty where it follows from the record of a case
   * @param person the name that two leads share, by which they were confirmed; 0 for all else
   */
  record Edge(
      Node.Key one,
      Node.Key other,
      Why why,
      String note,
      String by,
      @Nullable OffsetDateTime at,
      long person) {

    boolean joins(Node.Key here, Node.Key there) {
      return (one.equals(here) && other.equals(there)) || (one.equals(there) && other.equals(here));
    }
  }

  /** Why there is an edge. Texts are {@code caselinks.why.<name>}. */
  enum Why {
    /** An officer entered it at the lead. */
    ENTERED,
    /** It follows from a site of the lead. */
    DERIVED,
    /** The lead was opened on this site. */
    SITE,
    /** A capture of the lead's site found it. */
    CAPTURE,
    /** The person of the lead. */
    PERSON,
    DEN,
    SEIZURE,
    /** Took part in the case. */
    PARTY,
    /** Stands in the case. */
    GANG,
    /** A participant of this joined case is a member. */
    MEMBER,
    /** The lead led to the case. */
    LED,
    /** The first case is handled in the other, and can be split off again. */
    JOINED,
    /** The first case is a part of the other. */
    PART,
    /** An officer said that two near particulars are the same. */
    CONFIRMED,
    /** An officer said that a name in two leads is that of one person. */
    SAME_PERSON
  }

  /**
   * A way from one node to another.
   *
   * @param nodes from start to end; empty if there is none within the bounds
   * @param edges among them
   */
  record Way(List<Node> nodes, List<Edge> edges) {

    static final Way NONE = new Way(List.of(), List.of());
  }

  /** How many nodes there are of each kind. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    nodes.forEach(node -> counts.merge(node.kind(), 1L, Long::sum));
    return counts;
  }
}
