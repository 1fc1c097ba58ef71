package io.jianzhen.platform.organisation;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens accounts for tests in a browser. */
@Component
public class TestAccounts {

  /** The password of all of them. */
  public static final String PASSWORD = "Tanggu-Haihe-7";

  private final AccountDesk desk;

  TestAccounts(AccountDesk desk) {
    this.desk = desk;
  }

  /** Opens an account whose password need not be changed. */
  public SignedIn open(String username, String unit, Role... roles) {
    return desk.openForDemonstration(
        new NewAccount(username, username, unit, Set.of(roles)), PASSWORD);
  }
}
