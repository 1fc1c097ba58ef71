package io.jianzhen.platform.demo;

import io.jianzhen.platform.organisation.AccountDesk;
import io.jianzhen.platform.organisation.NewAccount;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of the demonstration: one for each role, and a pair for each unit that reports. */
final class Cast {

  /** Those whose sign-ins are printed. */
  private static final List<NewAccount> LEADING =
      List.of(
          account("reporter", "填报员（开发区）", "120116400", Role.UNIT_REPORTER),
          account("reviewer", "审核员（开发区）", "120116400", Role.UNIT_REVIEWER),
          account("office", "专班办公室", "YJ-BGS", Role.OFFICE),
          account("inspector", "检查人员（执法大队）", "YJ-ZFD", Role.INSPECTOR),
          account("police", "办案民警（网安支队）", "GA-WA", Role.CASE_OFFICER),
          account("tipoffs", "举报受理员", "YJ-BGS", Role.TIPOFF_OFFICER),
          account("leader", "分管领导", "YJ", Role.LEADER),
          account("admin", "系统管理员", "YJ-BGS", Role.SECURITY_ADMIN),
          account("auditor", "审计员", "YJ-BGS", Role.AUDITOR));

  private final Map<String, SignedIn> people = new LinkedHashMap<>();

  /** Opens the accounts of those whose sign-ins are printed. */
  static Cast open(AccountDesk desk, String password) {
    Cast cast = new Cast();
    for (NewAccount account : LEADING) {
      cast.people.put(account.username(), desk.openForDemonstration(account, password));
    }
    return cast;
  }

  /** The person with this user name. */
  SignedIn the(String username) {
    SignedIn person = people.get(username);
    if (person == null) {
      throw new IllegalArgumentException("nobody is called " + username);
    }
    return person;
  }

  /** The sign-ins as they are printed, a line each. */
  String signIns() {
    StringBuilder lines = new StringBuilder();
    for (NewAccount account : LEADING) {
      lines.append("    %-10s %s%n".formatted(account.username(), account.displayName()));
    }
    return lines.toString();
  }

  private static NewAccount account(String username, String displayName, String unit, Role role) {
    return new NewAccount(username, displayName, unit, Set.of(role));
  }
}
