package io.jianzhen.platform.organisation;

import java.util.Set;

/** People who are signed in, for tests. */
public final class SignedInFixture {

  private SignedInFixture() {}

  /** A person of the economic development zone with these roles. */
  public static SignedIn ofZone(Role... roles) {
    return of("120116400", "天津经济技术开发区（其他片区）", Unit.Kind.ZONE, roles);
  }

  /** A person of the street 塘沽 with these roles. */
  public static SignedIn ofStreet(Role... roles) {
    return of("120116001", "塘沽街道", Unit.Kind.STREET, roles);
  }

  /** A police officer of a detachment, such as {@code GA-WA}, with these roles. */
  public static SignedIn ofDetachment(String code, Role... roles) {
    String path = "/BH/GA/" + code + "/";
    return signedIn(
        new Unit(code, code, Unit.Kind.DETACHMENT, path, false, false, false, false), roles);
  }

  /** A person of the office of the task force. */
  public static SignedIn ofOffice() {
    Unit unit =
        new Unit(
            "YJ-BGS", "区应急管理局办公室", Unit.Kind.OFFICE, "/BH/YJ/YJ-BGS/", false, false, false, false);
    return signedIn(unit, Role.OFFICE);
  }

  private static SignedIn of(String code, String name, Unit.Kind kind, Role... roles) {
    return signedIn(new Unit(code, name, kind, "/BH/" + code + "/", true, true, true, true), roles);
  }

  private static SignedIn signedIn(Unit unit, Role... roles) {
    return new SignedIn(1, "tester", "测试员", unit, Set.of(roles), "{noop}", false, true, false);
  }
}
