package io.jianzhen.platform.casework;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be done with a lead, and when. Texts are {@code casework.step.<name>}. */
enum LeadStep {
  /** The owner takes it up. */
  TAKE(Needs.NOTHING),
  /** The owner says that it is not its duty; the lead goes back to the office. */
  REFUSE(Needs.REASON),
  /** Somebody of the owner's people handles it. */
  ASSIGN(Needs.HANDLER),
  /** It becomes the work of a unit, which may refuse it. */
  SEND(Needs.UNIT),
  /** It is handed to an authority that is no unit of this system, such as market regulation. */
  OUTSIDE(Needs.BODY),
  /** It was not handed outside after all, and so has not counted; the head says so. */
  OUTSIDE_UNDONE(Needs.REASON),
  PRIORITY(Needs.PRIORITY),
  CLOSE(Needs.REASON),
  REOPEN(Needs.REASON);

  /** What has to be said with a step; a note is always possible. */
  enum Needs {
    NOTHING,
    REASON,
    HANDLER,
    UNIT,
    BODY,
    PRIORITY
  }

  private final Needs needs;

  LeadStep(Needs needs) {
    this.needs = needs;
  }

  public Needs needs() {
    return needs;
  }

  static Optional<LeadStep> named(String name) {
    return Arrays.stream(values()).filter(step -> step.name().equals(name)).findFirst();
  }

  /** Those that the person may take with the lead as it is, in the order of the page. */
  static List<LeadStep> open(Lead lead, SignedIn me) {
    return Arrays.stream(values()).filter(step -> step.isOpen(lead, me)).toList();
  }

  boolean isOpen(Lead lead, SignedIn me) {
    boolean living = lead.state() == Lead.State.NEW || lead.state() == Lead.State.REPORTED;
    boolean office = me.isAnyOf(Role.OFFICE);
    boolean owner = isOfOwner(lead, me);
    return switch (this) {
      case TAKE, REFUSE -> living && owner && !lead.taken();
      case ASSIGN -> living && lead.taken() && (owner || office);
      case SEND, OUTSIDE -> living && (office || (owner && lead.taken()));
      case OUTSIDE_UNDONE -> lead.countedOutside() && me.isAnyOf(Role.LEADER, Role.UNIT_REVIEWER);
      case PRIORITY -> living && (office || owner);
      case CLOSE -> living && (office || (owner && lead.taken()));
      case REOPEN -> lead.state() == Lead.State.CLOSED && (office || owner);
    };
  }

  /** Whether the lead is, or would be, the work of this person's unit. */
  static boolean isOfOwner(Lead lead, SignedIn me) {
    boolean works =
        me.isAnyOf(
            Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR, Role.CASE_OFFICER);
    return works && !lead.ownerPath().isEmpty() && lead.ownerPath().startsWith(me.unit().path());
  }
}
