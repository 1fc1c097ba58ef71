package io.jianzhen.platform.casework.clock;

import io.jianzhen.detect.Sentence;
import io.jianzhen.platform.casework.clock.LegalClock.Extension;
import io.jianzhen.platform.casework.clock.RunningClock.State;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A clock as one person sees it at one moment. */
public final class ClockView {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final RunningClock clock;
  private final LegalClock law;
  private final Optional<Extension> extension;
  private final List<Integer> openYears;
  private final Instant now;
  private final SignedIn me;

  /**
   * @param used how many extensions were granted
   */
  ClockView(
      RunningClock clock,
      LegalClock law,
      int used,
      WorkingCalendar calendar,
      Instant now,
      SignedIn me) {
    this.clock = clock;
    this.law = law;
    this.extension = law.extension(used, Limit.day(clock.eventAt().toInstant()));
    this.openYears =
        clock.limit().openYears(clock.eventAt().toInstant(), clock.due().toInstant(), calendar);
    this.now = now;
    this.me = me;
  }

  /** How far it has come. */
  public enum Phase {
    /** A window that opens later. */
    AHEAD("quiet"),
    RUNNING("info"),
    /** Most of the time is gone. */
    SOON("warn"),
    OVERDUE("bad"),
    PAUSED("quiet"),
    MET("good"),
    MET_LATE("warn"),
    CANCELLED("quiet");

    private final String kind;

    Phase(String kind) {
      this.kind = kind;
    }

    /** The kind of chip that shows it. */
    public String kind() {
      return kind;
    }
  }

  public Phase phase() {
    OffsetDateTime met = clock.metAt();
    return switch (clock.state()) {
      case PAUSED -> Phase.PAUSED;
      case CANCELLED -> Phase.CANCELLED;
      case MET -> met != null && !met.isBefore(clock.due()) ? Phase.MET_LATE : Phase.MET;
      case RUNNING -> running();
    };
  }

  private Phase running() {
    if (!now.isBefore(clock.due().toInstant())) {
      return Phase.OVERDUE;
    }
    if (!now.isBefore(clock.warnAt().toInstant())) {
      return Phase.SOON;
    }
    return now.isBefore(clock.beginsAt().toInstant()) ? Phase.AHEAD : Phase.RUNNING;
  }

  /** Of the time that there is, how much is gone, in percent from 0 to 100. */
  public int gone() {
    Duration rest = Duration.between(clock.warnAt(), clock.due());
    if (rest.isZero()) {
      return 100;
    }
    OffsetDateTime paused = clock.pausedAt();
    Instant at = paused == null ? now : paused.toInstant();
    double left = (double) Duration.between(at, clock.due().toInstant()).toMillis();
    double share = 100 - left * (100 - Limit.WARNING) / rest.toMillis();
    return (int) Math.max(0, Math.min(100, share));
  }

  public long id() {
    return clock.id();
  }

  public int version() {
    return clock.version();
  }

  /** The record on which it runs. */
  public String subject() {
    return clock.subject();
  }

  /** Such as T02. */
  public String clock() {
    return clock.clock();
  }

  public String title() {
    return clock.title();
  }

  public String href() {
    return clock.href();
  }

  public String unitName() {
    return clock.unitName();
  }

  public Sentence when() {
    return law.when();
  }

  public Sentence actor() {
    return law.actor();
  }

  public Sentence action() {
    return law.action();
  }

  public String basis() {
    return law.basis();
  }

  public boolean isCompared() {
    return law.isCompared();
  }

  public int amount() {
    return clock.amount();
  }

  /** A {@link Measure}; SAME_DAY where no day passes. */
  public String measure() {
    return clock.amount() == 0 ? "SAME_DAY" : clock.measure().name();
  }

  public String direction() {
    return clock.direction().name();
  }

  /** When that happened from which it is counted. */
  public String event() {
    return text(clock.eventAt());
  }

  /** The day on which it ends. */
  public LocalDate lastDay() {
    return Limit.day(clock.due().minusMinutes(1).toInstant());
  }

  /** The last day on which it is in time, or the last minute if it runs in hours. */
  public String due() {
    return text(clock.due().minusMinutes(1));
  }

  /** The first day of a window. */
  public String begins() {
    return text(clock.beginsAt());
  }

  /** When it was met, to the minute; empty if it was not. */
  public String met() {
    OffsetDateTime met = clock.metAt();
    return met == null ? "" : MINUTE.format(local(met));
  }

  private String text(OffsetDateTime at) {
    return (clock.measure() == Measure.HOUR ? MINUTE : DAY).format(local(at));
  }

  private static LocalDateTime local(OffsetDateTime at) {
    return at.atZoneSameInstant(Limit.ZONE).toLocalDateTime();
  }

  /** Whether the holidays of the years that it runs through are on record, where they matter. */
  public boolean isCalendarKnown() {
    return openYears.isEmpty();
  }

  /** The years whose holidays are not, such as 2027. */
  public String openYears() {
    return openYears.stream().map(Object::toString).collect(Collectors.joining("、"));
  }

  /** Days of an extension that waits for its decision, or null. */
  public @Nullable Integer askedDays() {
    return clock.askedDays();
  }

  public @Nullable String askedBy() {
    return clock.askedBy();
  }

  /** Who asked for a pause that waits for its decision, or null. */
  public @Nullable String pauseAskedBy() {
    return clock.pauseAskedBy();
  }

  /** The most days that may be asked for; 0 if none. */
  public int mostDays() {
    return extension.map(Extension::days).orElse(0);
  }

  /** Whether the level above has to approve. */
  public boolean isForLevelAbove() {
    return extension.map(one -> one.level() == LegalClock.Level.ABOVE).orElse(false);
  }

  /** Whether I may open its page. */
  public boolean mayOpen() {
    return clock.isWithin(me) && (clock.mayActOn(me) || me.isAnyOf(Role.LEADER));
  }

  /** The steps that I may take. */
  List<ClockStep> offered() {
    List<ClockStep> steps = new ArrayList<>();
    boolean isRunning = clock.state() == State.RUNNING && now.isBefore(clock.due().toInstant());
    if (clock.mayActOn(me) && clock.isOpen()) {
      steps.add(ClockStep.MET);
      if (clock.state() == State.PAUSED) {
        steps.add(ClockStep.RESUME);
      }
      if (isRunning && clock.direction() == Limit.Direction.AFTER && clock.pauseAskedBy() == null) {
        steps.add(ClockStep.ASK_PAUSE);
      }
      if (isRunning && clock.askedBy() == null && extension.isPresent()) {
        steps.add(ClockStep.ASK);
      }
    }
    if (decidesOnPause()) {
      if (isRunning) {
        steps.add(ClockStep.PAUSE);
      }
      steps.add(ClockStep.REFUSE_PAUSE);
    }
    if (decidesOnExtension()) {
      if (isRunning) {
        steps.add(ClockStep.APPROVE);
      }
      steps.add(ClockStep.REFUSE);
    }
    return steps;
  }

  /**
   * Whether an extension waits for me: as the head, or as the level above where the law wants it.
   */
  boolean decidesOnExtension() {
    return clock.isOpen() && extension.isPresent() && clock.mayDecide(me, extension.get().level());
  }

  /** Whether a pause waits for me. */
  boolean decidesOnPause() {
    return clock.isOpen() && clock.mayDecideOnPause(me);
  }

  /** The names of the steps that I may take. */
  public List<String> steps() {
    return offered().stream().map(ClockStep::name).toList();
  }

  /** Whether a step needs words. */
  public boolean needsReason(String step) {
    return ClockStep.valueOf(step).note() == ClockStep.Note.NEEDED;
  }

  /** This minute, as fields of date and time take it. */
  public String now() {
    return NOW.format(now.atZone(Limit.ZONE));
  }

  /** What an event says beyond its name: days, how the end moved, the reason. */
  public String says(RunningClock.Event event) {
    List<String> says = new ArrayList<>();
    if (event.days() != null) {
      says.add("+" + event.days());
    }
    if (!event.earlier().isEqual(event.due())) {
      says.add(text(event.earlier().minusMinutes(1)) + " → " + text(event.due().minusMinutes(1)));
    }
    if (!event.reason().isEmpty()) {
      says.add(event.reason());
    }
    return String.join("；", says);
  }
}
