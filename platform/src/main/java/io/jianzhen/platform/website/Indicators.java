package io.jianzhen.platform.website;

import io.jianzhen.detect.host.address.WebAddress;
import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.web.IdentityNumbers;
import io.jianzhen.platform.website.indicator.Indicator;
import io.jianzhen.platform.website.indicator.IndicatorSheet;
import io.jianzhen.platform.website.indicator.Tlp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counterfeit sites within a person's reach as they are shared with others. */
@Repository
class Indicators {

  private static final int MOST_PATHS = 20;

  private final JdbcClient jdbc;
  private final SiteReach reach;
  private final OfficialNames names;
  private final Campaign campaign;
  private final MessageSource messages;
  private final Clock clock;

  Indicators(
      JdbcClient jdbc,
      SiteReach reach,
      OfficialNames names,
      Campaign campaign,
      MessageSource messages,
      Clock clock) {
    this.jdbc = jdbc;
    this.reach = reach;
    this.names = names;
    this.campaign = campaign;
    this.messages = messages;
    this.clock = clock;
  }

  private record Row(
      String number,
      SiteKind kind,
      String siteKey,
      String name,
      String registrable,
      String imitates,
      SiteState state,
      List<String> given,
      Instant judged,
      Instant changed) {}

  /**
   * Those that a person has judged counterfeit.
   *
   * @param state only those in this state, or all if it is empty
   */
  IndicatorSheet sheet(Optional<SiteState> state, Tlp tlp, SignedIn me) {
    List<Indicator> all =
        jdbc
            .sql(
                """
                SELECT s.number, s.kind, s.site_key, s.name, s.registrable, s.imitates, s.state,
                       ARRAY(SELECT DISTINCT g.given FROM site_sighting g WHERE g.site = s.id) AS given,
                       (SELECT max(e.at) FROM site_event e
                         WHERE e.site = s.id AND e.step = 'JUDGE') AS judged,
                       (SELECT max(e.at) FROM site_event e WHERE e.site = s.id) AS changed
                  FROM suspect_site s JOIN unit u ON u.code = s.unit
                 WHERE starts_with(u.path, :reach) AND s.judgement = 'COUNTERFEIT'
                   AND (:state = '' OR s.state = :state)
                 ORDER BY s.id
                """)
            .param("reach", reach.of(me))
            .param("state", state.map(Enum::name).orElse(""))
            .query(
                (row, number) ->
                    new Row(
                        row.getString("number"),
                        SiteKind.valueOf(row.getString("kind")),
                        row.getString("site_key"),
                        row.getString("name"),
                        row.getString("registrable"),
                        row.getString("imitates"),
                        SiteState.valueOf(row.getString("state")),
                        Arrays.asList((String[]) row.getArray("given").getArray()),
                        row.getObject("judged", OffsetDateTime.class).toInstant(),
                        row.getObject("changed", OffsetDateTime.class).toInstant()))
            .list()
            .stream()
            .map(this::indicator)
            .toList();
    return new IndicatorSheet(campaign.name(), tlp, Instant.now(clock), all);
  }

  private Indicator indicator(Row row) {
    Indicator.Kind kind = kindOf(row);
    boolean isAccount = row.kind().isAccount();
    return new Indicator(
        row.number(),
        kind,
        isAccount ? row.name() : row.siteKey().replaceAll("[\\[\\]]", ""),
        row.registrable(),
        names.name(row.imitates(), Locale.SIMPLIFIED_CHINESE),
        messages.getMessage("website.state." + row.state(), null, Locale.SIMPLIFIED_CHINESE),
        isAccount ? List.of() : paths(row.given()),
        row.judged(),
        row.changed());
  }

  private static Indicator.Kind kindOf(Row row) {
    return switch (row.kind()) {
      case WECHAT_ACCOUNT -> Indicator.Kind.WECHAT_ACCOUNT;
      case MINI_PROGRAM -> Indicator.Kind.MINI_PROGRAM;
      case WEB_HOST ->
          !row.registrable().isEmpty()
              ? Indicator.Kind.DOMAIN
              : row.siteKey().startsWith("[") ? Indicator.Kind.IPV6 : Indicator.Kind.IPV4;
    };
  }

  /** The addresses below the host, without what may say something about people. */
  private static List<String> paths(List<String> given) {
    return given.stream()
        .map(WebAddress::parse)
        .filter(WebAddress.Readable.class::isInstance)
        .map(WebAddress.Readable.class::cast)
        .filter(address -> !address.path().equals("/") && !IdentityNumbers.isIn(address.path()))
        .map(Indicators::url)
        .distinct()
        .sorted()
        .limit(MOST_PATHS)
        .toList();
  }

  private static String url(WebAddress.Readable address) {
    boolean usual =
        (address.scheme().equals("http") && address.port() == 80)
            || (address.scheme().equals("https") && address.port() == 443);
    String port = usual ? "" : ":" + address.port();
    return address.scheme() + "://" + address.host() + port + address.path();
  }
}
