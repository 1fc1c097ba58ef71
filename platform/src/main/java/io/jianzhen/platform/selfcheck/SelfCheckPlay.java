package io.jianzhen.platform.selfcheck;

import io.jianzhen.platform.organisation.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Lets the demonstration play self-checks by the same doors as people. */
@Component
@ConditionalOnProperty(name = "jianzhen.demo", havingValue = "true")
public class SelfCheckPlay {

  private final SelfCheckDesk desk;
  private final Invitations invitations;
  private final OwnSelfCheck own;
  private final UserDetailsService people;

  SelfCheckPlay(
      SelfCheckDesk desk, Invitations invitations, OwnSelfCheck own, UserDetailsService people) {
    this.desk = desk;
    this.invitations = invitations;
    this.own = own;
    this.people = people;
  }

  /** Assigns a self-check to one employer that has none open; its code. */
  public String assign(String creditCode, LocalDate due, SignedIn by) {
    var wanted = new Assignment("", "", List.of(creditCode), due);
    return desk.assign(wanted, by).invitations().get(0).code();
  }

  /** Opens an account with a code. */
  public SignedIn enter(String code, String username, String displayName, String password) {
    if (!invitations.open(code, username, displayName, password)) {
      throw new IllegalArgumentException("no such code");
    }
    return (SignedIn) people.loadUserByUsername(username);
  }

  /** Hands in a complete self-check. */
  public void submit(SignedIn employer) {
    own.look(employer);
    own.submit(new AnswerForm(0, "22", "0", "", "示例负责人", true, Map.of(), Set.of()), employer);
  }
}
