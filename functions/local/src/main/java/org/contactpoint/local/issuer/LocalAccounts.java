package org.contactpoint.local.issuer;

import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/** The accounts that a local run always has: each of another, invented person. */
public final class LocalAccounts {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final Authority YORK = new Authority("E06000014");

  private static final Organisation LEEDS_SOCIAL_CARE =
      new Organisation("E08000035-CSC", "Leeds children's social care");
  private static final Organisation POLICE =
      new Organisation("E08000035-WYP", "West Yorkshire Police");
  private static final Organisation LEEDS_TEAM =
      new Organisation("E08000035-CPT", "Leeds ContactPoint team");
  private static final Organisation LEEDS_COUNCIL =
      new Organisation("E08000035-LCC", "Leeds City Council");
  private static final Organisation YORK_POLICE =
      new Organisation("E06000014-NYP", "North Yorkshire Police");
  private static final Organisation YORK_VISITING =
      new Organisation("E06000014-HV", "York health visiting");
  private static final Organisation YORK_TEAM =
      new Organisation("E06000014-CPT", "York ContactPoint team");
  private static final Organisation YORK_COUNCIL =
      new Organisation("E06000014-CYC", "City of York Council");
  private static final Organisation DEPARTMENT = new Organisation("england-DFE", "Department");

  /** Those for whom accounts exist here: administrators make them for their own authority alone. */
  public static final List<LocalCouncil> COUNCILS =
      List.of(
          new LocalCouncil(LEEDS, "Leeds"),
          new LocalCouncil(YORK, "York"),
          new LocalCouncil(Authority.NATIONAL, "England"));

  /** All of them. */
  public static final List<Account> ALL =
      List.of(
          person("leeds.socialworker", "Ruth Okafor", Role.PRACTITIONER, "social-worker")
              .at(LEEDS_SOCIAL_CARE, LEEDS, "0113 496 0101"),
          person("leeds.police", "Owen Pritchard", Role.OVERRIDE_PRACTITIONER, "police-officer")
              .at(POLICE, LEEDS, "0113 496 0102"),
          person("leeds.team", "Farah Qureshi", Role.MANAGEMENT_TEAM, "records-officer")
              .at(LEEDS_TEAM, LEEDS, "0113 496 0103"),
          person("leeds.approver", "Ian Holroyd", Role.SHIELD_APPROVER, "safeguarding-manager")
              .at(LEEDS_TEAM, LEEDS, "0113 496 0104"),
          person("leeds.admin", "Dorota Mazur", Role.USER_ADMINISTRATOR, "account-officer")
              .at(LEEDS_TEAM, LEEDS, "0113 496 0105"),
          person("leeds.deputy", "Halina Novak", Role.USER_ADMINISTRATOR, "account-officer")
              .at(LEEDS_TEAM, LEEDS, "0113 496 0107"),
          person("leeds.auditor", "Colin Bairstow", Role.COUNCIL_AUDITOR, "auditor")
              .at(LEEDS_COUNCIL, LEEDS, "0113 496 0106"),
          machine("leeds.feed", LEEDS_COUNCIL, LEEDS),
          machine("york.feed", YORK_COUNCIL, YORK),
          machine("england.feed", DEPARTMENT, Authority.NATIONAL),
          system("leeds.casesystem", LEEDS_SOCIAL_CARE, LEEDS),
          person("england.team", "Sunita Parmar", Role.MANAGEMENT_TEAM, "records-officer")
              .at(DEPARTMENT, Authority.NATIONAL, "01632 960201"),
          person("england.approver", "Hugh Vaughan", Role.SHIELD_APPROVER, "safeguarding-manager")
              .at(DEPARTMENT, Authority.NATIONAL, "01632 960202"),
          person("york.nurse", "Niamh Gallagher", Role.PRACTITIONER, "health-visitor")
              .at(YORK_VISITING, YORK, "01632 960203"),
          person("york.team", "Peter Metcalfe", Role.MANAGEMENT_TEAM, "records-officer")
              .at(YORK_TEAM, YORK, "01632 960204"),
          person("york.police", "Ewan Doherty", Role.OVERRIDE_PRACTITIONER, "police-officer")
              .at(YORK_POLICE, YORK, "01632 960206"),
          person("york.approver", "Moira Kinsella", Role.SHIELD_APPROVER, "safeguarding-manager")
              .at(YORK_TEAM, YORK, "01632 960207"),
          person("york.admin", "Tomas Varga", Role.USER_ADMINISTRATOR, "account-officer")
              .at(YORK_TEAM, YORK, "01632 960208"),
          person("york.deputy", "Beatrice Asante", Role.USER_ADMINISTRATOR, "account-officer")
              .at(YORK_TEAM, YORK, "01632 960209"),
          person("york.auditor", "Desmond Achebe", Role.COUNCIL_AUDITOR, "auditor")
              .at(YORK_COUNCIL, YORK, "01632 960210"),
          person("england.admin", "Rosalind Frayn", Role.USER_ADMINISTRATOR, "account-officer")
              .at(DEPARTMENT, Authority.NATIONAL, "01632 960211"),
          person("england.deputy", "Idris Bevan", Role.USER_ADMINISTRATOR, "account-officer")
              .at(DEPARTMENT, Authority.NATIONAL, "01632 960212"),
          person("england.auditor", "Grace Boateng", Role.NATIONAL_AUDITOR, "auditor")
              .at(DEPARTMENT, null, "01632 960205"));

  private LocalAccounts() {}

  private static Draft person(String username, String name, Role role, String jobRole) {
    return new Draft(username, name, role, jobRole);
  }

  private static Account machine(String client, Organisation organisation, Authority authority) {
    return machine(client, organisation, authority, Role.FEED);
  }

  private static Account system(String client, Organisation organisation, Authority authority) {
    return machine(client, organisation, authority, Role.CASE_SYSTEM);
  }

  private static Account machine(
      String client, Organisation organisation, Authority authority, Role role) {
    return Account.ofMachine(
        client, organisation, organisation.name() + " systems", authority, role);
  }

  private record Draft(String username, String name, Role role, String jobRole) {
    Account at(Organisation organisation, @Nullable Authority authority, String phone) {
      return new Account(
          new AccountId(username),
          new PersonId("person-" + username),
          name,
          username + "@contactpoint.example",
          "+44" + phone.substring(1).replace(" ", ""),
          organisation,
          authority,
          jobRole,
          Set.of(role),
          AccountStatus.ACTIVE,
          1);
    }
  }
}
