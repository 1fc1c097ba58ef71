package io.jianzhen.platform.selfcheck;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.certificate.OwnRoster;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The employer photographs its cards and sees where their QR codes lead. */
@Controller
@RequestMapping("/self-check/mine/photos")
@Permit(Role.ENTERPRISE)
class PhotosController {

  private static final String HERE = "redirect:/self-check/mine/photos";

  private final OwnSelfCheck own;
  private final Photos photos;
  private final SelfCheckFiles files;
  private final OwnRoster roster;
  private final MessageSource messages;

  PhotosController(
      OwnSelfCheck own,
      Photos photos,
      SelfCheckFiles files,
      OwnRoster roster,
      MessageSource messages) {
    this.own = own;
    this.photos = photos;
    this.files = files;
    this.roster = roster;
    this.messages = messages;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String entry,
      Model model) {
    return show(own.look(me), entry, FormErrors.NONE, model);
  }

  @PostMapping
  String take(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable MultipartFile photo,
      @RequestParam(defaultValue = "") String entry,
      Locale locale,
      Model model,
      RedirectAttributes flash)
      throws IOException {
    SelfCheck one = own.look(me);
    if (!one.state().isWithEmployer()) {
      say("warn", "selfcheck.movedOn", locale, flash);
      return HERE;
    }
    Optional<String> key = wrongWith(photo, one);
    if (key.isPresent() || photo == null) {
      return show(one, entry, wrong(text(key.orElse("selfcheck.photo.missing"), locale)), model);
    }
    Path file = Files.createTempFile("jianzhen-card", "");
    try {
      photo.transferTo(file);
      Optional<String> media = SelfCheckFiles.media(file).filter(PhotosController::isPicture);
      Photos.Taken taken = media.isEmpty() ? null : photos.take(one, file, media.get(), entry, me);
      if (taken == null || taken.unusable() != null) {
        return show(one, entry, wrong(why(taken, locale)), model);
      }
      boolean isSuspect = taken.told() == Photos.Told.SUSPECT;
      say(isSuspect ? "bad" : "info", taken.told().messageKey(), locale, flash);
      return HERE;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static boolean isPicture(String media) {
    return media.startsWith("image/");
  }

  private String why(Photos.@Nullable Taken taken, Locale locale) {
    Sentence why = taken == null ? null : taken.unusable();
    if (why == null) {
      return text("selfcheck.photo.kind", locale);
    }
    return locale.getLanguage().equals("en") ? why.en() : why.zh();
  }

  private Optional<String> wrongWith(@Nullable MultipartFile photo, SelfCheck one) {
    return photo == null || photo.isEmpty()
        ? Optional.of("selfcheck.photo.missing")
        : files.whyNot(one.id(), photo.getSize());
  }

  /** Reports the card on a photo as forged. */
  @PostMapping("/{id:\\d+}/report")
  String report(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      Locale locale,
      RedirectAttributes flash) {
    SelfCheck one = own.look(me);
    SelfCheckFiles.Brought file = files.get(one.id(), id);
    Optional<EntryKey> entry = EntryKey.parse(file.importId() + "-" + file.sheetRow());
    try {
      boolean done =
          entry.isPresent()
              && own.report(entry.get(), text("selfcheck.report.photo", Locale.CHINA), me);
      say(
          done ? "good" : "warn",
          done ? "selfcheck.reported" : "selfcheck.report.gone",
          locale,
          flash);
    } catch (StepRefused moved) {
      say("warn", "selfcheck.movedOn", locale, flash);
    }
    return HERE;
  }

  /** A photo, or a proof, that the employer has brought. */
  @GetMapping("/{id:\\d+}/content")
  ResponseEntity<byte[]> content(@AuthenticationPrincipal SignedIn me, @PathVariable long id) {
    return FileAnswer.of(files, files.get(own.look(me).id(), id));
  }

  private String show(SelfCheck one, String entry, FormErrors errors, Model model) {
    model.addAttribute("one", one);
    model.addAttribute("entry", entry);
    model.addAttribute(
        "entries",
        roster.of(one.enterprise(), 0, OwnPage.MOST_ENTRIES).stream()
            .map(
                of ->
                    new Choice(
                        new EntryKey(of.importId(), of.sheetRow()).toString(),
                        of.name() + " " + of.item()))
            .toList());
    model.addAttribute("photos", photos.of(one.id()));
    model.addAttribute("reported", own.reportedKeys(one));
    model.addAttribute("mostBytes", SelfCheckFiles.MOST_BYTES);
    model.addAttribute("errors", errors);
    return "selfcheck/photos";
  }

  private static FormErrors wrong(String text) {
    return FormErrors.at("photo", text);
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  private void say(String kind, String key, Locale locale, RedirectAttributes flash) {
    flash.addFlashAttribute("flash", new Flash(kind, text(key, locale)));
  }
}
