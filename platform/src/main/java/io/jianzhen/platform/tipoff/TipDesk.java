package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.casework.LeadDesk;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a tip-off from step to step. What was done meanwhile is never overwritten. */
@Service
class TipDesk {

  /** Titles of leads, which name nobody. */
  private static final Map<TipSubject, String> TITLES =
      Map.of(
          TipSubject.SITE, "举报：假冒网站",
          TipSubject.SELLER, "举报：制售假证",
          TipSubject.CARD, "举报：持用假证",
          TipSubject.EMPLOYER, "举报：用人单位",
          TipSubject.HOST, "举报：提供服务、广告",
          TipSubject.OTHER, "举报：其他");

  private final TipOffs tips;
  private final TipBook book;
  private final LeadDesk leads;
  private final AuditTrail audit;

  TipDesk(TipOffs tips, TipBook book, LeadDesk leads, AuditTrail audit) {
    this.tips = tips;
    this.book = book;
    this.leads = leads;
    this.audit = audit;
  }

  /**
   * A step as it is asked for.
   *
   * @param version of the page on which it was asked for
   * @param units for each of which a lead is opened
   * @param leads that exist and get this tip-off too
   * @param target of which it becomes part
   * @param note what the step needs in words, or empty
   */
  record Asked(
      long tip,
      int version,
      TipStep step,
      List<String> units,
      List<LeadDesk.Opened> leads,
      Optional<TipOff> target,
      String note) {}

  /**
   * @throws TipMovedOn if something happened since the page was opened, or the step is not open
   */
  @Transactional
  public void take(Asked asked, SignedIn me) {
    book.lock(
        Stream.concat(Stream.of(asked.tip()), asked.target().map(TipOff::id).stream()).toList());
    TipOff tip = tips.get(asked.tip(), me);
    boolean isTargetJoined =
        asked.target().map(target -> tips.get(target.id(), me).joinedTo()).isPresent();
    if (tip.version() != asked.version()
        || !asked.step().isOpenFor(tip.state())
        || isTargetJoined) {
      throw new TipMovedOn(tip);
    }
    Long joinedTo = asked.target().map(TipOff::id).orElse(tip.joinedTo());
    TipState after = asked.step().after(tip.state(), !tips.leads(tip.id()).isEmpty());
    int version = book.move(tip, after, after == TipState.JOINED ? joinedTo : null);
    book.note(tip, version, asked.step().name(), words(tip, asked, me), me.username());
    audit.record(me, "TIP_OFF_" + asked.step(), tip.reference(), tip.number());
  }

  /** The words that stand with a step: those typed, or the numbers of what it led to. */
  private String words(TipOff tip, Asked asked, SignedIn me) {
    return switch (asked.step()) {
      case ACCEPT -> String.join(" ", open(tip, asked, me));
      case JOIN -> asked.target().map(TipOff::number).orElse("");
      default -> asked.note();
    };
  }

  private List<String> open(TipOff tip, Asked asked, SignedIn me) {
    List<LeadDesk.Opened> opened = new ArrayList<>(asked.leads());
    String title = TITLES.getOrDefault(tip.subject(), "举报");
    for (String unit : asked.units()) {
      opened.add(leads.openFor(new LeadDesk.Told(unit, tip.reference(), title), me));
    }
    opened.forEach(lead -> book.link(tip, lead.id()));
    return opened.stream().map(LeadDesk.Opened::number).toList();
  }

  /**
   * Who told it, for an officer who has said why that must be known. The reason goes on the audit
   * trail, words that go with it stay with the tip-off.
   *
   * @return empty for an anonymous one
   */
  @Transactional
  public Optional<Informer> look(TipOff tip, LookReason reason, String remark, SignedIn me) {
    Optional<Informer> informer = book.informer(tip);
    if (informer.isPresent()) {
      book.note(tip, tip.version(), TipEvent.LOOKED, remark, me.username());
      audit.record(me, "TIP_OFF_IDENTITY", tip.reference(), reason.name());
    }
    return informer;
  }
}
