package io.jianzhen.platform.casework.link;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What hangs together around a node.
 *
 * @param nodes the start first, then by their distance from it
 * @param edges each from a lead to a particular that it holds
 * @param isCut whether there is more than is shown
 */
record Cluster(List<Node> nodes, List<Edge> edges, boolean isCut) {

  /**
   * That a lead holds a particular.
   *
   * @param note what the lead says of it
   * @param isDerived whether it follows from another particular of the lead
   */
  record Edge(long lead, long particular, String note, boolean isDerived) {}

  /**
   * A way from one node to another.
   *
   * @param nodes from start to end; empty if there is none within the bounds
   */
  record Way(List<Node> nodes) {}

  /** How many nodes there are of each kind. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    nodes.forEach(node -> counts.merge(node.kind(), 1L, Long::sum));
    return counts;
  }
}
