package io.jianzhen.platform.campaign.duty;

import io.jianzhen.platform.organisation.Permit;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is owed, and when: by the own unit, or by all units of the district. */
@Controller
@RequestMapping("/calendar")
@Permit({
  Role.OFFICE,
  Role.UNIT_REPORTER,
  Role.UNIT_REVIEWER,
  Role.INSPECTOR,
  Role.CASE_OFFICER,
  Role.LEADER
})
class DutyCalendarController {

  private final DutyBook book;
  private final Units units;
  private final Clock clock;

  DutyCalendarController(DutyBook book, Units units, Clock clock) {
    this.book = book;
    this.units = units;
    this.clock = clock;
  }

  /**
   * @param month of the picture, this month if it is none
   * @param unit whose calendar it is; all within reach if none
   * @param all whether what is done is listed as well
   */
  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "false") boolean all,
      Model model) {
    List<Unit> within = units.within(me.reach());
    List<Unit> shown = unit.isEmpty() ? within : List.of(units.get(unit, me));
    List<DutyLine> lines =
        book.within(me.reach()).stream()
            .filter(line -> unit.isEmpty() || line.unit().code().equals(unit))
            .toList();
    List<DutyGroup> groups = DutyGroup.of(lines);
    model.addAttribute("groups", groups.stream().filter(one -> all || isOpen(one)).toList());
    model.addAttribute("all", all);
    model.addAttribute("single", shown.size() == 1);
    model.addAttribute("within", within);
    model.addAttribute("unit", unit);
    model.addAttribute("mayAsk", me.isAnyOf(Role.OFFICE));
    model.addAttribute("picture", DutyMonth.of(monthOf(month), groups, LocalDate.now(clock)));
    return "calendar/calendar";
  }

  private static boolean isOpen(DutyGroup group) {
    return group.lines().stream().anyMatch(line -> line.standing().isOpen());
  }

  private YearMonth monthOf(String typed) {
    try {
      YearMonth month = YearMonth.parse(typed);
      return month.getYear() < 2000 || month.getYear() > 2100 ? thisMonth() : month;
    } catch (DateTimeException noMonth) {
      return thisMonth();
    }
  }

  private YearMonth thisMonth() {
    return YearMonth.from(LocalDate.now(clock));
  }
}
