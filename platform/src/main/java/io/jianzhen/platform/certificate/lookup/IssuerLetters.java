package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.capture.Sha256;
import io.jianzhen.platform.certificate.row.RowSeal;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.seal.Seal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes letters to issuers from what is on file, and hands out those that were issued. */
@Component
class IssuerLetters {

  private final JdbcClient jdbc;
  private final IssuerDesk desk;
  private final LookupHistory history;
  private final Clock clock;
  private final RowSeal seal;

  IssuerLetters(JdbcClient jdbc, IssuerDesk desk, LookupHistory history, Clock clock, Seal seal) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.history = history;
    this.clock = clock;
    this.seal = new RowSeal(seal);
  }

  /** The letter about an entry as things stand. */
  IssuerLetter to(String recipient, LookupEntry entry) {
    List<String> seen = new ArrayList<>();
    history.looked(entry.caseId()).forEach(one -> seen.add(line(one)));
    Collections.reverse(seen);
    return new IssuerLetter(
        desk.nextLetter(entry), recipient, entry.unitName(), LocalDate.now(clock), entry, seen);
  }

  private String line(LookupHistory.Looked one) {
    return one.at().atZoneSameInstant(clock.getZone()).toLocalDate()
        + " "
        + switch (one.result()) {
          case FOUND -> one.isAgreed() ? "查到，与登记一致" : "查到，与登记不一致（" + differences(one) + "）";
          case NOT_FOUND -> "未查到";
          case NUMBER_WRONG -> "提示“证件档案编号有误，请与签发机关联系核实”";
          case UNAVAILABLE -> "平台无法访问";
        };
  }

  private static String differences(LookupHistory.Looked one) {
    return one.compared().stream()
        .filter(field -> !field.agrees())
        .map(
            field ->
                "%s：平台为“%s”，登记为“%s”"
                    .formatted(field.field().label(), field.shown(), field.onFile()))
        .collect(Collectors.joining("，"));
  }

  /**
   * The document of a letter.
   *
   * @throws OutOfReach if it was erased
   * @throws IllegalStateException if its bytes are no longer those that were issued
   */
  byte[] document(LookupHistory.Letter letter) {
    byte[] sealed =
        jdbc.sql("SELECT document FROM lookup_letter WHERE id = :id")
            .param("id", letter.id())
            .query((row, number) -> row.getBytes(1))
            .single();
    if (sealed.length == 0) {
      throw new OutOfReach("letter " + letter.number() + ", erased");
    }
    byte[] document = seal.letter(letter.number(), sealed);
    if (!Sha256.of(document).hex().equals(letter.sha256())) {
      throw new IllegalStateException("letter %s is not as issued".formatted(letter.number()));
    }
    return document;
  }
}
