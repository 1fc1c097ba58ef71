package io.jianzhen.platform.ledger;

import io.jianzhen.detect.card.CreditCode;
import io.jianzhen.detect.card.IdNumber;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.web.IdentityNumbers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a clerk fills in to enter a figure from paper, as typed. */
record ManualEntryForm(
    String item, String unit, String on, String quantity, String reason, String subject) {

  /** The reference of entries that no record of the system stands behind. */
  static final String REFERENCE = "manual";

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_SUBJECT = 60;

  /** What a column numeric(14,2) holds. */
  private static final BigDecimal MOST = new BigDecimal("999999999999.99");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  ManualEntryForm {
    item = tidy(item);
    unit = tidy(unit);
    on = tidy(on);
    quantity = tidy(quantity);
    reason = tidy(reason);
    subject = tidy(subject);
  }

  /**
   * Field name to message key, in the order of the form; empty if all is well.
   *
   * @param first the month from which facts count
   */
  Map<String, String> whatIsWrong(List<Unit> units, YearMonth first, LocalDate today) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (reportItem().isEmpty()) {
      wrong.put("item", "ledger.item.wrong");
    }
    if (units.stream().noneMatch(one -> one.code().equals(unit))) {
      wrong.put("unit", "ledger.unit.wrong");
    }
    day()
        .ifPresentOrElse(
            day -> checkDay(day, first, today, wrong), () -> wrong.put("on", "ledger.on.wrong"));
    checkQuantity(wrong);
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      wrong.put("reason", "ledger.reason.wrong");
    } else if (IdentityNumbers.isIn(reason)) {
      wrong.put("reason", "ledger.reason.identity");
    }
    checkSubject(wrong);
    return wrong;
  }

  private static void checkDay(
      LocalDate day, YearMonth first, LocalDate today, Map<String, String> wrong) {
    if (day.isAfter(today)) {
      wrong.put("on", "ledger.on.future");
    } else if (day.isBefore(first.atDay(1))) {
      wrong.put("on", "ledger.on.early");
    }
  }

  private void checkQuantity(Map<String, String> wrong) {
    Optional<BigDecimal> number = number();
    if (number.isEmpty() || number.get().signum() == 0 || number.get().compareTo(MOST) > 0) {
      wrong.put("quantity", "ledger.quantity.wrong");
    } else if (reportItem().isPresent()
        && number.get().stripTrailingZeros().scale() > reportItem().get().decimals()) {
      wrong.put("quantity", "ledger.quantity.decimals." + reportItem().get().decimals());
    }
  }

  private void checkSubject(Map<String, String> wrong) {
    if (subject.length() > LONGEST_SUBJECT) {
      wrong.put("subject", "ledger.subject.wrong");
    } else if (isBrokenIdentity()) {
      wrong.put("subject", "ledger.subject.identity");
    } else if (!subject.isEmpty()
        && reportItem().filter(ReportItem::distinct).isPresent()
        && !number().filter(one -> one.compareTo(BigDecimal.ONE) == 0).isPresent()) {
      wrong.putIfAbsent("quantity", "ledger.quantity.one");
    }
  }

  /** The fact; only when nothing is wrong. */
  Fact toFact(PersonKey persons) {
    return new Fact(
        reportItem().orElseThrow(),
        unit,
        day().orElseThrow(),
        number().orElseThrow(),
        subjectKey(persons),
        REFERENCE,
        reason,
        true);
  }

  /** Whether it looks like an identity number but is none: the person would count twice. */
  private boolean isBrokenIdentity() {
    return plainSubject().length() == 18
        && IdentityNumbers.isIn(plainSubject())
        && IdNumber.parse(subject).isEmpty()
        && CreditCode.parse(subject).isEmpty();
  }

  /** A key that is the same for the same subject and does not tell who it is. */
  private @Nullable String subjectKey(PersonKey persons) {
    return subject.isEmpty()
        ? null
        : IdNumber.parse(subject)
            .map(person -> "person:" + persons.of(person))
            .or(() -> CreditCode.parse(plainSubject()).map(ManualEntryForm::employer))
            .orElseGet(() -> "paper:" + digest(plainSubject()));
  }

  private static String employer(CreditCode code) {
    return "enterprise:" + EmployerKey.of(code.text());
  }

  private String plainSubject() {
    return subject.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
  }

  private static String digest(String same) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(same.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("every Java platform has SHA-256", broken);
    }
  }

  private Optional<ReportItem> reportItem() {
    return Arrays.stream(ReportItem.values()).filter(one -> one.name().equals(item)).findFirst();
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(on));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  private Optional<BigDecimal> number() {
    String plain = quantity.replace(",", "");
    return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  /** Full-width digits and signs become ordinary ones. */
  private static String tidy(@Nullable String text) {
    String known = text == null ? "" : text.replace("\r\n", "\n");
    return UNPRINTABLE
        .matcher(Normalizer.normalize(known, Normalizer.Form.NFKC))
        .replaceAll("")
        .strip();
  }
}
