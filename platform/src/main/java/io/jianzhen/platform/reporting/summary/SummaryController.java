package io.jianzhen.platform.reporting.summary;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Summaries: written beside their figures, handed in, printed. */
@Controller
@RequestMapping("/summaries")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.LEADER})
class SummaryController {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final SummaryBoard board;
  private final Summaries summaries;
  private final SummaryFigures figures;
  private final SummaryDesk desk;
  private final Units units;
  private final AuditTrail audit;
  private final MessageSource messages;

  SummaryController(
      SummaryBoard board,
      Summaries summaries,
      SummaryFigures figures,
      SummaryDesk desk,
      Units units,
      AuditTrail audit,
      MessageSource messages) {
    this.board = board;
    this.summaries = summaries;
    this.figures = figures;
    this.desk = desk;
    this.units = units;
    this.audit = audit;
    this.messages = messages;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    List<SummaryBoard.Row> rows = board.rows(me);
    model.addAttribute("rows", rows);
    model.addAttribute("gaps", rows.stream().filter(row -> row.state().isGap()).count());
    model.addAttribute("due", board.due());
    model.addAttribute("until", board.supplementUntil());
    return "summary/summaries";
  }

  @GetMapping("/{unit}")
  String show(@AuthenticationPrincipal SignedIn me, @PathVariable String unit, Model model) {
    Summaries.Draft draft = summaries.of(unit);
    return page(owing(unit, me), draft.text(), draft.version(), FormErrors.NONE, me, model);
  }

  /** Keeps the words, or hands them in. */
  @Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER})
  @PostMapping("/{unit}")
  String save(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String unit,
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "save") String what,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Unit owing = owing(unit, me);
    boolean handIn = what.equals("hand-in");
    if (handIn ? !SummaryDesk.mayHandIn(owing, me) : !SummaryDesk.mayWrite(owing, me)) {
      throw new OutOfReach("summary of " + unit);
    }
    SummaryText text = SummaryText.of(typed);
    int seen = seen(typed);
    FormErrors wrong = wrong(text, handIn, locale);
    if (!wrong.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(owing, text, seen, wrong, me, model);
    }
    try {
      if (handIn) {
        desk.handIn(owing, seen, text, me);
      } else {
        desk.save(owing, seen, text, me);
      }
    } catch (Summaries.MovedOn faster) {
      response.setStatus(HttpStatus.CONFLICT.value());
      FormErrors changed = FormErrors.at("work", say("summary.changed", locale));
      Summaries.Draft newest = summaries.of(unit);
      model.addAttribute("newest", newest.text());
      return page(owing, text, newest.version(), changed, me, model);
    }
    String done = handIn ? "summary.handedIn" : "summary.saved";
    flash.addFlashAttribute("flash", new Flash("good", say(done, locale)));
    return "redirect:/summaries/" + unit;
  }

  /** The Word document: of what was handed in, or of the draft, which says so in its name. */
  @GetMapping("/{unit}/summary.docx")
  ResponseEntity<byte[]> paper(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String unit,
      @RequestParam(defaultValue = "0") int revision) {
    Unit owing = owing(unit, me);
    SummaryPaper paper =
        revision == 0
            ? figures.paper(owing, summaries.of(unit).text(), board.missing())
            : summaries
                .frozen(unit, revision)
                .orElseThrow(() -> new OutOfReach("summary %s/%d".formatted(unit, revision)))
                .paper();
    audit.record(me, "SUMMARY_EXPORT", "summary:" + unit, Integer.toString(revision));
    String name = (revision == 0 ? "草稿-" : "") + paper.title() + ".docx";
    return ResponseEntity.ok()
        .contentType(DOCX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(SummaryDocx.of(paper));
  }

  private Unit owing(String code, SignedIn me) {
    Unit unit = units.get(code, me);
    if (!unit.reportsMonthly() && unit.kind() != Unit.Kind.DISTRICT) {
      throw new OutOfReach("summary of " + code);
    }
    return unit;
  }

  private static int seen(Map<String, String> typed) {
    String seen = typed.getOrDefault("version", "");
    return seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : -1;
  }

  private FormErrors wrong(SummaryText text, boolean handIn, Locale locale) {
    List<FormErrors.Problem> problems = new ArrayList<>();
    for (String block : SummaryText.BLOCKS) {
      String words = text.of(block);
      if (handIn && words.isEmpty()) {
        problems.add(new FormErrors.Problem(block, say("summary.missing", locale)));
      }
      FreeText.whatIsWrong(words, SummaryText.LONGEST)
          .map(key -> messages.getMessage(key, new Object[] {SummaryText.LONGEST}, locale))
          .ifPresent(said -> problems.add(new FormErrors.Problem(block, said)));
    }
    return new FormErrors(problems);
  }

  private String page(
      Unit unit, SummaryText text, int version, FormErrors errors, SignedIn me, Model model) {
    model.addAttribute("unit", unit);
    model.addAttribute("text", text);
    model.addAttribute("version", version);
    model.addAttribute("errors", errors);
    model.addAttribute("blocks", SummaryText.BLOCKS);
    model.addAttribute("paper", figures.paper(unit, text, board.missing()));
    model.addAttribute("frozen", summaries.frozen(unit.code()));
    model.addAttribute("mayWrite", SummaryDesk.mayWrite(unit, me));
    model.addAttribute("mayHandIn", SummaryDesk.mayHandIn(unit, me));
    return "summary/summary";
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
