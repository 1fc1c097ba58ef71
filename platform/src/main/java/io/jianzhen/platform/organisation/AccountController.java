package io.jianzhen.platform.organisation;

import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts and their roles: the security administrator's only duty. */
@Controller
@RequestMapping("/accounts")
@Permit(Role.SECURITY_ADMIN)
class AccountController {

  private final AccountDesk desk;
  private final Accounts accounts;
  private final Units units;

  AccountController(AccountDesk desk, Accounts accounts, Units units) {
    this.desk = desk;
    this.accounts = accounts;
    this.units = units;
  }

  /** What the administrator fills in. */
  record AccountForm(String username, String displayName, String unit, Set<Role> roles) {

    AccountForm {
      username = username == null ? "" : username.strip();
      displayName = displayName == null ? "" : displayName.strip();
      unit = unit == null ? "" : unit;
      roles = roles == null ? Set.of() : Set.copyOf(roles);
    }
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("accounts", accounts.list());
    return "organisation/accounts";
  }

  @GetMapping("/new")
  String form(Model model) {
    return show(model, new AccountForm("", "", "", Set.of()));
  }

  @PostMapping
  String open(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute AccountForm form,
      Model model,
      RedirectAttributes flash) {
    var wrong = desk.whatIsWrong(form.username(), form.displayName(), form.unit(), form.roles());
    if (wrong.isPresent()) {
      model.addAttribute("wrong", wrong.get());
      return show(model, form);
    }
    var account = new NewAccount(form.username(), form.displayName(), form.unit(), form.roles());
    flash.addFlashAttribute("oneTimePassword", desk.open(account, me));
    flash.addFlashAttribute("oneTimeFor", form.username());
    return "redirect:/accounts";
  }

  @PostMapping("/{id}/password")
  String reset(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, RedirectAttributes flash) {
    flash.addFlashAttribute("oneTimePassword", desk.resetPassword(id, me));
    flash.addFlashAttribute("oneTimeFor", "#" + id);
    return "redirect:/accounts";
  }

  @PostMapping("/{id}/enabled")
  String enable(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @RequestParam boolean enabled) {
    desk.setEnabled(id, enabled, me);
    return "redirect:/accounts";
  }

  private String show(Model model, AccountForm form) {
    model.addAttribute("form", form);
    model.addAttribute("units", units.all());
    model.addAttribute("roles", Role.values());
    return "organisation/account-form";
  }
}
