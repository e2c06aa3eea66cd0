package org.contactpoint.domain.access;

import java.util.Set;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/**
 * The account of a vetted person or of a machine (rules §2).
 *
 * <p>More than ten components, because each is a field that a decision on access or the trail
 * reads.
 *
 * @param person whom the account belongs to; one human being keeps one person id
 * @param authority the council that the account works for, {@code england} for the national source,
 *     null for a national auditor
 * @param phone in E.164 form, null where none is known
 * @param version counts the changes of the account, for optimistic locking
 * @param home the keyed hash of the postcode where the person lives, and nothing else of it; null
 *     where it is not known (rules §7.12)
 */
public record Account(
    AccountId id,
    PersonId person,
    String displayName,
    @Nullable String email,
    @Nullable String phone,
    Organisation organisation,
    @Nullable Authority authority,
    String jobRole,
    Set<Role> roles,
    AccountStatus status,
    long version,
    @Nullable String home) {

  public Account {
    roles = Set.copyOf(roles);
  }

  /** One of whose home nothing is known. As many parameters as an account has other fields. */
  public Account(
      AccountId id,
      PersonId person,
      String displayName,
      @Nullable String email,
      @Nullable String phone,
      Organisation organisation,
      @Nullable Authority authority,
      String jobRole,
      Set<Role> roles,
      AccountStatus status,
      long version) {
    this(
        id,
        person,
        displayName,
        email,
        phone,
        organisation,
        authority,
        jobRole,
        roles,
        status,
        version,
        null);
  }

  /** The active account of a machine, which is known by its client and belongs to nobody. */
  public static Account ofMachine(
      String client, Organisation organisation, String name, Authority authority, Role role) {
    return new Account(
        new AccountId(client),
        new PersonId("machine-" + client),
        name,
        null,
        null,
        organisation,
        authority,
        role.code(),
        Set.of(role),
        AccountStatus.ACTIVE,
        1);
  }

  /** Whether the account may be used now. */
  public boolean isActive() {
    return status == AccountStatus.ACTIVE;
  }

  /** The same account in another state. */
  public Account becoming(AccountStatus next) {
    return new Account(
        id,
        person,
        displayName,
        email,
        phone,
        organisation,
        authority,
        jobRole,
        roles,
        next,
        version + 1,
        home);
  }

  /** The same account with another address. */
  public Account reachedAt(String address) {
    return new Account(
        id,
        person,
        displayName,
        address,
        phone,
        organisation,
        authority,
        jobRole,
        roles,
        status,
        version,
        home);
  }

  /** The same account of somebody who lives where that keyed hash says. */
  public Account livingAt(String hash) {
    return new Account(
        id,
        person,
        displayName,
        email,
        phone,
        organisation,
        authority,
        jobRole,
        roles,
        status,
        version,
        hash);
  }

  /** Whether the account plays that part. */
  public boolean plays(Role role) {
    return roles.contains(role);
  }

  /** Whether it is a machine's. */
  public boolean isMachine() {
    return plays(Role.FEED) || plays(Role.CASE_SYSTEM);
  }

  /** The authority whose administrators change the account: England for national auditors. */
  public Authority responsibleAuthority() {
    return authority == null ? Authority.NATIONAL : authority;
  }

  /** Whether the account works for that authority. */
  public boolean worksFor(Authority other) {
    return other.equals(authority);
  }

  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
