package io.jianzhen.platform.certificate.lookup;

import io.jianzhen.capture.Bytes;
import io.jianzhen.platform.certificate.lookup.service.Exchange;
import io.jianzhen.platform.organisation.OutOfReach;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.seal.Seal;
import io.jianzhen.platform.seal.SealedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the data-sharing service was asked and answered, byte for byte; both name a person, so both
 * are sealed. Answers lie by their SHA-256 under {@code lookup-answers} of the data directory.
 */
@Repository
class Exchanges {

  private final JdbcClient jdbc;
  private final Seal seal;
  private final SealedFiles answers;

  Exchanges(JdbcClient jdbc, Seal seal, @Value("${jianzhen.data:data}") Path data) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.answers = new SealedFiles(data.resolve("lookup-answers"), seal);
  }

  /**
   * Keeps an exchange about an entry; the answer first, so that no row speaks of bytes that are not
   * there.
   */
  UUID keep(Exchange exchange, LookupEntry entry, SignedIn me) {
    UUID id = UUID.randomUUID();
    byte[] request = exchange.request().getBytes(StandardCharsets.UTF_8);
    jdbc.sql(
            """
            INSERT INTO lookup_exchange (id, import, sheet_row, at, asked_by, attempt, request,
                                         status, problem, answer)
            VALUES (:id, :import, :row, :at, :by, :attempt, :request, :status, :problem, :answer)
            """)
        .param("id", id)
        .param("import", entry.importId())
        .param("row", entry.sheetRow())
        .param("at", exchange.at())
        .param("by", me.username())
        .param("attempt", exchange.attempt())
        .param("request", seal.seal(request, about(id)))
        .param("status", exchange.status())
        .param("problem", exchange.problem().name())
        .param("answer", kept(exchange.answer()))
        .update();
    return id;
  }

  /** The request as it was sent, without secrets. */
  String request(UUID id) {
    byte[] sealed =
        jdbc.sql("SELECT request FROM lookup_exchange WHERE id = :id")
            .param("id", id)
            .query(byte[].class)
            .single();
    return new String(seal.open(sealed, about(id)), StandardCharsets.UTF_8);
  }

  /**
   * The bytes of the answer that decided a look-up.
   *
   * @throws OutOfReach if that look-up was none of the service's, or it did not answer or was
   *     erased
   */
  byte[] answer(LookupEntry entry, long lookup) {
    String sha256 =
        jdbc.sql(
                """
                SELECT x.answer FROM lookup l JOIN lookup_exchange x ON x.id = l.exchange
                 WHERE l.id = :lookup AND l.of_case = :case AND x.answer <> ''
                """)
            .param("lookup", lookup)
            .param("case", entry.caseId())
            .query(String.class)
            .optional()
            .orElseThrow(() -> new OutOfReach("lookup " + lookup));
    try (InputStream in = answers.open(sha256)) {
      return in.readAllBytes();
    } catch (NoSuchFileException erased) {
      throw new OutOfReach("answer of lookup " + lookup);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String kept(Bytes answer) {
    try {
      return answer.length() == 0 ? "" : answers.put(answer.toArray());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static String about(UUID id) {
    return "lookup_exchange:" + id;
  }
}
