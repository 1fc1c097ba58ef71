package io.jianzhen.platform.certificate;

import io.jianzhen.detect.Severity;
import io.jianzhen.detect.card.Rule;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.FilterChip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of certificates on file. */
@Controller
@RequestMapping("/certificates")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER})
class CertificateController {

  private static final int PAGE = 50;

  private final Certificates certificates;
  private final EmployerChoices employers;
  private final MessageSource messages;

  CertificateController(
      Certificates certificates, EmployerChoices employers, MessageSource messages) {
    this.certificates = certificates;
    this.employers = employers;
    this.messages = messages;
  }

  /** The filters as they stand in the address. */
  record FilterForm(
      String q, Long enterprise, String employer, String severity, String rule, String state) {

    Certificates.Filter filter() {
      return new Certificates.Filter(
          text(q),
          enterprise == null ? 0 : enterprise,
          text(employer),
          text(severity),
          text(rule),
          text(state));
    }

    private static String text(@org.jspecify.annotations.Nullable String raw) {
      return raw == null ? "" : raw.strip();
    }
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn me,
      FilterForm form,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    Certificates.Filter filter = form.filter();
    int here = Math.max(page, 1);
    long counted = certificates.count(filter, me);
    long total = Math.min(counted, Certificates.MOST_COUNTED);
    model.addAttribute("certificates", certificates.list(filter, me, here, PAGE));
    model.addAttribute("filter", filter);
    model.addAttribute("page", here);
    model.addAttribute("pages", (total + PAGE - 1) / PAGE);
    model.addAttribute("total", total);
    model.addAttribute("isMore", counted > total);
    model.addAttribute("enterprises", employers.offer(filter.employer(), filter.enterprise(), me));
    model.addAttribute("cut", employers.areCut(me));
    model.addAttribute("severities", severities(locale));
    model.addAttribute("rules", rules(locale));
    model.addAttribute("states", states(locale));
    model.addAttribute("chips", chips(filter, model, locale));
    return "certificate/certificates";
  }

  private List<Choice> severities(Locale locale) {
    return Arrays.stream(Severity.values())
        .map(one -> new Choice(one.name(), text("frame.severity." + one, locale)))
        .toList();
  }

  private static List<Choice> rules(Locale locale) {
    Stream<String> checked =
        Arrays.stream(Rule.values()).filter(rule -> rule != Rule.NO_CONTRADICTION).map(Rule::name);
    return Stream.concat(checked, Stream.of(ConfirmedForgeries.RULE))
        .map(rule -> new Choice(rule, RuleName.of(rule, locale)))
        .toList();
  }

  private List<Choice> states(Locale locale) {
    Stream<String> decided = Arrays.stream(Decision.values()).map(Decision::name);
    return Stream.of(Stream.of("OPEN"), decided, Stream.of("OUTDATED"))
        .flatMap(some -> some)
        .map(one -> new Choice(one, text("certificate.finding.state." + one, locale)))
        .toList();
  }

  private List<FilterChip> chips(Certificates.Filter filter, Model model, Locale locale) {
    List<FilterChip> chips = new ArrayList<>();
    chip(chips, "q", filter.text(), filter.text(), locale);
    chip(chips, "employer", filter.employer(), filter.employer(), locale);
    String employer = filter.enterprise() == 0 ? "" : Long.toString(filter.enterprise());
    chip(chips, "enterprise", employer, label(model, "enterprises", employer), locale);
    chip(
        chips,
        "severity",
        filter.severity(),
        label(model, "severities", filter.severity()),
        locale);
    chip(chips, "rule", filter.rule(), label(model, "rules", filter.rule()), locale);
    chip(chips, "state", filter.state(), label(model, "states", filter.state()), locale);
    return chips;
  }

  private void chip(
      List<FilterChip> chips, String name, String value, String label, Locale locale) {
    if (!value.isEmpty()) {
      chips.add(new FilterChip(name, text("certificate.filter." + name, locale), label));
    }
  }

  private static String label(Model model, String list, String value) {
    return model.getAttribute(list) instanceof List<?> choices
        ? choices.stream()
            .filter(Choice.class::isInstance)
            .map(Choice.class::cast)
            .filter(choice -> choice.value().equals(value))
            .map(Choice::label)
            .findFirst()
            .orElse(value)
        : value;
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
