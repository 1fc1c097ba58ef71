package io.jianzhen.platform.website;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Many addresses at once, for those who work with leads. The addresses travel with the form, so
 * that nothing is kept on the server: filters and pages are buttons of the form, and stand in the
 * address.
 */
@Controller
@RequestMapping("/websites/check")
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.LEADER,
  Role.CASE_OFFICER
})
class CheckController {

  private final AddressCheck check;
  private final CheckTexts texts;
  private final CheckCsv csv;
  private final SentAddresses sent;
  private final Clock clock;

  CheckController(
      AddressCheck check, CheckTexts texts, CheckCsv csv, SentAddresses sent, Clock clock) {
    this.check = check;
    this.texts = texts;
    this.csv = csv;
    this.sent = sent;
    this.clock = clock;
  }

  @GetMapping
  String form(Model model) {
    return show(new AddressLines(""), FormErrors.NONE, model);
  }

  @PostMapping
  String check(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String addresses,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable Label label,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model)
      throws IOException {
    SentAddresses.Sent came = read(addresses, file, locale);
    if (came.errors().isEmpty()) {
      CheckReport report = report(came.lines(), locale);
      int pages = report.pages(label);
      int here = Math.min(Math.max(page, 1), pages);
      List<CheckedAddress> shown = report.page(label, here);
      model.addAttribute("report", report);
      model.addAttribute("label", label);
      model.addAttribute("page", here);
      model.addAttribute("pages", pages);
      model.addAttribute("total", report.total(label));
      model.addAttribute("shown", shown);
      model.addAttribute(
          "notes", shown.stream().map(one -> texts.note(one, report.at(), locale)).toList());
      model.addAttribute("basis", texts.basis(locale));
      model.addAttribute("mayOpen", SiteReach.mayAct(me));
    }
    return show(came.lines(), came.errors(), model);
  }

  /** The whole result as a file; the form again where there is no result. */
  @PostMapping("/result.csv")
  @Nullable String download(
      @RequestParam(defaultValue = "") String addresses,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale locale,
      Model model,
      HttpServletResponse response)
      throws IOException {
    SentAddresses.Sent came = read(addresses, file, locale);
    if (!came.errors().isEmpty()) {
      return show(came.lines(), came.errors(), model);
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("jianzhen-addresses.csv").build().toString());
    response
        .getOutputStream()
        .write(csv.of(report(came.lines(), locale), locale).getBytes(StandardCharsets.UTF_8));
    return null;
  }

  private SentAddresses.Sent read(String addresses, @Nullable MultipartFile file, Locale locale)
      throws IOException {
    return sent.read(addresses, file, AddressLines.MOST_LINES, locale);
  }

  private CheckReport report(AddressLines lines, Locale locale) {
    return new CheckReport(
        lines.lines().stream()
            .map(line -> CheckedAddress.of(line.number(), check.judge(line.address()), locale))
            .toList(),
        ZonedDateTime.now(clock));
  }

  private static String show(AddressLines lines, FormErrors errors, Model model) {
    model.addAttribute("addresses", lines.forTextarea());
    model.addAttribute("errors", errors);
    model.addAttribute("mostLines", AddressLines.MOST_LINES);
    model.addAttribute("mostBytes", AddressLines.MOST_CHARACTERS);
    if (!lines.text().isBlank()) {
      model.addAttribute("resend", "check");
    }
    return "website/check";
  }
}
