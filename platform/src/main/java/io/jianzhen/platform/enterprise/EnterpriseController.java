package io.jianzhen.platform.enterprise;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of employers, and entering one. */
@Controller
@RequestMapping("/enterprises")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class EnterpriseController {

  private static final int PAGE = 50;

  private final Enterprises enterprises;
  private final Units units;

  EnterpriseController(Enterprises enterprises, Units units) {
    this.enterprises = enterprises;
    this.units = units;
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER})
  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Industry industry,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    int from = Math.max(page, 0);
    model.addAttribute("enterprises", enterprises.find(q.strip(), industry, me, from, PAGE));
    model.addAttribute("industries", Industry.values());
    model.addAttribute("q", q);
    model.addAttribute("industry", industry);
    model.addAttribute("page", from);
    model.addAttribute("size", PAGE);
    return "enterprise/enterprises";
  }

  @GetMapping("/new")
  String form(@AuthenticationPrincipal SignedIn me, Model model) {
    return show(new EnterpriseForm("", "", me.unit().code(), "", ""), Map.of(), me, model);
  }

  @PostMapping
  String add(
      @AuthenticationPrincipal SignedIn me, @ModelAttribute EnterpriseForm form, Model model) {
    var wrong = form.whatIsWrong(enterprises, units, me);
    if (!wrong.isEmpty()) {
      return show(form, wrong, me, model);
    }
    return "redirect:/certificates/imports/new?enterprise="
        + enterprises.add(form.toEnterprise(), me);
  }

  private String show(EnterpriseForm form, Map<String, String> wrong, SignedIn me, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("wrong", wrong);
    model.addAttribute("units", units.within(me.reach()));
    model.addAttribute("industries", Industry.values());
    return "enterprise/enterprise-form";
  }
}
