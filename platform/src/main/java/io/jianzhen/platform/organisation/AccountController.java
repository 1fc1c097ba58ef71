package io.jianzhen.platform.organisation;

import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FormErrors;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
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
  private final MessageSource messages;

  AccountController(AccountDesk desk, Accounts accounts, Units units, MessageSource messages) {
    this.desk = desk;
    this.accounts = accounts;
    this.units = units;
    this.messages = messages;
  }

  /** What the administrator fills in. */
  record AccountForm(String username, String displayName, String unit, Set<String> roles) {

    AccountForm {
      username = username == null ? "" : username.strip();
      displayName = displayName == null ? "" : displayName.strip();
      unit = unit == null ? "" : unit;
      roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    /** The roles that can be given here; any other is as good as none. */
    Set<Role> knownRoles() {
      return given()
          .filter(role -> roles.contains(role.name()))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("accounts", accounts.list());
    return "organisation/accounts";
  }

  @GetMapping("/new")
  String form(Locale locale, Model model) {
    return show(model, locale, new AccountForm("", "", "", Set.of()));
  }

  @PostMapping
  String open(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute AccountForm form,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    var wrong =
        desk.whatIsWrong(form.username(), form.displayName(), form.unit(), form.knownRoles());
    if (wrong.isPresent()) {
      String text = messages.getMessage(wrong.get().messageKey(), null, locale);
      model.addAttribute("errors", FormErrors.at(wrong.get().field(), text));
      return show(model, locale, form);
    }
    var account =
        new NewAccount(form.username(), form.displayName(), form.unit(), form.knownRoles());
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

  private String show(Model model, Locale locale, AccountForm form) {
    model.addAttribute("form", form);
    model.addAttribute(
        "units", units.all().stream().map(one -> new Choice(one.code(), one.name())).toList());
    model.addAttribute(
        "roles", given().map(role -> new Choice(role.name(), nameOf(role, locale))).toList());
    return "organisation/account-form";
  }

  /** An employer's account comes with its invitation: without an employer it could do nothing. */
  private static Stream<Role> given() {
    return Arrays.stream(Role.values()).filter(role -> role != Role.ENTERPRISE);
  }

  private String nameOf(Role role, Locale locale) {
    return messages.getMessage("organisation.role." + role, null, locale);
  }
}
