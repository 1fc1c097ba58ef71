package io.jianzhen.platform.organisation;

import io.jianzhen.platform.web.FreeText;
import io.jianzhen.platform.web.IdentityNumbers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, closes and resets accounts. */
@Service
public class AccountDesk {

  private static final int LONGEST_NAME = 60;

  private final Accounts accounts;
  private final Units units;
  private final Passwords passwords;
  private final PasswordEncoder encoder;
  private final ApplicationEventPublisher events;

  AccountDesk(
      Accounts accounts,
      Units units,
      Passwords passwords,
      PasswordEncoder encoder,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.units = units;
    this.passwords = passwords;
    this.encoder = encoder;
    this.events = events;
  }

  /** Whether nobody has an account yet. */
  public boolean isEmpty() {
    return accounts.isEmpty();
  }

  /** A password that keeps the rules and is known to nobody yet. */
  public String oneTimePassword() {
    return passwords.next();
  }

  /**
   * Opens an account for a first start.
   *
   * @return the one-time password, shown once and kept nowhere
   */
  @Transactional
  public String openFirst(NewAccount account) {
    String password = passwords.next();
    accounts.open(account, encoder.encode(password), true);
    events.publishEvent(
        new Deed("system", null, "ACCOUNT_OPEN", account.username(), account.roles().toString()));
    return password;
  }

  /**
   * Opens an account with a password that need not be changed: for the demonstration only.
   *
   * @return the person as signed in
   */
  @Transactional
  public SignedIn openForDemonstration(NewAccount account, String password) {
    accounts.open(account, encoder.encode(password), false);
    return accounts.loadUserByUsername(account.username());
  }

  /**
   * Opens the account that somebody from outside has asked for and has an invitation to.
   *
   * @param password of the person's own choice
   * @return the account's id
   * @throws IllegalArgumentException unless {@link #whatIsWrongWithOwn} finds nothing
   */
  @Transactional
  public long openOwn(NewAccount account, String password) {
    if (PasswordRules.broken(password, account.username()).isPresent()) {
      throw new IllegalArgumentException("a password that breaks the rules");
    }
    long id = accounts.open(account, encoder.encode(password), false);
    String roles = account.username() + " " + account.roles();
    events.publishEvent(
        new Deed(account.username(), account.unit(), "ACCOUNT_OPEN_OWN", "account:" + id, roles));
    return id;
  }

  /** What somebody who opens an account of the own has to mend: field to message key. */
  public Map<String, String> whatIsWrongWithOwn(
      String username, String displayName, String password) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!NewAccount.isUsername(username) || IdentityNumbers.isIn(username)) {
      wrong.put("username", "organisation.account.username.wrong");
    } else if (accounts.find(username).isPresent()) {
      wrong.put("username", "organisation.account.username.taken");
    }
    if (displayName.isBlank() || FreeText.whatIsWrong(displayName, LONGEST_NAME).isPresent()) {
      wrong.put("displayName", "organisation.account.name.wrong");
    }
    if (!username.isEmpty()) {
      PasswordRules.broken(password, username).ifPresent(key -> wrong.put("password", key));
    }
    return wrong;
  }

  @Transactional
  String open(NewAccount account, SignedIn by) {
    String password = passwords.next();
    long id = accounts.open(account, encoder.encode(password), true);
    note(by, "ACCOUNT_OPEN", id, account.username() + " " + account.roles());
    return password;
  }

  /**
   * Gives an account a new one-time password.
   *
   * @throws AccessDeniedException for the own account: the session would end before the password is
   *     shown, and an only administrator would stay outside
   */
  @Transactional
  String resetPassword(long id, SignedIn by) {
    if (id == by.account()) {
      throw new AccessDeniedException("the own password is changed, not reset");
    }
    String password = passwords.next();
    accounts.setPassword(id, encoder.encode(password), true);
    note(by, "ACCOUNT_PASSWORD_RESET", id, "");
    return password;
  }

  /**
   * Sets the password that a person has chosen.
   *
   * @param wanted keeps {@link PasswordRules}
   */
  @Transactional
  void changePassword(String wanted, SignedIn me) {
    accounts.setPassword(me.account(), encoder.encode(wanted), false);
    note(me, "PASSWORD_CHANGE", me.account(), "");
  }

  @Transactional
  void setEnabled(long id, boolean enabled, SignedIn by) {
    if (id != by.account()) {
      accounts.setEnabled(id, enabled);
      note(by, enabled ? "ACCOUNT_ENABLE" : "ACCOUNT_DISABLE", id, "");
    }
  }

  Optional<FieldError> whatIsWrong(
      String username, String displayName, String unit, Set<Role> roles) {
    if (!NewAccount.isUsername(username)) {
      return Optional.of(new FieldError("username", "organisation.account.username.wrong"));
    }
    if (accounts.find(username.toLowerCase(Locale.ROOT)).isPresent()) {
      return Optional.of(new FieldError("username", "organisation.account.username.taken"));
    }
    if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
      return Optional.of(new FieldError("displayName", "organisation.account.name.wrong"));
    }
    if (units.find(unit).isEmpty()) {
      return Optional.of(new FieldError("unit", "organisation.account.unit.wrong"));
    }
    return roles.isEmpty()
        ? Optional.of(new FieldError("roles", "organisation.account.roles.wrong"))
        : Optional.empty();
  }

  private void note(SignedIn by, String action, long id, String detail) {
    events.publishEvent(Deed.of(by, action, "account:" + id, detail));
  }
}
