package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.FormErrors;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer enters what came by telephone, paper, in person or from another body. */
@Controller
@RequestMapping("/tipoffs")
@Permit(Role.TIPOFF_OFFICER)
class TipEntryController {

  private final Reception reception;
  private final TipFiles files;
  private final TipTexts texts;

  TipEntryController(Reception reception, TipFiles files, TipTexts texts) {
    this.reception = reception;
    this.files = files;
    this.texts = texts;
  }

  @GetMapping("/new")
  String blank(Locale locale, Model model) {
    return show(TipForm.BLANK, FormErrors.NONE, locale, model);
  }

  @PostMapping
  String enter(
      @AuthenticationPrincipal SignedIn me,
      @ModelAttribute TipForm form,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
      Locale locale,
      RedirectAttributes flash,
      Model model)
      throws IOException {
    List<MultipartFile> with = TipFiles.sent(sent);
    Map<String, TipForm.Wrong> wrong = form.whatIsWrong(!with.isEmpty());
    if (form.from().isEmpty()) {
      wrong.put("source", new TipForm.Wrong("tipoff.source.wrong", 0));
    }
    files
        .whatIsWrong(with)
        .ifPresent(key -> wrong.put("files", new TipForm.Wrong(key, TipFiles.MOST_AT_ONCE)));
    if (!wrong.isEmpty()) {
      return show(form, texts.errors(wrong, locale), locale, model);
    }
    Reception.Taken taken = reception.enter(form, files.keep(with), me);
    flash.addFlashAttribute("receipt", taken.receipt().shown());
    return "redirect:/tipoffs/" + taken.id();
  }

  private String show(TipForm form, FormErrors errors, Locale locale, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("subjects", texts.subjects(locale));
    model.addAttribute("sources", texts.enteredSources(locale));
    model.addAttribute("mostFiles", TipFiles.MOST_AT_ONCE);
    model.addAttribute("mostBytes", TipFiles.MOST_BYTES);
    return "tipoff/tip-new";
  }
}
