package io.jianzhen.platform.organisation;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends the sessions of an account as soon as a change of its access is committed. */
@Component
final class Sessions {

  private final SessionRegistry sessions;

  Sessions(SessionRegistry sessions) {
    this.sessions = sessions;
  }

  /** The next request of each session is led to the sign-in. */
  @TransactionalEventListener(fallbackExecution = true)
  void end(AccessChanged changed) {
    sessions.getAllPrincipals().stream()
        .filter(
            principal -> principal instanceof SignedIn who && who.account() == changed.account())
        .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
        .forEach(SessionInformation::expireNow);
  }
}
