package io.jianzhen.platform.certificate;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.certificate.RosterImport.State;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.roster.Field;
import io.jianzhen.roster.Mapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One import: its reading, its preview, and what becomes of it. */
@Controller
@RequestMapping("/certificates/imports/{id:\\d+}")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class PreviewController {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RosterDesk desk;
  private final Imports imports;
  private final ImportPage page;
  private final Preview preview;
  private final AuditTrail audit;
  private final MessageSource messages;

  PreviewController(
      RosterDesk desk,
      Imports imports,
      ImportPage page,
      Preview preview,
      AuditTrail audit,
      MessageSource messages) {
    this.desk = desk;
    this.imports = imports;
    this.page = page;
    this.preview = preview;
    this.audit = audit;
    this.messages = messages;
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.LEADER})
  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(name = "page", defaultValue = "1") int refusedPage,
      Locale locale,
      Model model) {
    page.fill(imports.get(id, me), Math.max(refusedPage, 1), locale, me, model);
    return "certificate/import";
  }

  /** Answers the progress bar, and sends the browser on once the reading has ended. */
  @GetMapping("/progress")
  String progress(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (imports.get(id, me).state() != State.READING) {
      response.setHeader("HX-Redirect", request.getContextPath() + address(id));
    }
    page.share(id, model);
    return "certificate/import-progress :: progress";
  }

  @PostMapping("/cancel")
  String cancel(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes redirect) {
    desk.cancel(id, me);
    flash(redirect, "info", "certificate.import.cancelled", locale);
    return "redirect:/certificates/imports";
  }

  /** Takes one parameter {@code column<position>} for each column: the name of its field. */
  @PostMapping("/mapping")
  String mapping(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam Map<String, String> chosen,
      Locale locale,
      RedirectAttributes redirect) {
    imports.get(id, me);
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    for (Preview.SheetColumn column : preview.columns(id)) {
      String name = chosen.getOrDefault("column" + column.position(), "");
      if (!name.isEmpty() && columns.put(Field.valueOf(name), column.position()) != null) {
        Field twice = Field.valueOf(name);
        String label = RuleName.isEnglish(locale) ? twice.en() : twice.zh();
        flash(redirect, "bad", "certificate.mapping.twice", locale, label);
        return "redirect:" + address(id);
      }
    }
    if (columns.isEmpty()) {
      flash(redirect, "bad", "certificate.mapping.none", locale);
      return "redirect:" + address(id);
    }
    desk.readAgain(id, new Mapping(columns), me);
    return "redirect:" + address(id);
  }

  @PostMapping("/confirm")
  String confirm(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes redirect) {
    desk.confirm(id, me);
    flash(redirect, "good", "certificate.import.confirmed", locale, imports.get(id, me).taken());
    return "redirect:" + address(id);
  }

  @PostMapping("/discard")
  String discard(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes redirect) {
    desk.discard(id, me);
    flash(redirect, "info", "certificate.import.discarded", locale);
    return "redirect:/certificates/imports";
  }

  /** The rows that were not taken, as the employer wrote them; who fetched them is recorded. */
  @GetMapping("/refused.xlsx")
  void refused(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, HttpServletResponse response)
      throws IOException {
    imports.get(id, me);
    audit.record(me, "ROSTER_REFUSED_ROWS", "import:" + id, "");
    response.setContentType(WORKBOOK);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("未导入的行-" + id + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    preview.writeRefused(id, response.getOutputStream());
  }

  /** Another person was faster: the page shows how things stand now. */
  @ExceptionHandler
  String movedOn(ImportMovedOn faster, HttpServletRequest request, Locale locale) {
    RequestContextUtils.getOutputFlashMap(request)
        .put(
            "flash",
            new Flash("warn", messages.getMessage("certificate.import.movedOn", null, locale)));
    return "redirect:" + address(faster.id());
  }

  /** The preview stays, to be looked at or thrown away. */
  @ExceptionHandler
  String overtaken(RosterOvertaken overtaken, HttpServletRequest request, Locale locale) {
    RequestContextUtils.getOutputFlashMap(request)
        .put(
            "flash",
            new Flash("warn", messages.getMessage("certificate.import.overtaken", null, locale)));
    return "redirect:" + address(overtaken.id());
  }

  /** The same file came in a second time, and that import goes on. */
  @ExceptionHandler
  String twice(AlreadyImported twice, HttpServletRequest request, Locale locale) {
    RequestContextUtils.getOutputFlashMap(request)
        .put(
            "flash",
            new Flash("warn", messages.getMessage("certificate.import.twin", null, locale)));
    return "redirect:" + address(twice.earlier());
  }

  private static String address(long id) {
    return "/certificates/imports/" + id;
  }

  private void flash(
      RedirectAttributes redirect, String kind, String key, Locale locale, Object... arguments) {
    String text = messages.getMessage(key, arguments, locale);
    redirect.addFlashAttribute("flash", new Flash(kind, text));
  }
}
