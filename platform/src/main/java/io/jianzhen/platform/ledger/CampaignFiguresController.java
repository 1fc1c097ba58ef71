package io.jianzhen.platform.ledger;

import io.jianzhen.platform.campaign.Campaigns;
import io.jianzhen.platform.ledger.Figures.Figure;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The figures of campaigns side by side, each from its beginning to today. */
@Controller
class CampaignFiguresController {

  /** More would not fit beside each other. */
  private static final int MOST = 4;

  private final Campaigns campaigns;
  private final Figures figures;
  private final Clock clock;

  CampaignFiguresController(Campaigns campaigns, Figures figures, Clock clock) {
    this.campaigns = campaigns;
    this.figures = figures;
    this.clock = clock;
  }

  /** A line of the comparison: an item, and its figure in each campaign. */
  record Line(String item, List<String> cells) {}

  @Permit({Role.OFFICE, Role.LEADER, Role.UNIT_REPORTER, Role.UNIT_REVIEWER, Role.INSPECTOR})
  @GetMapping("/ledger/campaigns")
  String show(@AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
    YearMonth now = YearMonth.from(LocalDate.now(clock));
    List<Campaigns.Line> shown = campaigns.all().stream().limit(MOST).toList();
    List<Map<ReportItem, Figure>> columns =
        shown.stream().map(one -> figures.of(one.code(), me.reach(), now)).toList();
    model.addAttribute("campaigns", shown);
    model.addAttribute(
        "lines",
        Arrays.stream(ReportItem.values())
            .map(item -> new Line(name(item, locale), cells(item, columns)))
            .toList());
    return "ledger/campaigns";
  }

  private static String name(ReportItem item, Locale locale) {
    return item + " " + (locale.getLanguage().equals("zh") ? item.heading() : item.english());
  }

  private static List<String> cells(ReportItem item, List<Map<ReportItem, Figure>> columns) {
    return columns.stream()
        .map(column -> Objects.requireNonNull(column.get(item)).cumulative().toPlainString())
        .toList();
  }
}
