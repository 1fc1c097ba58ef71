package io.jianzhen.platform.demo;

import io.jianzhen.platform.campaign.duty.DutyPlay;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The liaison list, and what the office asks for each week of April. A few units are behind. */
@Component
@ConditionalOnProperty(name = "jianzhen.demo", havingValue = "true")
class Duties {

  private static final String PHOTOS = "报送检查现场照片（示例）";
  private static final Set<String> BEHIND = Set.of("120116012", "120116156");

  private final DutyPlay play;
  private final Units units;
  private final DemoClock clock;

  Duties(DutyPlay play, Units units, DemoClock clock) {
    this.play = play;
    this.units = units;
    this.clock = clock;
  }

  void play(SignedIn office) {
    clock.travelTo(LocalDate.of(2021, 12, 30));
    play.done(
        "报送联络人名单",
        LocalDate.of(2022, 1, 2),
        unit -> !BEHIND.contains(unit.code()),
        "已报专班邮箱",
        Months::clerkOf);
    clock.travelTo(LocalDate.of(2022, 4, 1));
    Set<String> zones =
        units.all().stream()
            .filter(unit -> unit.kind() == Unit.Kind.ZONE)
            .map(Unit::code)
            .collect(Collectors.toSet());
    play.askWeekly(PHOTOS, LocalDate.of(2022, 4, 8), LocalDate.of(2022, 5, 6), zones, office);
    clock.travelTo(LocalDate.of(2022, 4, 22));
    play.done(PHOTOS, LocalDate.of(2022, 4, 22), unit -> true, "已报送", Months::clerkOf);
  }
}
