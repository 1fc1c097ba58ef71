package io.jianzhen.platform.organisation;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * What follows a try to sign in: it is written to the audit trail. Whoever failed is not told why:
 * that an account is locked would tell that there is one.
 */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {

  private static final String FAILED = "/sign-in?failed";

  /** Whoever typed no user name that exists: it may be a password, or somebody's number. */
  private static final String NOBODY = "?";

  private final Accounts accounts;
  private final ApplicationEventPublisher events;

  SignInOutcome(Accounts accounts, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.events = events;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    SignedIn me = (SignedIn) Objects.requireNonNull(authentication.getPrincipal());
    if (!accounts.signedIn(me)) {
      events.publishEvent(Deed.of(me, "SIGN_IN_FAILED", "account", ""));
      request.logout();
      response.sendRedirect(request.getContextPath() + FAILED);
      return;
    }
    events.publishEvent(Deed.of(me, "SIGN_IN", "account:" + me.account(), ""));
    super.onAuthenticationSuccess(request, response, authentication);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    Optional<SignedIn> known = accounts.find(typed(request));
    boolean locked = known.filter(SignedIn::locked).isPresent();
    String action = locked ? "SIGN_IN_LOCKED" : "SIGN_IN_FAILED";
    String username = known.map(SignedIn::username).orElse(NOBODY);
    events.publishEvent(new Deed(username, null, action, "account", ""));
    response.sendRedirect(request.getContextPath() + FAILED);
  }

  private static String typed(HttpServletRequest request) {
    String username = request.getParameter("username");
    return username == null ? "" : username;
  }
}
