package io.jianzhen.platform.organisation;

import io.jianzhen.platform.web.FormErrors;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person changes the own password; whoever has a one-time password must. */
@Controller
@RequestMapping("/account/password")
@Permit(everybodySignedIn = true)
class PasswordController {

  private final AccountDesk desk;
  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final MessageSource messages;

  PasswordController(
      AccountDesk desk, Accounts accounts, PasswordEncoder encoder, MessageSource messages) {
    this.desk = desk;
    this.accounts = accounts;
    this.encoder = encoder;
    this.messages = messages;
  }

  @GetMapping
  String form() {
    return "organisation/password";
  }

  @PostMapping
  String change(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam String current,
      @RequestParam String wanted,
      @RequestParam String again,
      Locale locale,
      HttpServletRequest request,
      Model model)
      throws ServletException {
    Optional<FieldError> wrong = whatIsWrong(me, current, wanted, again);
    if (wrong.isPresent()) {
      String text = messages.getMessage(wrong.get().messageKey(), null, locale);
      model.addAttribute("errors", FormErrors.at(wrong.get().field(), text));
      return "organisation/password";
    }
    desk.changePassword(wanted, me);
    request.logout();
    return "redirect:/sign-in?changed";
  }

  private Optional<FieldError> whatIsWrong(
      SignedIn me, String current, String wanted, String again) {
    SignedIn stored = accounts.loadUserByUsername(me.username());
    if (!encoder.matches(current, stored.passwordHash())) {
      return Optional.of(new FieldError("current", "organisation.password.current.wrong"));
    }
    if (wanted.equals(current)) {
      return Optional.of(new FieldError("wanted", "organisation.password.same"));
    }
    if (!wanted.equals(again)) {
      return Optional.of(new FieldError("again", "organisation.password.again.differs"));
    }
    return PasswordRules.broken(wanted, me.username()).map(key -> new FieldError("wanted", key));
  }
}
