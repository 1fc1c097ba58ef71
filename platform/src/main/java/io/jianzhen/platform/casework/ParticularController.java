package io.jianzhen.platform.casework;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FreeText;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a lead holds: entered one a line, taken off one by one. */
@Controller
@RequestMapping("/leads/{id:\\d+}/particulars")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER})
class ParticularController {

  private static final int MOST = 200;
  private static final int LONGEST_NOTE = 100;

  private final Leads leads;
  private final Particulars particulars;
  private final LeadPage page;
  private final MessageSource messages;

  ParticularController(
      Leads leads, Particulars particulars, LeadPage page, MessageSource messages) {
    this.leads = leads;
    this.particulars = particulars;
    this.page = page;
    this.messages = messages;
  }

  /**
   * Particulars as they are typed.
   *
   * @param texts one a line
   */
  record Typed(String kind, String texts, String note) {

    Typed {
      kind = text(kind);
      texts = text(texts);
      note = text(note);
    }

    private static String text(@Nullable String raw) {
      return raw == null ? "" : raw.strip();
    }

    List<String> lines() {
      return Arrays.stream(texts.split("\\R"))
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }

  /** Enters them all or none: the first that is none of its kind is named. */
  @PostMapping
  String add(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @ModelAttribute Typed typed,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Lead lead = editable(id, me);
    Optional<FormErrors> wrong = wrong(typed, locale);
    if (wrong.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("typed", typed);
      return page.show(lead, LeadStepForm.BLANK, wrong.get(), me, locale, model);
    }
    ParticularKind kind = ParticularKind.named(typed.kind()).orElseThrow();
    particulars.add(
        lead,
        kind,
        typed.lines().stream().map(line -> kind.read(line).orElseThrow()).toList(),
        typed.note(),
        me);
    return "redirect:/leads/" + id + "#particulars";
  }

  @PostMapping("/{particular:\\d+}/removal")
  String remove(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long particular) {
    particulars.remove(editable(id, me), particular, me);
    return "redirect:/leads/" + id + "#particulars";
  }

  private Optional<FormErrors> wrong(Typed typed, Locale locale) {
    Optional<ParticularKind> kind = ParticularKind.named(typed.kind());
    if (kind.isEmpty()) {
      return at("kind", "casework.particular.kind.missing", locale);
    }
    List<String> lines = typed.lines();
    if (lines.isEmpty() || lines.size() > MOST) {
      return at("texts", "casework.particular.missing", locale, MOST);
    }
    Optional<String> note = FreeText.whatIsWrong(typed.note(), LONGEST_NOTE);
    if (note.isPresent()) {
      return at("particularNote", note.get(), locale, LONGEST_NOTE);
    }
    for (String line : lines) {
      Optional<String> unseen =
          kind.get() == ParticularKind.CARD
              ? Optional.empty()
              : FreeText.whatIsWrong(line, ParticularKind.LONGEST);
      if (unseen.isPresent()) {
        return at("texts", unseen.get(), locale, ParticularKind.LONGEST);
      }
      if (kind.get().read(line).isEmpty()) {
        return at(
            "texts",
            "casework.particular.wrong",
            locale,
            FreeText.shown(line),
            messages.getMessage("casework.particular." + kind.get(), null, locale));
      }
    }
    return Optional.empty();
  }

  private Optional<FormErrors> at(String field, String key, Locale locale, Object... arguments) {
    return Optional.of(FormErrors.at(field, messages.getMessage(key, arguments, locale)));
  }

  private Lead editable(long id, SignedIn me) {
    Lead lead = leads.get(id, me);
    if (!LeadPage.mayEdit(lead, me)) {
      throw new OutOfReach("particulars of lead " + id);
    }
    return lead;
  }
}
