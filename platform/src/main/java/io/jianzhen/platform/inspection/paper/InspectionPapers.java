package io.jianzhen.platform.inspection.paper;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.inspection.order.Order;
import io.jianzhen.platform.inspection.visit.Visit;
import io.jianzhen.platform.inspection.visit.VisitContents;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The papers of inspections, sealed and numbered by unit, kind and year; every edition stays. */
@Repository
public class InspectionPapers {

  private final JdbcClient jdbc;
  private final VisitContents contents;
  private final Seal seal;
  private final AuditTrail audit;
  private final MessageSource messages;
  private final Clock clock;

  InspectionPapers(
      JdbcClient jdbc,
      VisitContents contents,
      Seal seal,
      AuditTrail audit,
      MessageSource messages,
      Clock clock) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.seal = seal;
    this.audit = audit;
    this.messages = messages;
    this.clock = clock;
  }

  /** A paper as the page lists it. */
  public record Made(
      long id,
      long visit,
      @Nullable Long order,
      PaperKind kind,
      int year,
      int serial,
      int edition,
      String by,
      OffsetDateTime at) {

    /** Such as 检记〔2022〕3号. */
    public String number() {
      return InspectionPapers.number(kind, new PaperNumber(year, serial));
    }
  }

  private record PaperNumber(int year, int serial) {}

  public List<Made> of(long visit) {
    return jdbc.sql(
            """
            SELECT id, visit, order_ AS "order", kind, year, serial, edition, by, at
              FROM inspection_paper WHERE visit = :visit ORDER BY kind, serial, edition DESC
            """)
        .param("visit", visit)
        .query(Made.class)
        .list();
  }

  /** What an order's latest look again was, if there was one. */
  public Optional<VisitContents.Event> looked(Order order) {
    return contents.historyOf(order.id()).stream()
        .filter(one -> one.step().equals("ORDER_CLOSED") || one.step().equals("ORDER_SENT_BACK"))
        .findFirst();
  }

  /**
   * Makes the next edition of a paper from what is on record now. The first edition takes the next
   * number of the unit and year, later ones keep it.
   *
   * @param order that it is about; null for the record of the visit
   * @throws OutOfReach if the visit was not made, or was taken back
   */
  @Transactional
  public long make(Visit visit, @Nullable Order order, PaperKind kind, SignedIn me) {
    String state =
        jdbc.sql("SELECT state FROM inspection_visit WHERE id = :id FOR NO KEY UPDATE")
            .param("id", visit.id())
            .query(String.class)
            .single();
    if (!state.equals(Visit.State.DONE.name())) {
      throw new OutOfReach("paper of inspection visit " + visit.id());
    }
    // Numbers of a unit are given one after the other; whoever only refers to it need not wait.
    jdbc.sql("SELECT code FROM unit WHERE code = :unit FOR NO KEY UPDATE")
        .param("unit", visit.unit())
        .query(String.class)
        .single();
    LocalDate today = LocalDate.now(clock);
    List<Made> earlier =
        of(visit.id()).stream()
            .filter(one -> one.kind() == kind)
            .filter(one -> (order == null) == (one.order() == null))
            .filter(one -> order == null || Long.valueOf(order.id()).equals(one.order()))
            .toList();
    PaperNumber number =
        earlier.isEmpty()
            ? next(visit.unit(), kind, today.getYear())
            : new PaperNumber(earlier.get(0).year(), earlier.get(0).serial());
    int edition = earlier.stream().mapToInt(Made::edition).max().orElse(0) + 1;
    var content =
        new InspectionPaper.Content(
            number(kind, number),
            today,
            visit,
            contents.cards(visit.id()),
            contents.findings(visit.id()),
            order,
            order == null ? null : looked(order).orElse(null));
    byte[] document = InspectionPaper.of(kind, content, messages);
    long id =
        jdbc.sql(
                """
                INSERT INTO inspection_paper (visit, order_, kind, unit, year, serial, edition,
                                              document, by, at)
                VALUES (:visit, :order, :kind, :unit, :year, :serial, :edition, :document, :by, :now)
                RETURNING id
                """)
            .param("visit", visit.id())
            .param("order", order == null ? null : order.id())
            .param("kind", kind.name())
            .param("unit", visit.unit())
            .param("year", number.year())
            .param("serial", number.serial())
            .param("edition", edition)
            .param("document", seal.seal(document, about(visit.unit(), kind, number, edition)))
            .param("by", me.username())
            .param("now", OffsetDateTime.now(clock))
            .query(Long.class)
            .single();
    audit.record(me, "INSPECTION_PAPER", visit.reference(), kind + " " + edition);
    return id;
  }

  private PaperNumber next(String unit, PaperKind kind, int year) {
    int serial =
        jdbc.sql(
                """
                SELECT coalesce(max(serial), 0) + 1 FROM inspection_paper
                 WHERE unit = :unit AND kind = :kind AND year = :year
                """)
            .param("unit", unit)
            .param("kind", kind.name())
            .param("year", year)
            .query(Integer.class)
            .single();
    return new PaperNumber(year, serial);
  }

  /** The document of a paper of a visit that the person has looked up. */
  public byte[] document(Visit visit, Made paper) {
    byte[] sealed =
        jdbc.sql("SELECT document FROM inspection_paper WHERE id = :id AND visit = :visit")
            .param("id", paper.id())
            .param("visit", visit.id())
            .query(byte[].class)
            .optional()
            .orElseThrow(() -> new OutOfReach("inspection paper " + paper.id()));
    return seal.open(
        sealed,
        about(
            visit.unit(),
            paper.kind(),
            new PaperNumber(paper.year(), paper.serial()),
            paper.edition()));
  }

  private static String number(PaperKind kind, PaperNumber number) {
    return "%s〔%d〕%d号".formatted(kind.mark(), number.year(), number.serial());
  }

  private static String about(String unit, PaperKind kind, PaperNumber number, int edition) {
    return "inspection:%s:%s:%d:%d:%d"
        .formatted(unit, kind, number.year(), number.serial(), edition);
  }
}
