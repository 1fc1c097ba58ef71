package io.jianzhen.platform.selfcheck;

import io.jianzhen.detect.Finding;
import io.jianzhen.platform.website.CardPhotos;
import io.jianzhen.platform.website.SuspectWebsites;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The QR codes that were read on the photos of a self-check. */
@Repository
class CardCodes {

  /** Codes may hold identity numbers, which nobody needs here. */
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{14,17}[\\dXx]?");

  private final JdbcClient jdbc;

  CardCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A code as it was read.
   *
   * @param chip good, bad or quiet, as of {@link CardPhotos.Code}
   * @param zh what there is to say against it, a line a reason; empty if there is nothing
   * @param site the record of a suspect site that it led to, or null
   */
  record Code(
      long file,
      String chip,
      String kindZh,
      String kindEn,
      String shown,
      String zh,
      String en,
      @Nullable Long site,
      String siteNumber) {

    public boolean isSuspect() {
      return chip.equals("bad");
    }

    public String kind(Locale locale) {
      return isEnglish(locale) ? kindEn : kindZh;
    }

    public List<String> reasons(Locale locale) {
      return (isEnglish(locale) ? en : zh).lines().toList();
    }

    private static boolean isEnglish(Locale locale) {
      return locale.getLanguage().equals("en");
    }
  }

  void add(long file, List<CardPhotos.Code> codes) {
    for (int i = 0; i < codes.size(); i++) {
      add(file, i, codes.get(i));
    }
  }

  private void add(long file, int position, CardPhotos.Code code) {
    SuspectWebsites.Seen site = code.opened().isEmpty() ? null : code.opened().get(0);
    jdbc.sql(
            """
            INSERT INTO self_check_code (file, position, chip, kind_zh, kind_en, shown, zh, en,
                                         site, site_number)
            VALUES (:file, :position, :chip, :kindZh, :kindEn, :shown, :zh, :en, :site, :number)
            """)
        .param("file", file)
        .param("position", position)
        .param("chip", code.chip())
        .param("kindZh", code.kind().zh())
        .param("kindEn", code.kind().en())
        .param("shown", masked(code.shown()))
        .param("zh", lines(code, finding -> finding.says().zh()))
        .param("en", lines(code, finding -> finding.says().en()))
        .param("site", site == null ? null : site.id())
        .param("number", site == null ? "" : site.number())
        .update();
  }

  private static String lines(CardPhotos.Code code, Function<Finding, String> says) {
    return code.findings().stream()
        .map(finding -> masked(says.apply(finding)))
        .collect(Collectors.joining("\n"));
  }

  static String masked(String text) {
    return LONG_NUMBER.matcher(text).replaceAll("******");
  }

  /** The codes on all photos of a self-check, in the order of the photos. */
  List<Code> of(long check) {
    return jdbc.sql(
            """
            SELECT c.file, c.chip, c.kind_zh, c.kind_en, c.shown, c.zh, c.en, c.site,
                   c.site_number
              FROM self_check_code c JOIN self_check_file f ON f.id = c.file
             WHERE f.self_check = :check ORDER BY c.file DESC, c.position
            """)
        .param("check", check)
        .query(Code.class)
        .list();
  }
}
