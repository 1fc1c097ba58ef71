package io.jianzhen.platform.campaign;

import io.jianzhen.platform.web.FreeText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about the next campaign, as it came.
 *
 * @param seen the campaign that was in hand when the page was opened
 */
record NextCampaignForm(
    String seen, String code, String name, String documentNo, String issuedOn, String first) {

  static final int LONGEST_NAME = 100;
  private static final String CODE = "[A-Z][A-Z0-9-]{1,19}";
  private static final int EARLIEST = 2000;
  private static final int LATEST = 2100;

  NextCampaignForm {
    seen = text(seen);
    code = text(code);
    name = text(name);
    documentNo = text(documentNo);
    issuedOn = text(issuedOn);
    first = text(first);
  }

  static NextCampaignForm after(Campaign present) {
    return new NextCampaignForm(present.code(), "", present.name(), "", "", "");
  }

  private static String text(@Nullable String raw) {
    return raw == null ? "" : raw.strip();
  }

  /** Field to message key; the longest length is the argument. */
  Map<String, String> whatIsWrong(Campaign present, boolean codeTaken) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!code.matches(CODE)) {
      wrong.put("code", "campaign.next.code.wrong");
    } else if (codeTaken) {
      wrong.put("code", "campaign.next.code.taken");
    }
    text("name", name, wrong);
    text("documentNo", documentNo, wrong);
    if (issued().isEmpty()) {
      wrong.put("issuedOn", "campaign.next.issued.wrong");
    }
    if (month().filter(one -> one.isAfter(YearMonth.from(present.from()))).isEmpty()) {
      wrong.put("first", "campaign.next.first.wrong");
    }
    return wrong;
  }

  private static void text(String field, String text, Map<String, String> wrong) {
    if (text.isEmpty()) {
      wrong.put(field, "campaign.next." + field + ".missing");
    }
    FreeText.whatIsWrong(text, LONGEST_NAME).ifPresent(key -> wrong.put(field, key));
  }

  private Optional<LocalDate> issued() {
    try {
      return Optional.of(LocalDate.parse(issuedOn))
          .filter(day -> day.getYear() >= EARLIEST && day.getYear() <= LATEST);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private Optional<YearMonth> month() {
    try {
      return Optional.of(YearMonth.parse(first)).filter(one -> one.getYear() <= LATEST);
    } catch (DateTimeException noMonth) {
      return Optional.empty();
    }
  }

  NextCampaign campaign() {
    return new NextCampaign(code, name, documentNo, issued().orElseThrow(), month().orElseThrow());
  }
}
