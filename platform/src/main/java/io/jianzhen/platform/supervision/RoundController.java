package io.jianzhen.platform.supervision;

import io.jianzhen.detect.draw.BrokenDraw;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import io.jianzhen.platform.web.FreeText;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** Rounds: prepared, frozen, drawn, ended by the office; read by leaders. */
@Controller
@RequestMapping("/supervision/rounds")
@Permit({Role.OFFICE, Role.LEADER})
class RoundController {

  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_SUMMARY = 2_000;

  private final Rounds rounds;
  private final RoundDesk desk;
  private final RoundPage page;
  private final MessageSource messages;

  RoundController(Rounds rounds, RoundDesk desk, RoundPage page, MessageSource messages) {
    this.rounds = rounds;
    this.desk = desk;
    this.page = page;
    this.messages = messages;
  }

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("rounds", rounds.all());
    model.addAttribute("mayAct", me.isAnyOf(Role.OFFICE));
    return "supervision/rounds";
  }

  @Permit(Role.OFFICE)
  @GetMapping("/new")
  String form(Locale locale, Model model) {
    return form(RoundForm.of(Map.of("each", "2")), FormErrors.NONE, locale, model);
  }

  @Permit(Role.OFFICE)
  @PostMapping
  String open(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    RoundForm form = RoundForm.of(typed);
    FormErrors errors = errors(form, locale);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(form, errors, locale, model);
    }
    return "redirect:/supervision/rounds/" + desk.open(form.draft(), me);
  }

  private String form(RoundForm form, FormErrors errors, Locale locale, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute(
        "groupings",
        Arrays.stream(Round.Grouping.values())
            .map(one -> new Choice(one.name(), say("supervision.grouping." + one, locale)))
            .toList());
    return "supervision/round-new";
  }

  @GetMapping("/{id:\\d+}")
  String show(@AuthenticationPrincipal SignedIn me, @PathVariable long id, Model model) {
    Round round = rounds.get(id);
    return page.show(round, RoundForm.of(round), "", FormErrors.NONE, me, model);
  }

  /** Keeps what was typed; freezes it as well if that was asked. */
  @Permit(Role.OFFICE)
  @PostMapping("/{id:\\d+}/plan")
  String save(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Round round = rounds.get(id);
    RoundForm form = RoundForm.of(typed);
    if (form.seen() != round.version() || round.state() != Round.State.PREPARING) {
      return changed(round, form, me, response, locale, model);
    }
    FormErrors errors = errors(form, locale);
    if (!errors.isEmpty()) {
      return wrong(round, form, "", errors, me, response, model);
    }
    try {
      desk.save(id, form.seen(), form.draft(), me);
      if (!"freeze".equals(typed.get("what"))) {
        return done("supervision.saved", id, locale, flash);
      }
      round = rounds.get(id);
      FormErrors lacking = lacking(form, locale);
      if (!lacking.isEmpty()) {
        return wrong(round, RoundForm.of(round), "", lacking, me, response, model);
      }
      desk.freeze(round, me);
      return done("supervision.frozen", id, locale, flash);
    } catch (TypedLines.BadLine bad) {
      String text =
          messages.getMessage(
              "supervision.line.wrong." + bad.field(),
              new Object[] {bad.line(), bad.text()},
              locale);
      return wrong(
          round, RoundForm.of(round), "", FormErrors.at(bad.field(), text), me, response, model);
    } catch (BrokenDraw broken) {
      FormErrors why = FormErrors.at("title", said(broken, locale));
      return wrong(round, RoundForm.of(round), "", why, me, response, model);
    } catch (RoundMovedOn faster) {
      return changed(rounds.get(id), form, me, response, locale, model);
    }
  }

  /** What a plan needs before it is frozen. */
  private FormErrors lacking(RoundForm form, Locale locale) {
    if (form.randomness().isEmpty()) {
      return FormErrors.at("randomness", say("supervision.randomness.missing", locale));
    }
    boolean any = form.draft().quotas().values().stream().anyMatch(n -> n > 0);
    return any ? FormErrors.NONE : FormErrors.at("quotas", say("supervision.quota.none", locale));
  }

  @Permit(Role.OFFICE)
  @PostMapping("/{id:\\d+}/draw")
  String draw(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "-1") int version,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Round round = rounds.get(id);
    RoundForm form = RoundForm.of(round);
    if (version != round.version() || round.state() != Round.State.FROZEN) {
      return changed(round, form, me, response, locale, model);
    }
    String plain = value.strip();
    Optional<String> why =
        plain.isEmpty()
            ? Optional.of("supervision.value.missing")
            : FreeText.whatIsWrong(plain, LONGEST_VALUE).filter(RoundForm::isNoNumber);
    if (why.isPresent()) {
      String text = messages.getMessage(why.get(), new Object[] {LONGEST_VALUE}, locale);
      return wrong(round, form, value, FormErrors.at("value", text), me, response, model);
    }
    try {
      desk.draw(round, plain, me);
      return done("supervision.drawn", id, locale, flash);
    } catch (BrokenDraw broken) {
      FormErrors at = FormErrors.at("value", said(broken, locale));
      return wrong(round, form, value, at, me, response, model);
    } catch (RoundMovedOn faster) {
      return changed(rounds.get(id), form, me, response, locale, model);
    }
  }

  /** Ends it: given up before the draw, closed with a summary after. */
  @Permit(Role.OFFICE)
  @PostMapping("/{id:\\d+}/end")
  String end(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String summary,
      @RequestParam(defaultValue = "-1") int version,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes flash,
      Model model) {
    Round round = rounds.get(id);
    RoundForm form = RoundForm.of(round);
    if (version != round.version() || !page.isOpen(round)) {
      return changed(round, form, me, response, locale, model);
    }
    String plain = summary.strip();
    Optional<String> why =
        plain.isEmpty()
            ? Optional.of("supervision.summary.missing")
            : FreeText.whatIsWrong(plain, LONGEST_SUMMARY);
    if (why.isPresent()) {
      model.addAttribute("summary", summary);
      String text = messages.getMessage(why.get(), new Object[] {LONGEST_SUMMARY}, locale);
      return wrong(round, form, "", FormErrors.at("summary", text), me, response, model);
    }
    try {
      if (round.state() == Round.State.DRAWN) {
        desk.close(round, plain, me);
      } else {
        desk.drop(round, plain, me);
      }
      return done("supervision.ended", id, locale, flash);
    } catch (RoundMovedOn faster) {
      return changed(rounds.get(id), form, me, response, locale, model);
    }
  }

  /** The file of the draw, for whoever wants to draw again. */
  @GetMapping("/{id:\\d+}/draw.txt")
  ResponseEntity<byte[]> file(@PathVariable long id) {
    Round round = rounds.get(id);
    String text = rounds.file(round);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(round.number() + ".txt").build().toString())
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private FormErrors errors(RoundForm form, Locale locale) {
    List<Problem> problems =
        form.whatIsWrong().stream()
            .map(
                one ->
                    new Problem(
                        one.field(),
                        messages.getMessage(one.key(), one.arguments().toArray(), locale)))
            .toList();
    return new FormErrors(problems);
  }

  private String wrong(
      Round round,
      RoundForm form,
      String value,
      FormErrors errors,
      SignedIn me,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page.show(round, form, value, errors, me, model);
  }

  private String changed(
      Round round,
      RoundForm form,
      SignedIn me,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    FormErrors errors = FormErrors.at("title", say("supervision.changed", locale));
    return page.show(round, form, "", errors, me, model);
  }

  private String done(String key, long id, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash("good", say(key, locale)));
    return "redirect:/supervision/rounds/" + id;
  }

  private String say(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  private static String said(BrokenDraw broken, Locale locale) {
    return locale.getLanguage().equals("zh") ? broken.why().zh() : broken.why().en();
  }
}
