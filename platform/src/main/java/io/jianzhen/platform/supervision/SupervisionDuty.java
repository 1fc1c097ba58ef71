package io.jianzhen.platform.supervision;

import io.jianzhen.platform.campaign.Campaign;
import io.jianzhen.platform.campaign.Obligations;
import io.jianzhen.platform.campaign.calendar.Fulfilment;
import io.jianzhen.platform.campaign.calendar.Schedule;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** The rounds that the campaign wants: so many until a day. */
@Component
class SupervisionDuty implements Fulfilment {

  /** In the campaign's file. */
  static final String ID = "supervision";

  private final Rounds rounds;
  private final Campaign campaign;
  private final Obligations obligations;

  SupervisionDuty(Rounds rounds, Campaign campaign, Obligations obligations) {
    this.rounds = rounds;
    this.campaign = campaign;
    this.obligations = obligations;
  }

  /**
   * How many are owed, and how many there were.
   *
   * @param last the last day
   * @param warnFrom from when on those who owe it are warned
   */
  record Owed(int times, long held, LocalDate last, LocalDate warnFrom) {}

  /** Empty if the campaign in hand wants none. */
  Optional<Owed> owed() {
    return campaign
        .obligation(ID)
        .filter(one -> one.owing() != null)
        .map(
            one -> {
              Schedule schedule = obligations.schedule(ID);
              LocalDate last = Objects.requireNonNull(schedule.on());
              LocalDate warnFrom = schedule.remindFrom();
              return new Owed(
                  Objects.requireNonNullElse(schedule.times(), 1),
                  rounds.heldBetween(campaign.from(), last),
                  last,
                  warnFrom == null ? campaign.from() : warnFrom);
            });
  }

  @Override
  public String duty() {
    return ID;
  }

  @Override
  public Set<Done> done() {
    String by =
        campaign
            .obligation(ID)
            .flatMap(one -> Optional.ofNullable(one.owing()))
            .flatMap(owing -> owing.by().stream().findFirst())
            .orElse("");
    long held = owed().map(Owed::held).orElse(0L);
    return LongStream.rangeClosed(1, held)
        .mapToObj(n -> new Done(by, Long.toString(n)))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String href(String unit, String period) {
    return "/supervision/rounds";
  }
}
