package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.AccountDesk;
import io.jianzhen.platform.selfcheck.Invitations.Invited;
import io.jianzhen.platform.web.FormErrors;
import io.jianzhen.platform.web.FormErrors.Problem;
import io.jianzhen.platform.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where an employer comes in with its code: no session, so the code travels with the form. A code
 * that is wrong, used or expired gets the same answer.
 */
@Controller
@RequestMapping("/self-check")
class PublicInvitationController {

  private static final int LONGEST_CODE = 60;

  private final Invitations invitations;
  private final InvitationLimit limit;
  private final AccountDesk accounts;
  private final MessageSource messages;

  PublicInvitationController(
      Invitations invitations,
      InvitationLimit limit,
      AccountDesk accounts,
      MessageSource messages) {
    this.invitations = invitations;
    this.limit = limit;
    this.accounts = accounts;
    this.messages = messages;
  }

  /** What the employer fills in for its account. */
  record AccountForm(
      String code, String username, String displayName, String password, String again) {

    AccountForm {
      code = text(code).strip();
      username = text(username).strip();
      displayName = text(displayName).strip();
      password = text(password);
      again = text(again);
    }

    private static String text(@Nullable String raw) {
      return raw == null ? "" : raw;
    }

    static AccountForm blank(String code) {
      return new AccountForm(code, "", "", "", "");
    }

    /** Never with the password. */
    @Override
    public String toString() {
      return "AccountForm";
    }
  }

  @Open
  @GetMapping
  String form(Model model) {
    return askForCode(FormErrors.NONE, model);
  }

  @Open
  @PostMapping
  String enter(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    FormErrors tooOften = tooOften(request, response, locale);
    if (!tooOften.isEmpty()) {
      return askForCode(tooOften, model);
    }
    return find(code)
        .map(to -> askForAccount(AccountForm.blank(code.strip()), to, FormErrors.NONE, model))
        .orElseGet(() -> askForCode(wrongCode(locale), model));
  }

  @Open
  @PostMapping("/account")
  String open(
      @ModelAttribute AccountForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    FormErrors tooOften = tooOften(request, response, locale);
    if (!tooOften.isEmpty()) {
      return askForCode(tooOften, model);
    }
    Optional<Invited> to = find(form.code());
    if (to.isEmpty()) {
      return askForCode(wrongCode(locale), model);
    }
    FormErrors wrong = wrongWith(form, locale);
    if (!wrong.isEmpty()) {
      return askForAccount(form, to.get(), wrong, model);
    }
    try {
      return invitations.open(form.code(), form.username(), form.displayName(), form.password())
          ? "redirect:/sign-in?opened"
          : askForCode(wrongCode(locale), model);
    } catch (DuplicateKeyException faster) {
      String taken = text("organisation.account.username.taken", locale);
      return askForAccount(form, to.get(), FormErrors.at("username", taken), model);
    }
  }

  private Optional<Invited> find(String code) {
    return code.length() > LONGEST_CODE ? Optional.empty() : invitations.find(code);
  }

  private FormErrors wrongWith(AccountForm form, Locale locale) {
    List<Problem> wrong = new ArrayList<>();
    accounts
        .whatIsWrongWithOwn(form.username(), form.displayName(), form.password())
        .forEach((field, key) -> wrong.add(new Problem(field, text(key, locale))));
    if (!form.password().equals(form.again())) {
      wrong.add(new Problem("again", text("organisation.password.again.differs", locale)));
    }
    return new FormErrors(wrong);
  }

  private FormErrors tooOften(
      HttpServletRequest request, HttpServletResponse response, Locale locale) {
    Duration wait = limit.take(request.getRemoteAddr());
    if (wait.isZero()) {
      return FormErrors.NONE;
    }
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    return FormErrors.at("code", text("selfcheck.code.tooOften", locale, wait.toSeconds()));
  }

  private FormErrors wrongCode(Locale locale) {
    return FormErrors.at("code", text("selfcheck.code.wrong", locale));
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private static String askForCode(FormErrors errors, Model model) {
    model.addAttribute("errors", errors);
    return "selfcheck/invitation";
  }

  private static String askForAccount(
      AccountForm form, Invited to, FormErrors errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("invited", to);
    model.addAttribute("errors", errors);
    model.addAttribute("resend", "again-code");
    return "selfcheck/account";
  }
}
