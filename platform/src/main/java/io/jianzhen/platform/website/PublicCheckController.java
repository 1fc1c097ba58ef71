package io.jianzhen.platform.website;

import io.jianzhen.detect.Sentence;
import io.jianzhen.detect.host.AddressVerdict;
import io.jianzhen.detect.host.address.HostName;
import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One address, for everybody. The address comes by POST, so that it stands in no log of a proxy and
 * in no history, and so that nobody can send others a link to an answer. It is neither stored nor
 * logged; no session is opened.
 */
@Controller
@RequestMapping("/check")
class PublicCheckController {

  private static final int LONGEST = 2_000;

  /** The number of a person or of a certificate, typed by somebody who takes us for a look-up. */
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z]?(?:\\d{15}|\\d{17}[\\dXx])");

  private final AddressCheck check;
  private final PublicCheckLimit limit;
  private final MessageSource messages;

  PublicCheckController(AddressCheck check, PublicCheckLimit limit, MessageSource messages) {
    this.check = check;
    this.limit = limit;
    this.messages = messages;
  }

  @Open
  @GetMapping
  String form(Model model) {
    return show("", FormErrors.NONE, model);
  }

  @Open
  @PostMapping
  String check(
      @RequestParam(defaultValue = "") String address,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Duration wait = limit.take(request.getRemoteAddr());
    if (!wait.isZero()) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
      return show(address, error("website.public.tooOften", wait.toSeconds(), locale), model);
    }
    String wrong = wrongWith(address.strip());
    if (wrong != null) {
      boolean isNumber = wrong.endsWith("number");
      return show(isNumber ? "" : address, error(wrong, LONGEST, locale), model);
    }
    model.addAttribute(
        "one", CheckedAddress.of(1, complete(check.judge(address.strip()), locale), locale));
    return show(address, FormErrors.NONE, model);
  }

  private static @Nullable String wrongWith(String address) {
    if (address.isEmpty()) {
      return "website.public.none";
    }
    if (address.length() > LONGEST) {
      return "website.public.tooLong";
    }
    String plain = Normalizer.normalize(address, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    return NUMBER.matcher(plain).matches() ? "website.public.number" : null;
  }

  /**
   * Says of a word without a dot that it is no whole address. A browser might open it, but "nothing
   * found" must not be the answer to the name of a person.
   */
  private AddressVerdict complete(AddressVerdict verdict, Locale locale) {
    if (verdict.address() instanceof WebAddress.Readable readable
        && readable.host() instanceof HostName name
        && name.labels().size() == 1) {
      String why = messages.getMessage("website.public.incomplete", null, locale);
      return new AddressVerdict(
          new WebAddress.Unreadable(readable.raw(), new Sentence(why, why)),
          verdict.tier(),
          List.of());
    }
    return verdict;
  }

  private FormErrors error(String key, Object argument, Locale locale) {
    return FormErrors.at("address", messages.getMessage(key, new Object[] {argument}, locale));
  }

  private static String show(String address, FormErrors errors, Model model) {
    model.addAttribute("address", address);
    model.addAttribute("errors", errors);
    if (!address.isBlank()) {
      model.addAttribute("resend", "check");
    }
    return "website/public-check";
  }
}
