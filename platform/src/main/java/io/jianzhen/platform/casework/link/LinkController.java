package io.jianzhen.platform.casework.link;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What hangs together with a lead or a case: as a list, and as a picture. */
@Controller
@RequestMapping("/links")
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.LEADER,
  Role.CASE_OFFICER
})
class LinkController {

  private final LinkGraph graph;
  private final LinkWords words;
  private final MessageSource messages;

  LinkController(LinkGraph graph, LinkWords words, MessageSource messages) {
    this.graph = graph;
    this.words = words;
    this.messages = messages;
  }

  /**
   * @param from such as {@code lead:7}
   * @param to number of another lead or case, or such as {@code particular:12}; empty for none
   */
  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam String from,
      @RequestParam(defaultValue = "") String to,
      Locale locale,
      Model model) {
    Node.Key start = Node.Key.parse(from).orElseThrow(() -> new OutOfReach("node " + from));
    Cluster cluster = graph.around(start, me);
    model.addAttribute("cluster", cluster);
    model.addAttribute("list", words.list(cluster, locale));
    model.addAttribute("start", cluster.nodes().get(0));
    model.addAttribute("to", to.strip());
    model.addAttribute("mostNodes", LinkGraph.MOST_NODES);
    if (!to.isBlank()) {
      Optional<Node.Key> end = Node.Key.parse(to.strip()).or(() -> graph.numbered(to.strip(), me));
      Cluster.Way way = end.map(key -> graph.way(start, key, me)).orElse(Cluster.Way.NONE);
      model.addAttribute("way", words.list(way, locale));
    }
    return "casework/links";
  }

  /** The same for the picture: elements as Cytoscape takes them. */
  @GetMapping("/graph")
  @ResponseBody
  Picture graph(@AuthenticationPrincipal SignedIn me, @RequestParam String from, Locale locale) {
    Node.Key start = Node.Key.parse(from).orElseThrow(() -> new OutOfReach("node " + from));
    Cluster cluster = graph.around(start, me);
    return new Picture(
        cluster.nodes().stream()
            .map(
                node ->
                    new Picture.Dot(
                        node.key().toString(),
                        node.kind(),
                        messages.getMessage("casework.particular." + node.kind(), null, locale),
                        node.label(),
                        node.on() == null ? "" : node.on().toString()))
            .toList(),
        cluster.edges().stream()
            .map(
                edge ->
                    new Picture.Line(
                        edge.one().toString(),
                        edge.other().toString(),
                        edge.why().name(),
                        words.why(edge, locale)))
            .toList());
  }

  /** What the picture is drawn from. */
  record Picture(List<Dot> dots, List<Line> lines) {

    record Dot(String id, String kind, String kindName, String label, String on) {}

    /**
     * @param why the reason by its name, {@code words} in words
     */
    record Line(String source, String target, String why, String words) {}
  }
}
