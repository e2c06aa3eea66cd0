package org.contactpoint.testkit.builder;

import java.util.EnumSet;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/** An active account of Leeds, unless a test says otherwise. */
public final class AnAccount {
  /** The council that tests mostly speak of: Leeds. */
  public static final Authority LEEDS = new Authority("E08000035");

  /** Another council: York. */
  public static final Authority YORK = new Authority("E06000014");

  private final String id;
  private final Set<Role> roles;
  private @Nullable Authority authority = LEEDS;
  private String person;
  private AccountStatus status = AccountStatus.ACTIVE;
  private Organisation organisation = new Organisation("E08000035-CSC", "Leeds social care");
  private long version = 1;

  private AnAccount(String id, Role role) {
    this.id = id;
    this.person = "person of " + id;
    this.roles = EnumSet.of(role);
  }

  public static AnAccount playing(Role role, String id) {
    AnAccount account = new AnAccount(id, role);
    return role == Role.NATIONAL_AUDITOR ? account.of(null) : account;
  }

  public static AnAccount practitioner(String id) {
    return playing(Role.PRACTITIONER, id);
  }

  public static AnAccount overridePractitioner(String id) {
    return playing(Role.OVERRIDE_PRACTITIONER, id);
  }

  public static AnAccount team(String id) {
    return playing(Role.MANAGEMENT_TEAM, id);
  }

  public static AnAccount approver(String id) {
    return playing(Role.SHIELD_APPROVER, id);
  }

  public static AnAccount auditor(String id) {
    return playing(Role.COUNCIL_AUDITOR, id);
  }

  public static AnAccount nationalAuditor(String id) {
    return playing(Role.NATIONAL_AUDITOR, id);
  }

  public static AnAccount feed(String id) {
    return playing(Role.FEED, id);
  }

  public static AnAccount caseSystem(String id) {
    return playing(Role.CASE_SYSTEM, id);
  }

  /** Another part beside the first. */
  public AnAccount and(Role role) {
    roles.add(role);
    return this;
  }

  public AnAccount of(@Nullable Authority council) {
    this.authority = council;
    return this;
  }

  public AnAccount ofYork() {
    return of(YORK);
  }

  public AnAccount ofEngland() {
    return of(Authority.NATIONAL);
  }

  /** Belonging to a person who may have other accounts. */
  public AnAccount ofPerson(String personId) {
    this.person = personId;
    return this;
  }

  public AnAccount at(String code, String name) {
    this.organisation = new Organisation(code, name);
    return this;
  }

  public AnAccount inStatus(AccountStatus other) {
    this.status = other;
    return this;
  }

  public AnAccount suspended() {
    return inStatus(AccountStatus.SUSPENDED);
  }

  public AnAccount version(long number) {
    this.version = number;
    return this;
  }

  public Account build() {
    return new Account(
        new AccountId(id),
        new PersonId(person),
        "Account " + id,
        "someone@example.org",
        "+441134960123",
        organisation,
        authority,
        "social-worker",
        roles,
        status,
        version);
  }

  /** The account as it calls, for itself. */
  public Caller calling() {
    return new Caller(build(), null, "request of " + id);
  }
}
