package io.jianzhen.platform.certificate;

import io.jianzhen.platform.enterprise.Enterprise;
import io.jianzhen.platform.enterprise.Enterprises;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The employers that a list to choose from offers. */
@Component
class EmployerChoices {

  /** More would make a list in which nobody finds anything. */
  private static final int MOST = 500;

  private final Enterprises enterprises;

  EmployerChoices(Enterprises enterprises) {
    this.enterprises = enterprises;
  }

  /** Whether a person has more employers within reach than a list offers. */
  boolean areCut(SignedIn me) {
    return enterprises.count("", null, me) > MOST;
  }

  /**
   * The first employers by name, and always the one asked for, unless it is out of reach.
   *
   * @param text part of the name or of the credit code; empty for all
   * @param asked id of the employer that is chosen already; 0 for none
   */
  List<Choice> offer(String text, long asked, SignedIn me) {
    List<Enterprise> found = new ArrayList<>(enterprises.find(text.strip(), null, me, 0, MOST));
    if (asked != 0 && found.stream().noneMatch(one -> one.id() == asked)) {
      within(asked, me).ifPresent(one -> found.add(0, one));
    }
    return found.stream().map(one -> new Choice(Long.toString(one.id()), one.name())).toList();
  }

  private Optional<Enterprise> within(long id, SignedIn me) {
    try {
      return Optional.of(enterprises.get(id, me));
    } catch (OutOfReach none) {
      return Optional.empty();
    }
  }
}
