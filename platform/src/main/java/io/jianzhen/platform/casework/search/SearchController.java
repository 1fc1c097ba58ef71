package io.jianzhen.platform.casework.search;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One field for words, numbers, phones and hosts. */
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

  private final Searches searches;

  SearchController(Searches searches) {
    this.searches = searches;
  }

  @GetMapping("/search")
  String search(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    String words = q.strip().length() > LONGEST ? q.strip().substring(0, LONGEST) : q.strip();
    model.addAttribute("q", words);
    model.addAttribute("most", MOST);
    model.addAttribute("leads", words.isEmpty() ? List.of() : searches.leads(words, MOST, me));
    model.addAttribute("cases", words.isEmpty() ? List.of() : searches.cases(words, MOST, me));
    return "casework/search";
  }
}
