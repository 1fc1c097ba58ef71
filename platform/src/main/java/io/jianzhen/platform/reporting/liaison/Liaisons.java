package io.jianzhen.platform.reporting.liaison;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.seal.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units said, in all versions. Names and telephones are stored sealed. */
@Repository
class Liaisons {

  private static final String SELECT = "SELECT unit, version, people, by, at FROM liaison";

  private final JdbcClient jdbc;
  private final Campaign campaign;
  private final Seal seal;
  private final Clock clock;

  Liaisons(JdbcClient jdbc, Campaign campaign, Seal seal, Clock clock) {
    this.jdbc = jdbc;
    this.campaign = campaign;
    this.seal = seal;
    this.clock = clock;
  }

  /** Somebody was faster. */
  static final class MovedOn extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  /** What holds, by the code of the unit. */
  Map<String, Liaison> newest() {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (unit) unit, version, people, by, at FROM liaison
             WHERE campaign = :campaign ORDER BY unit, version DESC
            """)
        .param("campaign", campaign.code())
        .query(this::row)
        .list()
        .stream()
        .collect(Collectors.toMap(Liaison::unit, one -> one));
  }

  /** When each unit said it for the first time, by its code. */
  Map<String, OffsetDateTime> first() {
    return jdbc
        .sql("SELECT unit, at FROM liaison WHERE campaign = :campaign AND version = 1")
        .param("campaign", campaign.code())
        .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, OffsetDateTime.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<Liaison> of(String unit) {
    return versions(unit).stream().findFirst();
  }

  /** The newest first; the last hundred of them. */
  List<Liaison> versions(String unit) {
    return jdbc.sql(
            SELECT + " WHERE campaign = :campaign AND unit = :unit ORDER BY version DESC LIMIT 100")
        .param("campaign", campaign.code())
        .param("unit", unit)
        .query(this::row)
        .list();
  }

  /**
   * Notes a new version.
   *
   * @param seen the version that was looked at, 0 for none
   * @throws MovedOn if there is a newer one
   */
  void add(String unit, int seen, List<Liaison.Contact> people, String by) {
    Liaison next = new Liaison(unit, seen + 1, people, by, OffsetDateTime.now(clock));
    if (of(unit).map(Liaison::version).orElse(0) != seen) {
      throw new MovedOn();
    }
    try {
      jdbc.sql(
              """
              INSERT INTO liaison (campaign, unit, version, people, by, at)
              VALUES (:campaign, :unit, :version, :people, :by, :at)
              """)
          .param("campaign", campaign.code())
          .param("unit", unit)
          .param("version", next.version())
          .param("people", seal.sealTexts(next.texts(), about(unit, next.version())))
          .param("by", by)
          .param("at", next.at())
          .update();
    } catch (DuplicateKeyException faster) {
      throw new MovedOn();
    }
  }

  private Liaison row(ResultSet row, int number) throws SQLException {
    String unit = row.getString("unit");
    int version = row.getInt("version");
    return new Liaison(
        unit,
        version,
        Liaison.contacts(seal.openTexts(row.getBytes("people"), about(unit, version))),
        row.getString("by"),
        row.getObject("at", OffsetDateTime.class));
  }

  private String about(String unit, int version) {
    return "liaison:%s/%s/%d".formatted(campaign.code(), unit, version);
  }
}
