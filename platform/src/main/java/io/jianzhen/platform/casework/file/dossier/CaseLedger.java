package io.jianzhen.platform.casework.file.dossier;

import io.jianzhen.platform.ledger.Fact;
import io.jianzhen.platform.ledger.Ledger;
import io.jianzhen.platform.ledger.LedgerEntry;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.SignedIn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the ledger say what cases count: whatever no longer counts is reversed, whatever is missing
 * is appended to the campaign in which it was done, all else is left alone. Done after every step,
 * in its transaction, so that it does not matter by which way a case came to where it is.
 */
@Component
public class CaseLedger {

  private final Ledger ledger;

  CaseLedger(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What makes two entries the same. */
  private record Key(
      ReportItem item,
      String unit,
      LocalDate on,
      BigDecimal quantity,
      @Nullable String subject,
      String reference) {

    static Key of(LedgerEntry entry) {
      return new Key(
          entry.item(),
          entry.unit(),
          entry.factDate(),
          entry.quantity().stripTrailingZeros(),
          entry.subject(),
          entry.reference());
    }

    static Key of(Fact fact) {
      return new Key(
          fact.item(),
          fact.unit(),
          fact.on(),
          fact.quantity().stripTrailingZeros(),
          fact.subject(),
          fact.reference());
    }
  }

  /** The entries of cases that stand, oldest first. */
  public List<LedgerEntry> entries(Collection<Long> cases) {
    return ledger.live(cases.stream().map(id -> "case:" + id).toList());
  }

  /**
   * @param cases a case and those joined to it, with all that stands in them
   * @param reason why entries are reversed, if any are
   */
  public void settle(Collection<Long> cases, Dossier dossier, String reason, SignedIn me) {
    Map<Key, Deque<Long>> standing = new HashMap<>();
    entries(cases)
        .forEach(
            entry ->
                standing.computeIfAbsent(Key.of(entry), key -> new ArrayDeque<>()).add(entry.id()));
    List<Fact> missing = new ArrayList<>();
    for (Fact fact : new CaseCounts(dossier).facts()) {
      Deque<Long> same = standing.get(Key.of(fact));
      if (same == null || same.isEmpty()) {
        missing.add(fact);
      } else {
        same.remove();
      }
    }
    standing.values().stream()
        .flatMap(Deque::stream)
        .sorted()
        .forEach(entry -> ledger.reverse(entry, reason, me.username()));
    missing.forEach(fact -> ledger.appendToItsCampaign(fact, me.username()));
  }
}
