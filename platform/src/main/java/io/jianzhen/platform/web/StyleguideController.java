package io.jianzhen.platform.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every component in its states, with made-up records. */
@Controller
class StyleguideController {

  private final MessageSource messages;

  StyleguideController(MessageSource messages) {
    this.messages = messages;
  }

  @Open
  @GetMapping("/styleguide")
  String styleguide(Model model, Locale locale) {
    model.addAttribute("rows", StyleguideRow.SAMPLES);
    model.addAttribute("errors", errors(locale));
    model.addAttribute("chips", chips(locale));
    model.addAttribute("choices", choices(locale));
    model.addAttribute("steps", texts(locale, "upload", "map", "check", "confirm"));
    if (!model.containsAttribute("nav")) {
      model.addAttribute("nav", navigation());
      model.addAttribute("me", me(locale));
      model.addAttribute("notices", List.of(notice(locale)));
    }
    return "styleguide";
  }

  @Open
  @GetMapping("/styleguide/plain")
  String plain() {
    return "styleguide-plain";
  }

  private FormErrors errors(Locale locale) {
    return new FormErrors(
        List.of(
            new FormErrors.Problem("sample-code", text(locale, "field.code.error")),
            new FormErrors.Problem("sample-reason", text(locale, "field.reason.error"))));
  }

  private List<FilterChip> chips(Locale locale) {
    return List.of(
        new FilterChip("unit", text(locale, "column.unit"), "新港街道"),
        new FilterChip("severity", text(locale, "column.severity"), text(locale, "sample.error")));
  }

  private List<Choice> choices(Locale locale) {
    return List.of(
        new Choice("confirm", text(locale, "choice.confirm")),
        new Choice("recheck", text(locale, "choice.recheck")),
        new Choice("dismiss", text(locale, "choice.dismiss")));
  }

  private static List<NavGroup> navigation() {
    return List.of(
        new NavGroup(null, List.of(item("/worklist", "home", "worklist"))),
        new NavGroup(
            "styleguide.nav.checks",
            List.of(
                item("/enterprises", "enterprises", "building"),
                item("/certificates", "certificates", "card"),
                item("/cases", "cases", "lead"))),
        new NavGroup(
            "styleguide.nav.reporting",
            List.of(item("/ledger", "ledger", "ledger"), item("/reports", "reports", "form"))),
        new NavGroup(
            "styleguide.nav.frame",
            List.of(new NavItem("/styleguide", "styleguide.title", "settings", true))));
  }

  private static NavItem item(String href, String name, String icon) {
    return new NavItem(href, "styleguide.nav." + name, icon, false);
  }

  private Me me(Locale locale) {
    return new Me(text(locale, "sample.me"), "新港街道", List.of("styleguide.sample.role"));
  }

  private Notice notice(Locale locale) {
    return new Notice(
        "warn", text(locale, "sample.notice"), "/styleguide", text(locale, "sample.notice.link"));
  }

  private List<String> texts(Locale locale, String... steps) {
    return List.of(steps).stream().map(step -> text(locale, "step." + step)).toList();
  }

  private String text(Locale locale, String key) {
    return messages.getMessage("styleguide." + key, null, locale);
  }
}
