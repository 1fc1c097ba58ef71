package io.jianzhen.platform.certificate;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.FormErrors;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The list of imports, and the upload of a roster. */
@Controller
@RequestMapping("/certificates/imports")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class ImportController {

  private static final int PAGE = 50;
  private static final int LONGEST_NAME = 200;

  private final RosterDesk desk;
  private final Imports imports;
  private final EmployerChoices employers;
  private final MessageSource messages;
  private final Clock clock;
  private final DataSize limit;

  ImportController(
      RosterDesk desk,
      Imports imports,
      EmployerChoices employers,
      MessageSource messages,
      Clock clock,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize limit) {
    this.desk = desk;
    this.imports = imports;
    this.employers = employers;
    this.messages = messages;
    this.clock = clock;
    this.limit = limit;
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER})
  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    int here = Math.max(page, 1);
    long total = imports.count(me);
    model.addAttribute("imports", imports.list(me, here, PAGE));
    model.addAttribute("page", here);
    model.addAttribute("pages", (total + PAGE - 1) / PAGE);
    model.addAttribute("total", total);
    model.addAttribute("mayImport", ImportPage.mayImport(me));
    return "certificate/imports";
  }

  /** What a person fills in to hand in a roster, as typed. */
  record UploadForm(
      @Nullable Long enterprise,
      @Nullable String on,
      @Nullable MultipartFile file,
      @Nullable String q) {

    /** Part of the employer's name or credit code. */
    public String wanted() {
      return q == null ? "" : q;
    }

    boolean hasFile() {
      return file != null && !file.isEmpty();
    }
  }

  @GetMapping("/new")
  String form(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable Long enterprise,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    var blank = new UploadForm(enterprise, LocalDate.now(clock).toString(), null, q);
    return show(blank, FormErrors.NONE, me, model);
  }

  @PostMapping
  String upload(@AuthenticationPrincipal SignedIn me, UploadForm form, Locale locale, Model model)
      throws IOException {
    FormErrors wrong = wrongWith(form, locale);
    if (!wrong.isEmpty() || form.enterprise() == null || form.file() == null) {
      return show(form, wrong, me, model);
    }
    var incoming =
        new RosterDesk.Incoming(
            nameOf(form.file()), form.enterprise(), LocalDate.parse(String.valueOf(form.on())));
    try (InputStream in = form.file().getInputStream()) {
      return "redirect:/certificates/imports/" + desk.receive(in, incoming, me);
    } catch (AlreadyImported twice) {
      model.addAttribute("earlier", imports.get(twice.earlier(), me));
      return show(form, FormErrors.NONE, me, model);
    }
  }

  private FormErrors wrongWith(UploadForm form, Locale locale) {
    List<FormErrors.Problem> problems = new ArrayList<>();
    if (form.enterprise() == null) {
      problems.add(problem("enterprise", "certificate.enterprise.missing", locale));
    }
    if (!isDay(form.on())) {
      problems.add(problem("on", "certificate.on.wrong", locale));
    }
    if (!form.hasFile()) {
      problems.add(problem("file", "certificate.file.missing", locale));
    }
    return new FormErrors(problems);
  }

  private boolean isDay(@Nullable String text) {
    try {
      return text != null && !LocalDate.parse(text).isAfter(LocalDate.now(clock));
    } catch (DateTimeParseException noDay) {
      return false;
    }
  }

  private FormErrors.Problem problem(String field, String key, Locale locale) {
    return new FormErrors.Problem(field, messages.getMessage(key, null, locale));
  }

  private String show(UploadForm form, FormErrors errors, SignedIn me, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("limit", limit);
    model.addAttribute(
        "enterprises",
        employers.offer(form.wanted(), form.enterprise() == null ? 0 : form.enterprise(), me));
    model.addAttribute("cut", employers.areCut(me));
    return "certificate/import-new";
  }

  /** The last part of the name, for some browsers send a whole path. */
  private static String nameOf(MultipartFile file) {
    String given = String.valueOf(file.getOriginalFilename()).replace("\u0000", "");
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
