package io.jianzhen.platform.casework.file.form;

import io.jianzhen.platform.casework.file.dossier.CaseFile;
import io.jianzhen.platform.casework.file.dossier.Dossier;
import io.jianzhen.platform.casework.file.dossier.OutcomeKind;
import io.jianzhen.platform.casework.file.dossier.Participant;
import io.jianzhen.platform.casework.file.dossier.PersonRole;
import io.jianzhen.platform.web.FreeText;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * A step as it is asked for, as typed.
 *
 * @param persons ids of those whose box is ticked
 * @param roles all of whom are meant as well
 * @param of id of the person, outcome, gang, den or seizure; 0 for the case itself
 * @param version of the page on which it was asked for, or one that no case has
 */
public record CaseInput(
    CaseStep step,
    Map<CaseField, String> typed,
    Set<Long> persons,
    Set<PersonRole> roles,
    long of,
    int version) {

  /** Before it nothing happened that an officer would enter. */
  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
  private static final Pattern GAPS = Pattern.compile("[\\s,，、;；]+");
  private static final int MOST_DAYS = 20;

  public CaseInput {
    typed = Map.copyOf(typed);
    persons = Set.copyOf(persons);
    roles = Set.copyOf(roles);
  }

  /**
   * What is wrong with a field.
   *
   * @param about what the message names
   */
  public record Wrong(String messageKey, Object about) {}

  /** A form on which nothing stands but what is known already. */
  public static CaseInput blank(CaseStep step, Map<CaseField, String> known, long of, int version) {
    return new CaseInput(step, known, Set.of(), Set.of(), of, version);
  }

  public static CaseInput of(CaseStep step, MultiValueMap<String, String> sent) {
    Map<CaseField, String> typed = new EnumMap<>(CaseField.class);
    for (CaseField field : step.fields()) {
      typed.put(field, first(sent, field.id()));
    }
    return new CaseInput(
        step,
        typed,
        all(sent, "persons").stream()
            .filter(CaseInput::isId)
            .map(Long::valueOf)
            .collect(Collectors.toSet()),
        all(sent, "roles").stream()
            .flatMap(one -> PersonRole.named(one).stream())
            .collect(Collectors.toSet()),
        isId(first(sent, "of")) ? Long.parseLong(first(sent, "of")) : 0,
        first(sent, "version").matches("[0-9]{1,9}")
            ? Integer.parseInt(first(sent, "version"))
            : -1);
  }

  /** The same with persons ticked. */
  public CaseInput with(Set<Long> ticked) {
    return new CaseInput(step, typed, ticked, roles, of, version);
  }

  private static List<String> all(MultiValueMap<String, String> sent, String name) {
    List<String> values = sent.get(name);
    return values == null ? List.of() : values;
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    return all(sent, name).stream().findFirst().orElse("");
  }

  private static boolean isId(String text) {
    return text.matches("[0-9]{1,18}");
  }

  /** What was typed, for the page. */
  public String value(CaseField field) {
    return typed.getOrDefault(field, "");
  }

  /** What was typed without white space around it. */
  public String text(CaseField field) {
    return value(field).strip();
  }

  /**
   * What is wrong with the form by itself, in the order of its fields.
   *
   * @param first the day from which figures count
   */
  public Map<CaseField, Wrong> whatIsWrong(LocalDate first, LocalDate today) {
    Map<CaseField, Wrong> wrong = new LinkedHashMap<>();
    for (CaseField field : step.fields()) {
      wrongWith(field, first, today).ifPresent(one -> wrong.put(field, one));
    }
    return wrong;
  }

  private Optional<Wrong> wrongWith(CaseField field, LocalDate first, LocalDate today) {
    if (field == CaseField.NAMES && value(field).length() > field.longest()) {
      return Optional.of(new Wrong("frame.text.tooLong", field.longest()));
    }
    if (field == CaseField.PERSONS) {
      return wrongIf(persons.isEmpty() && roles.isEmpty(), field);
    }
    if (text(field).isEmpty()) {
      return step.mayBeEmpty(field) ? wrongWithout(field) : Optional.of(missing(field));
    }
    return switch (field) {
      case KIND -> wrongIf(kind().isEmpty(), field);
      case ROLE -> wrongIf(role().isEmpty(), field);
      case OUTCOME -> wrongIf(outcome().isEmpty(), field);
      case MEASURE -> wrongIf(measure().isEmpty(), field);
      case THING -> wrongIf(thing().isEmpty(), field);
      case SORT, AT_LEAST, EXPOSABLE ->
          wrongIf(!Set.of("true", "false").contains(text(field)), field);
      case ON -> wrongWithDay(first, today);
      case AT -> wrongIf(time().isEmpty(), field);
      case YUAN ->
          step == CaseStep.PENALTY_NOTICE
              ? wrongIf(!isMoney(), field)
              : wrongWithAmount(OutcomeKind.FINE, isMoney(), field);
      case DAYS -> wrongWithAmount(OutcomeKind.DETENTION, days().isPresent(), field);
      case QUANTITY -> wrongIf(!isQuantity(), field);
      case NAMES -> NameList.of(text(field)).whatIsWrong();
      case IDENTITY, UNIT, TWIN, PERSONS -> Optional.empty();
      default ->
          FreeText.whatIsWrong(text(field), field.longest())
              .map(key -> new Wrong(key, field.longest()));
    };
  }

  /** A field that may be empty, except with what is chosen in another. */
  private Optional<Wrong> wrongWithout(CaseField field) {
    return switch (field) {
      case YUAN -> wrongIf(isOutcome(OutcomeKind.FINE), field);
      case DAYS -> wrongIf(isOutcome(OutcomeKind.DETENTION), field);
      case REMARK ->
          isOutcome(OutcomeKind.NONE)
              ? Optional.of(new Wrong("casefile.REMARK.none", ""))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** An amount that the outcome does not take would be lost without a word. */
  private Optional<Wrong> wrongWithAmount(OutcomeKind of, boolean isRight, CaseField field) {
    if (outcome().isEmpty() || isOutcome(of)) {
      return wrongIf(isOutcome(of) && !isRight, field);
    }
    return Optional.of(new Wrong("casefile." + field + ".only", ""));
  }

  private Optional<Wrong> wrongWithDay(LocalDate first, LocalDate today) {
    Optional<LocalDate> day = day();
    LocalDate earliest = step.countsFromItsDay() ? first : LONG_AGO;
    if (day.isEmpty()) {
      return Optional.of(missing(CaseField.ON));
    }
    // A hearing is set for a day to come.
    if (day.get().isAfter(today) && step != CaseStep.HEARING_SET) {
      return Optional.of(new Wrong("casefile.ON.future", ""));
    }
    return day.get().isBefore(earliest)
        ? Optional.of(new Wrong("casefile.ON.early", earliest.toString()))
        : Optional.empty();
  }

  private static Optional<Wrong> wrongIf(boolean isWrong, CaseField field) {
    return isWrong ? Optional.of(missing(field)) : Optional.empty();
  }

  private static Wrong missing(CaseField field) {
    return new Wrong("casefile." + field + ".missing", "");
  }

  private boolean isOutcome(OutcomeKind kind) {
    return outcome().filter(one -> one == kind).isPresent();
  }

  private boolean isMoney() {
    return number(CaseField.YUAN).filter(yuan -> yuan.signum() > 0).isPresent();
  }

  private boolean isQuantity() {
    boolean mayBeZero = step == CaseStep.FIGURE;
    return number(CaseField.QUANTITY).filter(one -> mayBeZero || one.signum() > 0).isPresent();
  }

  public Optional<CaseFile.Kind> kind() {
    return one(CaseFile.Kind.values(), CaseField.KIND);
  }

  public Optional<PersonRole> role() {
    return PersonRole.named(text(CaseField.ROLE));
  }

  public Optional<OutcomeKind> outcome() {
    return OutcomeKind.named(text(CaseField.OUTCOME));
  }

  public Optional<Dossier.MeasureKind> measure() {
    return one(Dossier.MeasureKind.values(), CaseField.MEASURE);
  }

  public Optional<Dossier.ThingKind> thing() {
    return one(Dossier.ThingKind.values(), CaseField.THING);
  }

  public Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(text(CaseField.ON)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  public Optional<LocalTime> time() {
    try {
      return Optional.of(LocalTime.parse(text(CaseField.AT)));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /** A number of at most two decimals; full width and commas between thousands are taken. */
  public Optional<BigDecimal> number(CaseField field) {
    String plain = Normalizer.normalize(text(field), Normalizer.Form.NFKC).replace(",", "");
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  public Optional<Integer> days() {
    return number(CaseField.DAYS)
        .filter(days -> days.scale() == 0 && days.signum() > 0)
        .map(BigDecimal::intValue)
        .filter(days -> days <= MOST_DAYS);
  }

  public boolean yes(CaseField field) {
    return text(field).equals("true");
  }

  /** Several numbers of records in one field. */
  public List<String> numbers(CaseField field) {
    return GAPS.splitAsStream(text(field)).filter(one -> !one.isEmpty()).distinct().toList();
  }

  /** Those who are meant, by their boxes or by their role, in the order of the case. */
  public List<Participant> ticked(Dossier dossier) {
    return dossier.present().stream()
        .filter(one -> persons.contains(one.id()) || roles.contains(one.role()))
        .toList();
  }

  private <E extends Enum<E>> Optional<E> one(E[] all, CaseField field) {
    return Arrays.stream(all).filter(value -> value.name().equals(text(field))).findFirst();
  }

  /** Never in a log: it may hold identity numbers. */
  @Override
  public String toString() {
    return "CaseInput of " + step;
  }
}
