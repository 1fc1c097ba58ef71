package io.jianzhen.platform.retention;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells the page of a record that its personal data was erased, when and by whom. The frame says it
 * at the top, and templates leave out what is not there any more. Nothing but that is told, and the
 * page itself still decides who may see the record.
 */
@ControllerAdvice
class ErasedAdvice {

  /** A page of a record, and how the record is found by the numbers in its address. */
  private static final Map<Pattern, String> PAGES =
      Map.of(
          Pattern.compile("/certificates/(\\d+)/(\\d+)(?:/.*)?"),
          "certificate WHERE import = :first AND sheet_row = :second",
          Pattern.compile("/certificates/imports/(\\d+)()(?:/.*)?"),
          "roster_import WHERE id = :first AND :second = 0",
          Pattern.compile("/tipoffs/(\\d+)()(?:/.*)?"),
          "tip_off WHERE id = :first AND :second = 0",
          Pattern.compile("/leads/(\\d+)()(?:/.*)?"),
          "lead WHERE id = :first AND :second = 0",
          Pattern.compile("/self-checks/(\\d+)()(?:/.*)?"),
          "self_check WHERE id = :first AND :second = 0");

  private final JdbcClient jdbc;

  ErasedAdvice(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When the personal data of a record was erased, and by whom. */
  record Erased(OffsetDateTime at, String by) {}

  @ModelAttribute("erased")
  @Nullable Erased erased(HttpServletRequest request) {
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      return null;
    }
    String address = request.getRequestURI().substring(request.getContextPath().length());
    for (Map.Entry<Pattern, String> page : PAGES.entrySet()) {
      Matcher numbers = page.getKey().matcher(address);
      if (numbers.matches()) {
        return find(page.getValue(), number(numbers.group(1)), number(numbers.group(2)));
      }
    }
    return null;
  }

  private @Nullable Erased find(String record, long first, long second) {
    return jdbc.sql(
            "SELECT erased_at AS at, erased_by AS by FROM %s AND erased_at IS NOT NULL"
                .formatted(record))
        .param("first", first)
        .param("second", second)
        .query(Erased.class)
        .optional()
        .orElse(null);
  }

  /** No record has a number of more digits than a long. */
  private static long number(String digits) {
    return digits.isEmpty() || digits.length() > 18 ? 0 : Long.parseLong(digits);
  }
}
