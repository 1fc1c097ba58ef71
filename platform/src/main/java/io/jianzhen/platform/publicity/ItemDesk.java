package io.jianzhen.platform.publicity;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings an item to the public and back. Three persons: who writes it, who looks at the law, and
 * who approves it.
 */
@Service
class ItemDesk {

  private final Items items;
  private final Ledger ledger;
  private final AuditTrail audit;
  private final Clock clock;

  ItemDesk(Items items, Ledger ledger, AuditTrail audit, Clock clock) {
    this.items = items;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  long open(Items.Draft draft, SignedIn me) {
    long id = items.open(draft, me);
    note(items.get(id, me), "OPEN", "", me);
    return id;
  }

  @Transactional
  void save(Item item, int seen, Items.Draft draft, SignedIn me) {
    items.save(item, seen, draft);
    note(items.get(item.id(), me), "SAVE", "", me);
  }

  /** What this person may do with it as it is. */
  List<Item.Step> offered(Item item, SignedIn me) {
    return Arrays.stream(Item.Step.values()).filter(step -> isOpen(step, item, me)).toList();
  }

  private boolean isOpen(Item.Step step, Item item, SignedIn me) {
    boolean office = me.isAnyOf(Role.OFFICE);
    boolean checks = office || me.isAnyOf(Role.UNIT_REVIEWER);
    boolean wrote = items.writersOf(item.id()).contains(me.username());
    return switch (step) {
      case SUBMIT -> item.state() == Item.State.DRAFT && isWriter(me);
      case CLEAR -> item.state() == Item.State.LEGAL && checks && !wrote;
      case APPROVE -> item.state() == Item.State.CLEARED && office && !wrote && !cleared(item, me);
      case BACK ->
          checks
              && (item.state() == Item.State.LEGAL
                  || item.state() == Item.State.CLEARED
                  || item.state() == Item.State.APPROVED);
      case PUBLISH -> item.state() == Item.State.APPROVED && office;
      case WITHDRAW -> item.state() == Item.State.PUBLISHED && office;
      case DROP -> item.state() == Item.State.DRAFT && isWriter(me);
    };
  }

  private boolean cleared(Item item, SignedIn me) {
    return items
        .lastBy(item.id(), Item.Step.CLEAR.name())
        .filter(me.username()::equals)
        .isPresent();
  }

  static boolean isWriter(SignedIn me) {
    return me.isAnyOf(Role.OFFICE, Role.UNIT_REPORTER, Role.UNIT_REVIEWER);
  }

  /**
   * Takes a step.
   *
   * @throws StillKnown if somebody could be known by what is left in it
   * @throws ItemMovedOn if somebody was faster
   */
  @Transactional
  void take(Item item, int seen, Item.Step step, String note, SignedIn me) {
    boolean isForward =
        step != Item.Step.BACK && step != Item.Step.WITHDRAW && step != Item.Step.DROP;
    if (isForward && !item.leftovers().isEmpty()) {
      throw new StillKnown();
    }
    LocalDate today = LocalDate.now(clock);
    items.move(item, seen, after(step), step == Item.Step.PUBLISH ? today : null);
    if (item.kind() == Item.Kind.TYPICAL_CASE) {
      count(item, step, today, note, me);
    }
    note(item, step.name(), note, me);
  }

  private static Item.State after(Item.Step step) {
    return switch (step) {
      case SUBMIT -> Item.State.LEGAL;
      case CLEAR -> Item.State.CLEARED;
      case APPROVE -> Item.State.APPROVED;
      case BACK -> Item.State.DRAFT;
      case PUBLISH -> Item.State.PUBLISHED;
      case WITHDRAW -> Item.State.WITHDRAWN;
      case DROP -> Item.State.DROPPED;
    };
  }

  /** F1: a typical case counts once, on the day on which it came onto the public page. */
  private void count(Item item, Item.Step step, LocalDate today, String note, SignedIn me) {
    String reference = "publicity:" + item.id();
    if (step == Item.Step.PUBLISH) {
      ledger.append(
          Fact.one(ReportItem.F1, item.unit(), today, reference, reference), me.username());
    } else if (step == Item.Step.WITHDRAW) {
      ledger.reverseAll(reference, note, me.username());
    }
  }

  @Transactional
  void post(Item item, int seen, Item.Posting posting, SignedIn me) {
    items.move(item, seen, Item.State.PUBLISHED, null);
    items.post(item.id(), posting.channel(), posting.outlet(), posting.day(), posting.copies(), me);
    note(item, "POSTED", posting.channel() + " " + posting.outlet(), me);
  }

  private void note(Item item, String step, String note, SignedIn me) {
    items.note(item, step, note, me);
    audit.record(me, "PUBLICITY_" + step, "publicity:" + item.id(), item.number());
  }

  /** Somebody could be known by what is left in an item. */
  static final class StillKnown extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
