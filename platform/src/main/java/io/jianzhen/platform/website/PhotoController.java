package io.jianzhen.platform.website;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.MaskedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the QR codes of photographed cards lead. */
@Controller
@RequestMapping("/websites/photos")
@Permit({Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER})
class PhotoController {

  /** At a time; each takes up to a second. */
  private static final int MOST_FILES = 10;

  private static final int LONGEST_NAME = 100;

  private static final Logger LOG = LoggerFactory.getLogger(PhotoController.class);

  private static final Sentence NOT_RECEIVED =
      new Sentence(
          "这个文件没有接收完整，没有看；请重新上传。",
          "This file was not received whole and was not looked at; send it again.");

  private final PhotoCheck check;
  private final AuditTrail audit;
  private final MessageSource messages;

  PhotoController(PhotoCheck check, AuditTrail audit, MessageSource messages) {
    this.check = check;
    this.audit = audit;
    this.messages = messages;
  }

  @GetMapping
  String form(Locale locale, Model model) {
    return show(List.of(), FormErrors.NONE, locale, model);
  }

  @PostMapping
  String read(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(name = "photos", required = false) List<MultipartFile> photos,
      Locale locale,
      Model model) {
    List<MultipartFile> sent =
        photos == null ? List.of() : photos.stream().filter(one -> !one.isEmpty()).toList();
    if (sent.isEmpty() || sent.size() > MOST_FILES) {
      String key = sent.isEmpty() ? "website.photos.none" : "website.photos.tooMany";
      FormErrors wrong =
          FormErrors.at("photos", messages.getMessage(key, new Object[] {MOST_FILES}, locale));
      return show(List.of(), wrong, locale, model);
    }
    // First, so that it stands there whatever becomes of the files.
    audit.record(me, "PHOTO_CHECK", "photos", Integer.toString(sent.size()));
    List<PhotoCheck.Checked> checked = new ArrayList<>();
    for (MultipartFile photo : sent) {
      checked.add(read(photo, me));
    }
    return show(checked, FormErrors.NONE, locale, model);
  }

  private PhotoCheck.Checked read(MultipartFile photo, SignedIn me) {
    String given = photo.getOriginalFilename();
    String name = VisibleText.of(MaskedText.of(given == null ? "" : given), LONGEST_NAME);
    try {
      Path file = Files.createTempFile("jianzhen-photo", "");
      try {
        photo.transferTo(file);
        return check.check(name, file, me);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException full) {
      LOG.error("an upload cannot be read", full);
      return new PhotoCheck.Checked(name, List.of(), List.of(), List.of(NOT_RECEIVED));
    }
  }

  private static String show(
      List<PhotoCheck.Checked> checked, FormErrors errors, Locale locale, Model model) {
    model.addAttribute("checked", checked);
    model.addAttribute("errors", errors);
    model.addAttribute("mostFiles", MOST_FILES);
    model.addAttribute("isEnglish", CheckedAddress.isEnglish(locale));
    return "website/photos";
  }
}
