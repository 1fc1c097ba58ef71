package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.tipoff.Challenges.Answer;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where everybody can tell us something. No session is opened; neither the address nor the browser
 * of whoever tells is kept or logged. Whatever goes wrong, the words typed come back.
 */
@Controller
@RequestMapping("/tip")
class PublicTipController {

  private final Reception reception;
  private final TipFiles files;
  private final Challenges challenges;
  private final TipLimit limit;
  private final TipTexts texts;

  PublicTipController(
      Reception reception, TipFiles files, Challenges challenges, TipLimit limit, TipTexts texts) {
    this.reception = reception;
    this.files = files;
    this.challenges = challenges;
    this.limit = limit;
    this.texts = texts;
  }

  @Open
  @GetMapping
  String form(Locale locale, Model model) {
    return show(TipForm.BLANK, challenges.next(), FormErrors.NONE, locale, model);
  }

  /**
   * @param lang present if only the language of the page is to be changed
   */
  @Open
  @PostMapping
  String tell(
      @ModelAttribute TipForm form,
      @RequestParam(defaultValue = "") String challenge,
      @RequestParam(defaultValue = "") String proof,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws IOException {
    String refusal = TipGate.refusal(request);
    if (refusal != null) {
      return show(form, challenge, texts.error("files", refusal, locale), locale, model);
    }
    Duration wait = limit.takePost(request.getRemoteAddr());
    if (!wait.isZero()) {
      return show(form, challenge, tooOften(wait, response, locale), locale, model);
    }
    Answer answer = challenges.judge(challenge, proof);
    if (answer == Answer.STALE) {
      FormErrors stale = lang == null ? texts.error(null, "tipoff.stale", locale) : FormErrors.NONE;
      return show(form, challenges.next(), stale, locale, model);
    }
    if (lang != null) {
      return show(form, challenge, FormErrors.NONE, locale, model);
    }
    List<MultipartFile> with = TipFiles.sent(sent);
    FormErrors wrong = wrongWith(form, with, answer, locale);
    if (!wrong.isEmpty()) {
      return show(form, challenge, wrong, locale, model);
    }
    wait = limit.takeTip(answer, request.getRemoteAddr());
    if (!wait.isZero()) {
      return show(form, challenge, tooOften(wait, response, locale), locale, model);
    }
    return take(form, with, challenge)
        .map(taken -> received(taken, model))
        .orElseGet(
            () ->
                show(
                    form,
                    challenges.next(),
                    texts.error(null, "tipoff.stale", locale),
                    locale,
                    model));
  }

  /** Empty if the same page was sent at the same moment. */
  private Optional<Reception.Taken> take(TipForm form, List<MultipartFile> with, String challenge)
      throws IOException {
    if (!challenges.spend(challenge)) {
      return Optional.empty();
    }
    boolean done = false;
    try {
      Optional<Reception.Taken> taken = Optional.of(reception.receive(form, files.keep(with)));
      done = true;
      return taken;
    } finally {
      if (!done) {
        challenges.giveBack(challenge);
      }
    }
  }

  private FormErrors wrongWith(TipForm form, List<MultipartFile> with, Answer answer, Locale locale)
      throws IOException {
    Map<String, TipForm.Wrong> wrong = form.whatIsWrong(!with.isEmpty());
    files
        .whatIsWrong(with)
        .ifPresent(key -> wrong.put("files", new TipForm.Wrong(key, TipFiles.MOST_AT_ONCE)));
    List<FormErrors.Problem> all = new ArrayList<>(texts.errors(wrong, locale).problems());
    if (answer == Answer.TOO_SOON) {
      all.addAll(
          texts.error(null, "tipoff.tooSoon", locale, Challenges.WAIT.toSeconds()).problems());
    }
    return new FormErrors(all);
  }

  private FormErrors tooOften(Duration wait, HttpServletResponse response, Locale locale) {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    long minutes = (wait.toSeconds() + 59) / 60;
    return texts.error(null, "tipoff.tooOften", locale, minutes);
  }

  private String show(
      TipForm form, String challenge, FormErrors errors, Locale locale, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("challenge", challenge);
    model.addAttribute("bits", Challenges.BITS);
    model.addAttribute("errors", errors);
    model.addAttribute("subjects", texts.subjects(locale));
    model.addAttribute("mostFiles", TipFiles.MOST_AT_ONCE);
    model.addAttribute("mostBytes", TipFiles.MOST_BYTES);
    model.addAttribute("resend", "tip");
    return "tipoff/tip";
  }

  private static String received(Reception.Taken taken, Model model) {
    model.addAttribute("receipt", taken.receipt());
    model.addAttribute("resend", "look");
    return "tipoff/received";
  }
}
