package io.jianzhen.platform.reporting.liaison;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.reporting.ReportDownload;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The liaison list: filled in by the units, seen with its gaps by the office, and printed. */
@Controller
@RequestMapping("/liaison")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.LEADER})
class LiaisonController {

  private final LiaisonBoard board;
  private final Liaisons liaisons;
  private final Units units;
  private final ReportDownload download;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;
  private final MessageSource messages;
  private final Clock clock;

  LiaisonController(
      LiaisonBoard board,
      Liaisons liaisons,
      Units units,
      ReportDownload download,
      AuditTrail audit,
      TransactionTemplate transactions,
      MessageSource messages,
      Clock clock) {
    this.board = board;
    this.liaisons = liaisons;
    this.units = units;
    this.download = download;
    this.audit = audit;
    this.transactions = transactions;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    return list(false, me, model);
  }

  /** The same with whole telephone numbers; that they were read stands on the audit trail. */
  @PostMapping("/numbers")
  String numbers(@AuthenticationPrincipal SignedIn me, Model model) {
    audit.record(me, "LIAISON_SHOW", "liaison:" + me.unit().code(), "");
    return list(true, me, model);
  }

  @GetMapping("/list.{type:docx|xlsx|pdf}")
  ResponseEntity<byte[]> paper(@AuthenticationPrincipal SignedIn me, @PathVariable String type)
      throws IOException {
    var paper = LiaisonPaper.of(board.rows(me), me.unit().name(), LocalDate.now(clock));
    return download.of(paper, type, "LIAISON_EXPORT", "liaison:" + me.unit().code(), me);
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER})
  @GetMapping("/units/{unit}")
  String form(@AuthenticationPrincipal SignedIn me, @PathVariable String unit, Model model) {
    Unit owing = owing(unit, me);
    audit.record(me, "LIAISON_SHOW", "liaison:" + unit, "");
    List<Liaison> versions = liaisons.versions(unit);
    LiaisonForm typed =
        versions.isEmpty()
            ? LiaisonForm.of(List.of(), 0)
            : LiaisonForm.of(versions.get(0).people(), versions.get(0).version());
    return form(owing, typed, FormErrors.NONE, model);
  }

  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER})
  @PostMapping("/units/{unit}")
  String save(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String unit,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Unit owing = owing(unit, me);
    LiaisonForm typed = LiaisonForm.of(all);
    Map<String, String> wrong = typed.wrong();
    if (!wrong.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(owing, typed, errors(wrong, locale), model);
    }
    try {
      transactions.executeWithoutResult(
          within -> {
            liaisons.add(unit, typed.seen(), typed.people(), me.username());
            audit.record(me, "LIAISON_SAVE", "liaison:" + unit, "");
          });
    } catch (Liaisons.MovedOn faster) {
      response.setStatus(HttpStatus.CONFLICT.value());
      int newest = liaisons.of(unit).map(Liaison::version).orElse(0);
      LiaisonForm again = new LiaisonForm(typed.lines(), newest);
      return form(owing, again, errors(Map.of("name1", "liaison.changed"), locale), model);
    }
    flash.addFlashAttribute("flash", new Flash("good", say("liaison.saved", locale)));
    return "redirect:/liaison";
  }

  private Unit owing(String code, SignedIn me) {
    Unit unit = units.get(code, me);
    if (!unit.owesLiaison()) {
      throw new OutOfReach("liaison of " + code);
    }
    return unit;
  }

  private String list(boolean whole, SignedIn me, Model model) {
    List<LiaisonBoard.Row> rows = board.rows(me);
    model.addAttribute("rows", rows);
    model.addAttribute("gaps", rows.stream().filter(row -> row.state().isGap()).count());
    model.addAttribute("due", board.due());
    model.addAttribute("whole", whole);
    model.addAttribute("mayWrite", me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER));
    return "liaison/liaisons";
  }

  private String form(Unit unit, LiaisonForm form, FormErrors errors, Model model) {
    model.addAttribute("unit", unit);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("versions", liaisons.versions(unit.code()));
    return "liaison/liaison";
  }

  private FormErrors errors(Map<String, String> wrong, Locale locale) {
    return new FormErrors(
        wrong.entrySet().stream()
            .map(one -> new FormErrors.Problem(one.getKey(), say(one.getValue(), locale)))
            .toList());
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
