package io.jianzhen.platform.tipoff;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.SignedIn;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes tip-offs in, and what informers add to them. What it returns from is committed. */
@Service
class Reception {

  /** 区应急管理局办公室, which has the hotline 12350 by the notice. */
  static final String UNIT = "YJ-BGS";

  /** Nobody has more to add. */
  static final int MOST_ADDITIONS = 50;

  private final TipBook book;
  private final TipOffs tips;
  private final TipFiles files;
  private final AlikeTips alike;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;
  private final SecureRandom random = new SecureRandom();

  Reception(
      TipBook book,
      TipOffs tips,
      TipFiles files,
      AlikeTips alike,
      AuditTrail audit,
      PlatformTransactionManager transactions) {
    this.book = book;
    this.tips = tips;
    this.files = files;
    this.alike = alike;
    this.audit = audit;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** What was taken in, and the only copy of its receipt. */
  record Taken(long id, String number, Receipt receipt) {}

  /**
   * Takes in what somebody sent; the form and the files are right. Without files it is one row,
   * which is a transaction of its own: one way to the database and back in place of two.
   */
  public Taken receive(TipForm form, List<TipFiles.Kept> kept) {
    return kept.isEmpty()
        ? take(form, TipSource.WEB, UNIT, "", kept)
        : Objects.requireNonNull(
            transactions.execute(within -> take(form, TipSource.WEB, UNIT, "", kept)));
  }

  /** Takes in what came by telephone, paper, in person or from another body. */
  @Transactional
  public Taken enter(TipForm form, List<TipFiles.Kept> kept, SignedIn me) {
    TipSource source = form.from().orElseThrow();
    Taken taken = take(form, source, me.unit().code(), me.username(), kept);
    audit.record(me, "TIP_OFF_ENTER", "tip-off:" + taken.id(), source.name());
    return taken;
  }

  private Taken take(
      TipForm form, TipSource source, String unit, String by, List<TipFiles.Kept> kept) {
    Receipt receipt = Receipt.next(random);
    TipBook.Entered entered =
        book.enter(
            new TipBook.Entry(
                source, form.about().orElseThrow(), form.told(), form.informer(), unit),
            receipt,
            by);
    files.add(entered.id(), kept);
    return new Taken(entered.id(), entered.number(), receipt);
  }

  /** Whether nothing more is taken with this one. */
  boolean isFull(TipOff tip, int moreFiles) {
    return book.isErased(tip)
        || tip.files() + moreFiles > TipFiles.MOST_OF_ONE
        || tips.events(tip).stream().filter(one -> one.step().equals(TipEvent.ADDED)).count()
            >= MOST_ADDITIONS;
  }

  /** Adds to a tip-off what its informer has to add. */
  @Transactional
  public void add(TipOff tip, String text, List<TipFiles.Kept> kept) {
    files.add(tip.id(), kept);
    alike.added(tip, text);
    book.note(tip, book.added(tip), TipEvent.ADDED, text, "");
  }
}
