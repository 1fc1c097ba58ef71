package io.jianzhen.platform.casework.search;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SearchSource;
import io.jianzhen.platform.organisation.SearchSource.Hit;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One field for words, numbers, phones, hosts and names, over everything a person may see. */
@Controller
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.LEADER,
  Role.CASE_OFFICER
})
class SearchController {

  private static final int MOST = 50;
  private static final int LONGEST = 100;

  private final List<SearchSource> sources;

  SearchController(List<SearchSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** What one module found. */
  record Group(String headingKey, List<Hit> hits) {}

  @GetMapping("/search")
  String search(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    String words = q.strip().length() > LONGEST ? q.strip().substring(0, LONGEST) : q.strip();
    model.addAttribute("q", words);
    model.addAttribute("most", MOST);
    model.addAttribute("groups", words.isEmpty() ? List.of() : groups(words, me));
    return "casework/search";
  }

  private List<Group> groups(String words, SignedIn me) {
    return sources.stream()
        .map(source -> new Group(source.headingKey(), source.find(words, MOST, me)))
        .filter(group -> !group.hits().isEmpty())
        .toList();
  }
}
