package io.jianzhen.platform.reporting;

import io.jianzhen.platform.ledger.EntriesPage;
import io.jianzhen.platform.ledger.ReportItem;
import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.reporting.DistrictSheet.Bridge;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sum of the district for one month. */
@Controller
@RequestMapping("/reports/district/{month:\\d{4}-\\d{2}}")
@Permit({Role.OFFICE, Role.LEADER})
class DistrictController {

  private final DistrictSheets sheets;
  private final Deadlines deadlines;
  private final ReportDownload download;

  DistrictController(DistrictSheets sheets, Deadlines deadlines, ReportDownload download) {
    this.sheets = sheets;
    this.deadlines = deadlines;
    this.download = download;
  }

  /** A bridge in the language of the page; numbers with the item's decimals. */
  record BridgeLine(
      String name,
      String scope,
      String accepted,
      String pending,
      String changed,
      String repeated,
      String ledger,
      String href) {}

  @GetMapping
  String show(
      @PathVariable YearMonth month,
      @RequestParam(defaultValue = "month") String scope,
      Locale locale,
      Model model) {
    ReportCalendar calendar = deadlines.calendarWith(month);
    DistrictSheet sheet = sheets.of(month, calendar);
    boolean cumulative = scope.equals("cumulative");
    String district = sheets.district().code();
    model.addAttribute("month", month.toString());
    model.addAttribute("months", ReportListController.newestFirst(calendar));
    model.addAttribute("scope", cumulative ? "cumulative" : "month");
    model.addAttribute("form", FormView.of(sheet.form(), district));
    model.addAttribute("accepted", sheet.accepted().size());
    model.addAttribute("units", sheet.owing());
    model.addAttribute("items", ReportItem.values());
    model.addAttribute("rows", DistrictSheets.rows(sheet, cumulative));
    model.addAttribute("totals", DistrictSheets.totals(sheet, cumulative));
    model.addAttribute(
        "bridges",
        sheet.bridges().stream()
            .filter(Bridge::explains)
            .map(bridge -> line(bridge, month, district, locale))
            .toList());
    return "reporting/district";
  }

  @GetMapping("/form.{type:docx|xlsx|pdf}")
  ResponseEntity<byte[]> export(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable YearMonth month,
      @PathVariable String type)
      throws IOException {
    DistrictSheet sheet = sheets.of(month, deadlines.calendarWith(month));
    return download.of(sheet.paper(), type, "report:district/" + month, me);
  }

  private static BridgeLine line(Bridge bridge, YearMonth month, String unit, Locale locale) {
    ReportItem item = bridge.item();
    return new BridgeLine(
        item + " " + (locale.getLanguage().equals("en") ? item.english() : item.label()),
        bridge.scope(),
        plain(item, bridge.accepted()),
        plain(item, bridge.pending()),
        plain(item, bridge.changed()),
        plain(item, bridge.repeated()),
        plain(item, bridge.ledger()),
        EntriesPage.of(item, unit, month, bridge.scope()));
  }

  private static String plain(ReportItem item, BigDecimal number) {
    return number.setScale(item.decimals()).toPlainString();
  }
}
