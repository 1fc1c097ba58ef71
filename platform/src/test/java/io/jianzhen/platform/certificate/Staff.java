package io.jianzhen.platform.certificate;

import io.jianzhen.platform.enterprise.Enterprises;
import io.jianzhen.platform.enterprise.Industry;
import io.jianzhen.platform.enterprise.NewEnterprise;
import io.jianzhen.platform.organisation.AccountDesk;
import io.jianzhen.platform.organisation.NewAccount;
import io.jianzhen.platform.organisation.Role;
import io.jianzhen.platform.organisation.SignedIn;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Opens accounts and enters employers for tests, each with a name of its own. */
@Component
public final class Staff {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private final AccountDesk accounts;
  private final Enterprises enterprises;

  Staff(AccountDesk accounts, Enterprises enterprises) {
    this.accounts = accounts;
    this.enterprises = enterprises;
  }

  /** A person of a unit. */
  public SignedIn person(String unit, Role role) {
    String username = "person" + COUNT.incrementAndGet();
    return accounts.openForDemonstration(
        new NewAccount(username, username, unit, Set.of(role)), "Correct-Horse-1");
  }

  /** An employer of the unit of {@code by}. */
  public long employer(String name, SignedIn by) {
    String code = "91120116MAT%06d".formatted(COUNT.incrementAndGet()) + "X";
    return enterprises.add(
        new NewEnterprise(
            code.substring(0, 17) + ALPHABET.charAt(0),
            name,
            by.unit().code(),
            Industry.MACHINERY,
            ""),
        by);
  }
}
