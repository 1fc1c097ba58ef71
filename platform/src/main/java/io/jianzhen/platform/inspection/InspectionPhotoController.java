package io.jianzhen.platform.inspection;

import io.jianzhen.platform.inspection.visit.InspectionPhotos;
import io.jianzhen.platform.inspection.visit.InspectionVisits;
import io.jianzhen.platform.inspection.visit.Visit;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FreeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Photos of a visit. One that is sent twice is kept once. */
@Controller
@RequestMapping("/inspection/visits/{id:\\d+}/photos")
@Permit({Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
class InspectionPhotoController {

  private static final int LONGEST_NOTE = 100;

  private final InspectionVisits visits;
  private final InspectionPhotos photos;
  private final InspectionTexts texts;

  InspectionPhotoController(
      InspectionVisits visits, InspectionPhotos photos, InspectionTexts texts) {
    this.visits = visits;
    this.photos = photos;
    this.texts = texts;
  }

  @Permit({Role.UNIT_REVIEWER, Role.INSPECTOR})
  @PostMapping
  String take(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable MultipartFile photo,
      @RequestParam(name = "photoNote", defaultValue = "") String note,
      Locale locale,
      RedirectAttributes flash)
      throws IOException {
    Visit visit = visits.get(id, me);
    String plain = note.strip();
    Optional<String> why =
        photo == null || photo.isEmpty()
            ? Optional.of("inspection.photo.missing")
            : FreeText.whatIsWrong(plain, LONGEST_NOTE);
    if (why.isEmpty() && photo != null) {
      why = keep(visit, photo, plain, me);
    }
    String text =
        why.map(key -> texts.say(key, locale, LONGEST_NOTE))
            .orElseGet(() -> texts.say("inspection.photo.kept", locale));
    flash.addFlashAttribute("flash", new Flash(why.isEmpty() ? "good" : "bad", text));
    // The address says to scripts what the banner says to people.
    return "redirect:/inspection/visits/" + id + (why.isEmpty() ? "?photo=kept" : "?photo=refused");
  }

  /** The message key of why it is not kept, or empty. */
  private Optional<String> keep(Visit visit, MultipartFile photo, String note, SignedIn me)
      throws IOException {
    boolean isOpen = visit.state() == Visit.State.PLANNED || visit.state() == Visit.State.DONE;
    if (!isOpen) {
      return Optional.of("inspection.changed");
    }
    if (photo.getSize() > InspectionPhotos.MOST_BYTES) {
      return Optional.of("inspection.photo.tooLarge");
    }
    Path file = Files.createTempFile("jianzhen-visit", "");
    try {
      photo.transferTo(file);
      Optional<String> media = InspectionPhotos.media(file);
      if (media.isEmpty()) {
        return Optional.of("inspection.photo.kind");
      }
      return photos.keep(visit, file, media.get(), note, me)
          ? Optional.empty()
          : Optional.of("inspection.photo.tooMany");
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @GetMapping("/{photo:\\d+}")
  ResponseEntity<byte[]> content(
      @AuthenticationPrincipal SignedIn me, @PathVariable long id, @PathVariable long photo) {
    InspectionPhotos.Photo one = photos.get(visits.get(id, me).id(), photo);
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType(one.media()))
          .body(photos.content(one));
    } catch (IOException gone) {
      throw new OutOfReach("inspection photo " + photo);
    }
  }
}
