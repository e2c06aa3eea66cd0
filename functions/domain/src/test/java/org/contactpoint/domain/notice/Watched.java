package org.contactpoint.domain.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.HarmGround;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.OrganisationCode;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PlainText;
import org.jspecify.annotations.Nullable;

/** Records that somebody watches, and services in them. */
public final class Watched {
  public static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  public static final AccountId WORKER = new AccountId("leeds.socialworker");
  public static final AccountId NURSE = new AccountId("york.nurse");
  public static final Authority LEEDS = new Authority("E08000035");

  private Watched() {}

  public static ContactPointId number(long seed) {
    return ContactPointId.generate(new Random(seed));
  }

  /** The active account of a practitioner in Leeds. */
  public static Account account(AccountId id) {
    return account(id, LEEDS, Role.PRACTITIONER);
  }

  /** An active account. */
  public static Account account(AccountId id, Authority authority, Role role) {
    return new Account(
        id,
        new PersonId("person-" + id.value()),
        "Somebody",
        null,
        null,
        new Organisation("E08000035-CSC", "Leeds children's social care"),
        authority,
        role.code(),
        Set.of(role),
        AccountStatus.ACTIVE,
        1);
  }

  /** The same record of a child who died on that day, as a register reports it. */
  public static ChildRecord.Open dead(ChildRecord.Open record, LocalDate day) {
    StatementKey key = new StatementKey(new Source(LEEDS, "deaths"), "D-1");
    Facts facts = SourceFacts.of("Leah", "Ward").facts().died(day);
    return record
        .stating(Statement.first(key, record.id(), new Version(TODAY, "death", false, facts)))
        .revised();
  }

  /** The same record without what the register reported. */
  public static ChildRecord.Open alive(ChildRecord.Open record) {
    return record
        .stating(record.without(said -> said.key().source().feed().equals("deaths")))
        .revised();
  }

  /** A watched record with those services. */
  public static ChildRecord.Open record(long seed, Involvement... services) {
    return record(seed, true, services);
  }

  public static ChildRecord.Open record(long seed, boolean watched, Involvement... services) {
    List<Statement> all = new ArrayList<>();
    all.add(said(seed, "name", false, null));
    for (Involvement service : services) {
      all.add(said(seed, service.id().value(), false, service));
    }
    return new ChildRecord.Open(
        number(seed), Revision.NEW, LEEDS, all, Set.of(), false, watched, null);
  }

  public static Statement said(
      long seed, String id, boolean withdrawn, @Nullable Involvement service) {
    SourceFacts facts = SourceFacts.of("Leah", "Ward").born(LocalDate.of(2012, 3, 9));
    return Statement.first(
        new StatementKey(new Source(LEEDS, "social-care"), id),
        number(seed),
        new Version(
            TODAY,
            "act",
            withdrawn,
            service == null ? facts.facts() : facts.involving(service).facts()));
  }

  /** An open involvement. */
  public static Involvement service(int number, @Nullable AccountId owner) {
    return service(number, ServiceType.SOCIAL_CARE, null, owner);
  }

  /** A sensitive one, on the ground of harm. */
  public static Involvement clinic(int number, @Nullable AccountId owner) {
    return service(
        number, ServiceType.MENTAL_HEALTH, new Consent.Harm(HarmGround.SIGNIFICANT_HARM), owner);
  }

  private static Involvement service(
      int number, ServiceType type, @Nullable Consent consent, @Nullable AccountId owner) {
    return new Involvement(
        new InvolvementId("%032x".formatted(number)),
        type,
        new OrganisationCode("E08000035-CSC"),
        new PlainText("Leeds children's social care"),
        null,
        LocalDate.of(2026, 1, 5),
        null,
        false,
        false,
        consent,
        owner);
  }
}
