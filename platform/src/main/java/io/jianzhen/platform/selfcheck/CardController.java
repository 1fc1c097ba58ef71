package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.selfcheck.CardReadings.Seen;
import io.jianzhen.platform.selfcheck.CardReadings.State;
import io.jianzhen.platform.selfcheck.SelfCheckFiles.Brought;
import io.jianzhen.platform.selfcheck.SelfCheckFiles.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The employer enters a card beside its photo, whose text is read where that is possible. */
@Controller
@RequestMapping("/self-check/mine/photos")
@Permit(Role.ENTERPRISE)
class CardController {

  private final OwnSelfCheck own;
  private final EntryController entries;
  private final EntryPage page;
  private final SelfCheckFiles files;
  private final CardReadings readings;

  CardController(
      OwnSelfCheck own,
      EntryController entries,
      EntryPage page,
      SelfCheckFiles files,
      CardReadings readings) {
    this.own = own;
    this.entries = entries;
    this.page = page;
    this.files = files;
    this.readings = readings;
  }

  /** The form beside a photo; the photo is read first, where that is possible and wanted. */
  @GetMapping("/{id:\\d+}/entry")
  String card(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean byHand,
      Locale locale,
      Model model) {
    SelfCheck one = own.look(me);
    Brought photo = photo(one, id);
    if (!byHand && readings.isInstalled()) {
      readings.begin(photo);
      if (isReading(id)) {
        model.addAttribute("photo", photo);
        return "selfcheck/card-reading";
      }
    }
    EntryForm form = page.begin(one, photo.entry(), photo);
    return page.show(one, form, photo, Map.of(), locale, model);
  }

  /** Answers the progress bar, and sends the browser on once the photo is read. */
  @GetMapping("/{id:\\d+}/entry/progress")
  String progress(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("photo", photo(own.look(me), id));
    if (!isReading(id)) {
      response.setHeader(
          "HX-Redirect",
          "%s/self-check/mine/photos/%d/entry".formatted(request.getContextPath(), id));
    }
    return "selfcheck/card-reading :: progress";
  }

  @PostMapping("/{id:\\d+}/entry")
  String saveCard(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> sent,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    SelfCheck one = own.look(me);
    return entries.save(
        one,
        EntryForm.of(sent),
        photo(one, id),
        new EntryController.Answer(me, locale, model, flash));
  }

  private Brought photo(SelfCheck one, long id) {
    Brought photo = files.get(one.id(), id);
    if (photo.kind() != Kind.CARD) {
      throw new OutOfReach("photo " + id);
    }
    return photo;
  }

  private boolean isReading(long id) {
    return readings.of(id).map(Seen::state).filter(State.READING::equals).isPresent();
  }
}
