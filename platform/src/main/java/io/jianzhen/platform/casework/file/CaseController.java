package io.jianzhen.platform.casework.file;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One case, and one person in it, to be read. */
@Controller
@RequestMapping("/cases/{id:\\d+}")
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.LEADER,
  Role.CASE_OFFICER
})
class CaseController {

  private final CaseFiles files;
  private final CasePage page;

  CaseController(CaseFiles files, CasePage page) {
    this.files = files;
    this.page = page;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, Locale locale, Model model) {
    return page.show(files.get(id, me), me, locale, model);
  }

  @GetMapping("/persons/{person:\\d+}")
  String person(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @PathVariable long person,
      Model model) {
    return page.person(files.get(id, me), person, me, model);
  }
}
