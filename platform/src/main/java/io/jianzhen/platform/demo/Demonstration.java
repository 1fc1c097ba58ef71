package io.jianzhen.platform.demo;

import io.jianzhen.platform.enterprise.Enterprises;
import io.jianzhen.platform.enterprise.Industry;
import io.jianzhen.platform.enterprise.NewEnterprise;
import io.jianzhen.platform.inspection.InspectionPlay;
import io.jianzhen.platform.organisation.AccountDesk;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.selfcheck.SelfCheckPlay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Plays the campaign up to the morning of 2022-04-28 and prints who can sign in. */
@Component
@Order(0) // before the first administrator, who is then not needed
@ConditionalOnProperty(name = "jianzhen.demo", havingValue = "true")
class Demonstration implements ApplicationRunner {

  private static final LocalDate MORNING = LocalDate.of(2022, 4, 28);

  private static final String CHECKED = "91120116MAT001010A";
  private static final String INVITED = "91120116MAT0010372";

  private final AccountDesk accounts;
  private final Enterprises enterprises;
  private final Units units;
  private final Months months;
  private final Rosters rosters;
  private final SuspectSites sites;
  private final SelfCheckPlay selfChecks;
  private final Duties duties;
  private final InspectionPlay inspections;
  private final DemoClock clock;

  Demonstration(
      AccountDesk accounts,
      Enterprises enterprises,
      Units units,
      Months months,
      Rosters rosters,
      SuspectSites sites,
      SelfCheckPlay selfChecks,
      Duties duties,
      InspectionPlay inspections,
      DemoClock clock) {
    this.accounts = accounts;
    this.enterprises = enterprises;
    this.units = units;
    this.months = months;
    this.rosters = rosters;
    this.sites = sites;
    this.selfChecks = selfChecks;
    this.duties = duties;
    this.inspections = inspections;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!accounts.isEmpty()) {
      return;
    }
    clock.travelTo(Months.FIRST.atDay(1));
    String password = accounts.oneTimePassword();
    Cast cast = Cast.open(accounts, password);
    List<Long> employers = enterEmployers(cast.the("office"));
    play(cast, employers);
    duties.play(cast.the("office"));
    clock.travelTo(MORNING);
    inspections.play(employers.subList(0, 3), MORNING, cast.the("inspector"));
    rosters.preview(3, employers.get(1), cast.the("reporter"));
    print(cast, password, selfChecks(cast, password));
  }

  /** Month by month, as it happened. */
  private void play(Cast cast, List<Long> employers) throws IOException {
    for (YearMonth month = Months.FIRST; !month.isAfter(Months.LAST); month = month.plusMonths(1)) {
      if (month.equals(YearMonth.of(2021, 12))) {
        clock.travelTo(LocalDate.of(2021, 12, 14));
        rosters.onFile(1, employers.get(0), cast.the("reporter"));
      }
      if (month.equals(YearMonth.of(2022, 2))) {
        clock.travelTo(LocalDate.of(2022, 2, 16));
        rosters.onFile(2, employers.get(2), clerkOf("120116401"));
      }
      sites.play(month, cast);
      months.play(month, cast.the("office"));
    }
    sites.play(Months.LAST.plusMonths(1), cast);
  }

  /** One is handed in, one waits for whoever has its code; the code. */
  private String selfChecks(Cast cast, String password) {
    SignedIn office = cast.the("office");
    LocalDate due = MORNING.plusDays(10);
    String first = selfChecks.assign(CHECKED, due, office);
    selfChecks.submit(selfChecks.enter(first, "company", "企业安全员（示例一）", password));
    return selfChecks.assign(INVITED, due, office);
  }

  private SignedIn clerkOf(String unit) {
    return Months.clerkOf(units.find(unit).orElseThrow());
  }

  private List<Long> enterEmployers(SignedIn by) throws IOException {
    List<Long> ids = new ArrayList<>();
    String table =
        new ClassPathResource("io/jianzhen/platform/demo/enterprises.csv")
            .getContentAsString(StandardCharsets.UTF_8);
    for (String line : table.lines().skip(1).toList()) {
      String[] cell = line.split(",", -1);
      ids.add(
          enterprises.add(
              new NewEnterprise(cell[0], cell[1], cell[2], Industry.valueOf(cell[3]), cell[4]),
              by));
    }
    return ids;
  }

  @SuppressWarnings("SystemOut") // the sign-ins are for the person at the terminal, not for the log
  private static void print(Cast cast, String password, String code) {
    System.out.printf(
        """

        演示数据已就绪。系统时间停在2022年4月28日上午，退出后全部数据删除。
        The demonstration is ready. Its clock stands at the morning of 2022-04-28; all data go when it ends.

        %s
            company    企业（已提交自查） an employer that has handed in its self-check
            密码 password for all:  %s
            邀请码 invitation of another employer, at /self-check:  %s

        """,
        cast.signIns(), password, code);
  }
}
