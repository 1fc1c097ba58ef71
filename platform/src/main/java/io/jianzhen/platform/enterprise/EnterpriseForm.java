package io.jianzhen.platform.enterprise;

import io.jianzhen.detect.card.CreditCode;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Unit;
import io.jianzhen.platform.organisation.Units;
import io.jianzhen.platform.web.FreeText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a clerk fills in to enter an employer, as typed. */
record EnterpriseForm(
    String creditCode, String name, String unit, String industry, String address) {

  private static final int LONGEST_NAME = 100;

  EnterpriseForm {
    creditCode = tidy(creditCode).toUpperCase(Locale.ROOT);
    name = tidy(name);
    unit = tidy(unit);
    industry = tidy(industry);
    address = tidy(address);
  }

  /** Field name to message key, in the order of the form; empty if all is well. */
  Map<String, String> whatIsWrong(Enterprises enterprises, Units units, SignedIn me) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (name.isEmpty() || !isPlain(name)) {
      wrong.put("name", "enterprise.name.wrong");
    }
    if (CreditCode.parse(creditCode).isEmpty()) {
      wrong.put("creditCode", "enterprise.creditCode.wrong");
    } else if (enterprises.byCreditCode(creditCode).isPresent()) {
      wrong.put("creditCode", "enterprise.creditCode.taken");
    }
    if (unitsFor(units, me).stream().noneMatch(one -> one.code().equals(unit))) {
      wrong.put("unit", "enterprise.unit.wrong");
    }
    if (Arrays.stream(Industry.values()).noneMatch(one -> one.name().equals(industry))) {
      wrong.put("industry", "enterprise.industry.wrong");
    }
    if (!isPlain(address)) {
      wrong.put("address", "enterprise.address.wrong");
    }
    return wrong;
  }

  /** Where the person may enter an employer: in units that report, within reach. */
  static List<Unit> unitsFor(Units units, SignedIn me) {
    return units.within(me.reach()).stream().filter(Unit::reportsMonthly).toList();
  }

  NewEnterprise toEnterprise() {
    return new NewEnterprise(creditCode, name, unit, Industry.valueOf(industry), address);
  }

  private static boolean isPlain(String text) {
    return FreeText.whatIsWrong(text, LONGEST_NAME).isEmpty() && text.indexOf('\t') < 0;
  }

  private static String tidy(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
