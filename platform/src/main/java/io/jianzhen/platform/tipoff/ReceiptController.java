package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.web.Flash;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where an informer comes back with the receipt: no account and no session, so the receipt travels
 * with each form, never in an address. One that is wrong gets the same answer as one that never
 * was.
 */
@Controller
@RequestMapping("/tip/receipt")
class ReceiptController {

  private static final int LONGEST_RECEIPT = 60;

  private final TipOffs tips;
  private final TipFiles files;
  private final Reception reception;
  private final InformerView view;
  private final RewardNews rewards;
  private final TipLimit limit;
  private final TipTexts texts;

  ReceiptController(
      TipOffs tips,
      TipFiles files,
      Reception reception,
      InformerView view,
      RewardNews rewards,
      TipLimit limit,
      TipTexts texts) {
    this.tips = tips;
    this.files = files;
    this.reception = reception;
    this.view = view;
    this.rewards = rewards;
    this.limit = limit;
    this.texts = texts;
  }

  @Open
  @GetMapping
  String form(Model model) {
    return ask(FormErrors.NONE, model);
  }

  @Open
  @PostMapping
  String look(
      @RequestParam(defaultValue = "") String receipt,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    FormErrors tooOften = tooOften(request, response, locale);
    if (!tooOften.isEmpty()) {
      return ask(tooOften, model);
    }
    Optional<Receipt> typed = Receipt.parse(receipt);
    Optional<TipOff> tip = typed.flatMap(tips::by);
    return tip.isEmpty()
        ? ask(texts.error("receipt", "tipoff.receipt.wrong", locale), model)
        : show(tip.get(), typed.orElseThrow(), "", FormErrors.NONE, model);
  }

  /**
   * Whatever is wrong, the words typed come back.
   *
   * @param lang present if only the language of the page is to be changed
   */
  @Open
  @PostMapping("/add")
  String add(
      @RequestParam(defaultValue = "") String receipt,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws IOException {
    String refusal = TipGate.refusal(request);
    if (refusal != null) {
      return again(receipt, text, texts.error("files", refusal, locale), model);
    }
    FormErrors tooOften = tooOften(request, response, locale);
    if (!tooOften.isEmpty()) {
      return again(receipt, text, tooOften, model);
    }
    Optional<Receipt> typed = Receipt.parse(receipt);
    Optional<TipOff> tip = typed.flatMap(tips::by);
    if (tip.isEmpty()) {
      return again(receipt, text, texts.error("receipt", "tipoff.receipt.wrong", locale), model);
    }
    if (lang != null) {
      return show(tip.get(), typed.orElseThrow(), text, FormErrors.NONE, model);
    }
    List<MultipartFile> with = TipFiles.sent(sent);
    FormErrors wrong = wrongWith(tip.get(), text.strip(), with, locale);
    if (!wrong.isEmpty()) {
      return show(tip.get(), typed.orElseThrow(), text, wrong, model);
    }
    reception.add(tip.get(), text.strip(), files.keep(with));
    model.addAttribute("flash", new Flash("good", texts.text("tipoff.added", locale)));
    return show(
        tips.by(typed.orElseThrow()).orElseThrow(),
        typed.orElseThrow(),
        "",
        FormErrors.NONE,
        model);
  }

  private FormErrors wrongWith(TipOff tip, String text, List<MultipartFile> with, Locale locale)
      throws IOException {
    if (reception.isFull(tip, with.size())) {
      return texts.error(null, "tipoff.full", locale);
    }
    if (text.isEmpty() && with.isEmpty()) {
      return texts.error("text", "tipoff.add.missing", locale);
    }
    if (text.length() > TipForm.LONGEST_TEXT) {
      return texts.error("text", "frame.text.tooLong", locale, TipForm.LONGEST_TEXT);
    }
    Optional<String> key = files.whatIsWrong(with);
    return key.isEmpty()
        ? FormErrors.NONE
        : texts.errors(
            Map.of("files", new TipForm.Wrong(key.get(), TipFiles.MOST_AT_ONCE)), locale);
  }

  private FormErrors tooOften(
      HttpServletRequest request, HttpServletResponse response, Locale locale) {
    Duration wait = limit.takeReceipt(request.getRemoteAddr());
    if (wait.isZero()) {
      return FormErrors.NONE;
    }
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    return texts.error("receipt", "tipoff.receipt.tooOften", locale, wait.toSeconds());
  }

  private static String ask(FormErrors errors, Model model) {
    model.addAttribute("errors", errors);
    return "tipoff/receipt";
  }

  /** The same form once more: what was typed stays, and nothing is said of the tip-off. */
  private static String again(String receipt, String text, FormErrors errors, Model model) {
    model.addAttribute("typedReceipt", receipt.length() > LONGEST_RECEIPT ? "" : receipt);
    model.addAttribute("text", text);
    model.addAttribute("errors", errors);
    model.addAttribute("mostFiles", TipFiles.MOST_AT_ONCE);
    model.addAttribute("mostBytes", TipFiles.MOST_BYTES);
    model.addAttribute("resend", "add");
    return "tipoff/add";
  }

  private String show(TipOff tip, Receipt receipt, String text, FormErrors errors, Model model) {
    model.addAttribute("receipt", receipt);
    model.addAttribute("state", view.state(tip));
    model.addAttribute("events", view.events(tip));
    model.addAttribute("reward", rewards.forInformer(tip.id()).orElse(null));
    model.addAttribute("named", tip.named());
    model.addAttribute("text", text);
    model.addAttribute("errors", errors);
    model.addAttribute("mostFiles", TipFiles.MOST_AT_ONCE);
    model.addAttribute("mostBytes", TipFiles.MOST_BYTES);
    model.addAttribute("resend", "add");
    return "tipoff/followed";
  }
}
