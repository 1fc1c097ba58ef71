package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.certificate.ChangeRefused;
import io.jianzhen.platform.certificate.EmployerEntries;
import io.jianzhen.platform.certificate.EmployerEntries.Change;
import io.jianzhen.platform.certificate.EmployerRosters;
import io.jianzhen.platform.certificate.OwnRoster;
import io.jianzhen.platform.certificate.RosterMovedOn;
import io.jianzhen.platform.certificate.WrittenEntry;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.selfcheck.AnswerForm.Wrong;
import io.jianzhen.platform.selfcheck.SelfCheckFiles.Brought;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.roster.Field;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The employer keeps its roster up to date entry by entry: by a form, or by a form beside the photo
 * of the card. Saving makes a new version of the whole roster.
 */
@Controller
@RequestMapping("/self-check/mine")
@Permit(Role.ENTERPRISE)
class EntryController {

  private static final String ROSTER = "redirect:/self-check/mine/roster";

  private final OwnSelfCheck own;
  private final OwnFiling filing;
  private final EntryPage page;
  private final EmployerEntries entries;
  private final EmployerRosters rosters;
  private final OwnRoster roster;
  private final CardReadings readings;
  private final MessageSource messages;

  EntryController(
      OwnSelfCheck own,
      OwnFiling filing,
      EntryPage page,
      EmployerEntries entries,
      EmployerRosters rosters,
      OwnRoster roster,
      CardReadings readings,
      MessageSource messages) {
    this.own = own;
    this.filing = filing;
    this.page = page;
    this.entries = entries;
    this.rosters = rosters;
    this.roster = roster;
    this.readings = readings;
    this.messages = messages;
  }

  @GetMapping("/roster/entry")
  String form(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String entry,
      Locale locale,
      Model model) {
    SelfCheck one = own.look(me);
    EntryForm form = page.begin(one, EntryKey.parse(entry), null);
    if (!entry.isEmpty() && form.entry().isEmpty()) {
      throw new OutOfReach("entry " + entry);
    }
    return page.show(one, form, null, Map.of(), locale, model);
  }

  @PostMapping("/roster/entry")
  String save(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam MultiValueMap<String, String> sent,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    return save(own.look(me), EntryForm.of(sent), null, new Answer(me, locale, model, flash));
  }

  /** Takes an entry off the roster. */
  @PostMapping("/roster/entry/gone")
  String gone(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam MultiValueMap<String, String> sent,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    SelfCheck one = own.look(me);
    EntryForm form = EntryForm.of(sent);
    EntryKey key = form.entry().orElseThrow(() -> new OutOfReach("entry"));
    var answer = new Answer(me, locale, model, flash);
    if (!sent.containsKey("sure")) {
      return begun(one, key, null, Map.of("sure", wrong("selfcheck.entryForm.sure")), answer);
    }
    if (isWaiting(one, locale)) {
      return begun(one, key, null, Map.of("sure", wrong("selfcheck.entryForm.waits")), answer);
    }
    try {
      filing.change(one, new Change(form.base(), form.row(), null), null, me);
      say("good", "selfcheck.entryForm.gone", locale, flash);
      return ROSTER;
    } catch (RosterMovedOn movedOn) {
      EntryForm asItWas = page.begin(one, Optional.of(key), null);
      return page.showBoth(one, asItWas, null, locale, model);
    } catch (ChangeRefused refused) {
      model.addAttribute("refused", EntryPage.said(refused.why(), locale));
      return begun(one, key, null, Map.of(), answer);
    }
  }

  private String begun(
      SelfCheck one,
      EntryKey key,
      @Nullable Brought photo,
      Map<String, Wrong> wrong,
      Answer answer) {
    EntryForm form = page.begin(one, Optional.of(key), photo);
    return page.show(one, form, photo, wrong, answer.locale(), answer.model());
  }

  /** Who asked, and what the answer is made with. */
  record Answer(SignedIn me, Locale locale, Model model, RedirectAttributes flash) {}

  String save(SelfCheck one, EntryForm form, @Nullable Brought photo, Answer answer) {
    Locale locale = answer.locale();
    Model model = answer.model();
    if (!isStill(one, form)) {
      return page.showBoth(one, form, photo, locale, model);
    }
    WrittenEntry before =
        form.entry().map(key -> page.known(one, key).entry()).orElse(EntryPage.NOTHING);
    Map<String, Wrong> wrong = wrong(one, form, photo, before, locale);
    try {
      if (!wrong.isEmpty()) {
        return page.show(one, form, photo, wrong, locale, model);
      }
      if (photo == null && form.entry().isPresent() && form.written().equals(before)) {
        say("info", "selfcheck.entryForm.same", locale, answer.flash());
        return ROSTER;
      }
      Optional<EntryKey> key =
          filing.change(
              one, new Change(form.base(), form.row(), form.written()), photo, answer.me());
      return saved(one, key.orElseThrow(), photo, answer);
    } catch (RosterMovedOn movedOn) {
      return page.showBoth(one, form, photo, locale, model);
    } catch (ChangeRefused refused) {
      model.addAttribute("refused", EntryPage.said(refused.why(), locale));
      return page.show(one, form, photo, Map.of(), locale, model);
    }
  }

  /** Whether the roster on which the form was built is still the one on file. */
  private boolean isStill(SelfCheck one, EntryForm form) {
    boolean isItsBase =
        form.base() == entries.standing(one.enterprise()).map(of -> of.importId()).orElse(0L);
    return isItsBase && form.entry().map(key -> key.importId() == form.base()).orElse(true);
  }

  private Map<String, Wrong> wrong(
      SelfCheck one, EntryForm form, @Nullable Brought photo, WrittenEntry before, Locale locale) {
    Map<String, Wrong> wrong = new LinkedHashMap<>(form.wrong(before, page.toConfirm(form, photo)));
    if (wrong.isEmpty() && isWaiting(one, locale)) {
      wrong.put(Field.NAME.id(), wrong("selfcheck.entryForm.waits"));
    }
    boolean isNew = form.entry().isEmpty();
    if (isNew && entries.twin(one.enterprise(), form.written(), 0).isPresent()) {
      wrong.putIfAbsent(Field.CERTIFICATE_NUMBER.id(), wrong("selfcheck.entryForm.twin"));
    }
    return wrong;
  }

  /** A file that waits would be overtaken by what is typed now. */
  private boolean isWaiting(SelfCheck one, Locale locale) {
    return rosters
        .waiting(one.enterprise(), locale)
        .filter(of -> !of.state().equals("FAILED"))
        .isPresent();
  }

  private String saved(SelfCheck one, EntryKey key, @Nullable Brought photo, Answer answer) {
    long found = roster.contradictions(one.enterprise(), key.importId(), key.sheetRow());
    say(
        found == 0 ? "good" : "warn",
        found == 0 ? "selfcheck.entryForm.saved" : "selfcheck.entryForm.saved.found",
        answer.locale(),
        answer.flash(),
        found);
    if (photo == null) {
      return found == 0 ? ROSTER : "redirect:/self-check/mine";
    }
    readings.forget(photo.id());
    return "redirect:/self-check/mine/photos";
  }

  private static Wrong wrong(String key) {
    return new Wrong(key, 0);
  }

  private void say(
      String kind, String key, Locale locale, RedirectAttributes flash, Object... arguments) {
    flash.addFlashAttribute("flash", new Flash(kind, messages.getMessage(key, arguments, locale)));
  }
}
