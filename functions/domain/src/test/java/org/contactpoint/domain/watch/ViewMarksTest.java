package org.contactpoint.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a view says for the watch: whether the viewer has a part in it, and whose child it is. */
class ViewMarksTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final Authority YORK = new Authority("E06000014");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final String ID = "0".repeat(31) + "1";
  private static final Account RUTH = account("ruth", LEEDS, Role.PRACTITIONER);
  private static final Account SYSTEM = account("system", LEEDS, Role.CASE_SYSTEM);

  private static Account account(String id, @Nullable Authority council, Role role) {
    return new Account(
        new AccountId(id),
        new PersonId("person of " + id),
        "Ruth Okafor",
        "ruth@leeds.example",
        "+441134960101",
        new Organisation("E08000035-CSC", "Leeds social care"),
        council,
        "nurse",
        Set.of(role),
        AccountStatus.ACTIVE,
        1);
  }

  private static Statement saying(String feed, Facts facts) {
    ContactPointId child = ContactPointId.generate(new Random(1));
    return Statement.first(
        new StatementKey(new Source(LEEDS, feed), ID),
        child,
        new Version(MAY, "act-1", false, facts));
  }

  private static ChildRecord.Open child(Authority responsible, @Nullable Account involved) {
    Statement named =
        saying(
            "school-census",
            Facts.of(
                new PersonName(new NamePart("Leah"), new NamePart("Ward")), null, Gender.FEMALE));
    List<Statement> all =
        involved == null
            ? List.of(named)
            : List.of(named, saying(Source.SERVICE, Facts.involved(part(involved))));
    return new ChildRecord.Open(
        ContactPointId.generate(new Random(1)),
        Revision.NEW.next(),
        responsible,
        all,
        Set.of(),
        false);
  }

  private static Involvement part(Account account) {
    return new NewInvolvement(ServiceType.LEARNING_MENTORING, MAY, true, false, null)
        .of(account, new InvolvementId(ID))
        .orElseThrow();
  }

  private static List<String> marks(
      Account viewer, @Nullable Account instead, ChildRecord.Open child) {
    return ViewMarks.of(new Caller(viewer, instead, "request"), child, MAY);
  }

  @Test
  void whoHasNoPartInARecordIsMarked() {
    assertThat(marks(RUTH, null, child(LEEDS, null))).containsExactly("no-involvement");
    assertThat(marks(RUTH, null, child(LEEDS, RUTH))).isEmpty();
    Account team = account("team", LEEDS, Role.MANAGEMENT_TEAM);
    assertThat(marks(team, RUTH, child(LEEDS, RUTH))).isEmpty();
    assertThat(marks(team, RUTH, child(LEEDS, null))).containsExactly("no-involvement");
  }

  @Test
  void anotherCouncilsChildIsMarkedForWhoeverHasACouncil() {
    assertThat(marks(RUTH, null, child(YORK, RUTH))).containsExactly("other-council");
    assertThat(marks(account("a", Authority.NATIONAL, Role.PRACTITIONER), null, child(YORK, null)))
        .containsExactly("no-involvement");
    assertThat(marks(account("a", null, Role.PRACTITIONER), null, child(YORK, null)))
        .containsExactly("no-involvement");
  }

  @Test
  void whatAMachineShowsAPersonIsMarked() {
    assertThat(marks(SYSTEM, RUTH, child(LEEDS, RUTH))).containsExactly("through-system");
  }

  /** Whatever is hidden of the child (rules §7.13). */
  @Test
  void theFaceOfAShieldedChildIsAlwaysMarkedAlike() {
    assertThat(ViewMarks.ofFace(new Caller(RUTH, null, "request")))
        .containsExactly("no-involvement");
    assertThat(ViewMarks.ofFace(new Caller(SYSTEM, RUTH, "request")))
        .containsExactly("no-involvement", "through-system");
  }
}
