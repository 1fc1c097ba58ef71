package io.jianzhen.platform.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person who is signed in.
 *
 * @param account id of the account
 * @param displayName name to show
 * @param unit the unit of the account
 * @param passwordHash never leaves the sign-in
 * @param mustChangePassword whether nothing else may be done before the password is changed
 */
public record SignedIn(
    long account,
    String username,
    String displayName,
    Unit unit,
    Set<Role> roles,
    String passwordHash,
    boolean mustChangePassword,
    boolean enabled,
    boolean locked)
    implements UserDetails {

  /** No path of a unit begins with it. */
  private static final String NO_UNIT = "//";

  public SignedIn {
    roles = Set.copyOf(roles);
  }

  /**
   * The prefix of unit paths that this person may see: the own subtree, or the district. An
   * employer's people see no unit's records; what is their own they get by the employer.
   */
  public String reach() {
    if (roles.equals(Set.of(Role.ENTERPRISE))) {
      return NO_UNIT;
    }
    return roles.stream().anyMatch(Role::seesDistrict) ? "/" : unit.path();
  }

  /** Whether the person holds at least one of these roles. */
  public boolean isAnyOf(Role... wanted) {
    return List.of(wanted).stream().anyMatch(roles::contains);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public boolean isAccountNonLocked() {
    return !locked;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  /** Two sign-ins of one account are the same person. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SignedIn that && that.account == account;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(account);
  }

  /** Without the password hash, so that it never reaches a log. */
  @Override
  public String toString() {
    return username;
  }
}
