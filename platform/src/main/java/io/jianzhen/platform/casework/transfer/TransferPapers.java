package io.jianzhen.platform.casework.transfer;

import io.jianzhen.platform.audit.AuditTrail;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The papers of transfers, sealed; every edition stays. */
@Repository
class TransferPapers {

  private final JdbcClient jdbc;
  private final Seal seal;
  private final AuditTrail audit;
  private final MessageSource messages;
  private final Clock clock;

  TransferPapers(
      JdbcClient jdbc, Seal seal, AuditTrail audit, MessageSource messages, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.audit = audit;
    this.messages = messages;
    this.clock = clock;
  }

  /** A paper as the page lists it. */
  record Made(long id, PaperKind kind, int edition, String by, OffsetDateTime at) {}

  private record Item(
      String what, BigDecimal quantity, String measuredIn, LocalDate factDate, String keeper) {}

  private record Person(String name, String role, String maskedId) {}

  private record Facts(String place, String summary) {}

  List<Made> of(long transfer) {
    return jdbc.sql(
            """
            SELECT id, kind, edition, by, at FROM transfer_paper WHERE transfer = :id
             ORDER BY kind, edition DESC
            """)
        .param("id", transfer)
        .query(Made.class)
        .list();
  }

  /** Makes the next edition of a paper from what the case says now. */
  @Transactional
  public void make(Transfer transfer, PaperKind kind, SignedIn me) {
    jdbc.sql("SELECT id FROM transfer WHERE id = :id FOR UPDATE")
        .param("id", transfer.id())
        .query(Long.class)
        .single();
    int edition =
        jdbc.sql(
                """
                SELECT coalesce(max(edition), 0) + 1 FROM transfer_paper
                 WHERE transfer = :id AND kind = :kind
                """)
            .param("id", transfer.id())
            .param("kind", kind.name())
            .query(Integer.class)
            .single();
    byte[] document =
        TransferPaper.of(kind, transfer, content(transfer.caseFile()), LocalDate.now(clock));
    jdbc.sql(
            """
            INSERT INTO transfer_paper (transfer, kind, edition, document, by, at)
            VALUES (:id, :kind, :edition, :document, :by, :now)
            """)
        .param("id", transfer.id())
        .param("kind", kind.name())
        .param("edition", edition)
        .param("document", seal.seal(document, about(transfer.id(), kind, edition)))
        .param("by", me.username())
        .param("now", OffsetDateTime.now(clock))
        .update();
    audit.record(me, "TRANSFER_PAPER", transfer.reference(), kind + " " + edition);
  }

  /**
   * The document of a paper of this transfer.
   *
   * @throws OutOfReach if there is none
   */
  byte[] document(long transfer, Made paper) {
    byte[] sealed =
        jdbc.sql("SELECT document FROM transfer_paper WHERE id = :id AND transfer = :transfer")
            .param("id", paper.id())
            .param("transfer", transfer)
            .query(byte[].class)
            .optional()
            .orElseThrow(() -> new OutOfReach("paper " + paper.id()));
    return seal.open(sealed, about(transfer, paper.kind(), paper.edition()));
  }

  private TransferPaper.Content content(long caseFile) {
    Facts facts =
        jdbc.sql("SELECT place, summary FROM case_file WHERE id = :id")
            .param("id", caseFile)
            .query(Facts.class)
            .single();
    return new TransferPaper.Content(
        facts.place(), facts.summary(), persons(caseFile), items(caseFile));
  }

  private List<List<String>> persons(long caseFile) {
    return jdbc
        .sql(
            """
            SELECT name, role, masked_id FROM case_person
             WHERE case_file = :id AND NOT removed ORDER BY id
            """)
        .param("id", caseFile)
        .query(Person.class)
        .list()
        .stream()
        .map(
            one ->
                List.of(
                    messages.getMessage(
                        "casefile.role." + one.role(), null, one.role(), Locale.CHINESE),
                    (one.name() + " " + one.maskedId()).strip()))
        .toList();
  }

  private List<List<String>> items(long caseFile) {
    List<List<String>> rows = new ArrayList<>();
    List<Item> items =
        jdbc.sql(
                """
                SELECT what, quantity, measured_in, fact_date, keeper FROM case_seizure
                 WHERE case_file = :id ORDER BY id
                """)
            .param("id", caseFile)
            .query(Item.class)
            .list();
    for (Item item : items) {
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              item.what(),
              item.quantity().stripTrailingZeros().toPlainString() + " " + item.measuredIn(),
              item.factDate().toString(),
              item.keeper()));
    }
    return rows;
  }

  private static String about(long transfer, PaperKind kind, int edition) {
    return "transfer:%d:%s:%d".formatted(transfer, kind, edition);
  }
}
