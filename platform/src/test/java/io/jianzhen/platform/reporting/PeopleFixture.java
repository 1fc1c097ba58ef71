package io.jianzhen.platform.reporting;

import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import io.jianzhen.platform.organisation.Units;
import java.util.Locale;
import java.util.Set;

/** Made-up people, each with one role. */
final class PeopleFixture {

  static final String TEDA = "120116014";
  static final String HANGU = "120116031";

  private final Units units;

  PeopleFixture(Units units) {
    this.units = units;
  }

  SignedIn reporter(String unit) {
    return person(unit, Role.UNIT_REPORTER);
  }

  SignedIn reviewer(String unit) {
    return person(unit, Role.UNIT_REVIEWER);
  }

  SignedIn office() {
    return person("YJ-BGS", Role.OFFICE);
  }

  SignedIn person(String unit, Role role) {
    String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    long account = (role + unit).hashCode();
    return new SignedIn(
        account,
        name + "." + unit.toLowerCase(Locale.ROOT),
        name,
        units.find(unit).orElseThrow(),
        Set.of(role),
        "",
        false,
        true,
        false);
  }
}
