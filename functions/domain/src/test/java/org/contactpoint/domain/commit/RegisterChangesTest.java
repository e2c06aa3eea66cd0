package org.contactpoint.domain.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** Who is in the register that no restore touches (rules §6). */
class RegisterChangesTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final ContactPointId LEAH = ContactPointId.generate(new Random(1));
  private static final Shield SHIELD =
      Shield.opened(
          new ShieldId("b".repeat(32)),
          LEAH,
          ShieldGround.OTHER_HARM,
          ShieldAskedBy.PARENT,
          new AccountId("leeds.team"),
          new PersonId("p-1"),
          LEEDS,
          Instant.EPOCH);

  @Test
  void whoeverIsHiddenIsEnteredWithEveryChangeOfTheShield() {
    Change opened = new Change.ShieldSaved(null, SHIELD);
    Change decided =
        new Change.ShieldSaved(SHIELD, SHIELD.becoming(ShieldStatus.SHIELDED, null, null));

    assertThat(RegisterChanges.of(List.of(opened)).entered()).containsExactly(LEAH);
    assertThat(RegisterChanges.of(List.of(decided)).entered()).containsExactly(LEAH);
  }

  @Test
  void whoIsShownAgainIsStruckUnlessHiddenInTheSameBreath() {
    ChildRecord.Shielded hidden =
        new ChildRecord.Shielded(
            LEAH,
            Revision.NEW,
            new Face(
                new PersonName(new NamePart("Leah"), new NamePart("Ward")), null, Gender.UNKNOWN),
            "proof",
            Set.of());
    StatementKey key = new StatementKey(new Source(LEEDS, Source.TEAM), LEAH.value());
    List<Statement> said = List.of(Statement.withdrawn(key, LEAH, hidden.face().facts()));
    ChildRecord.Open shown =
        new ChildRecord.Open(LEAH, Revision.NEW.next(), LEEDS, said, Set.of(), true);
    Change revealed = new Change.RecordSaved(hidden, shown);

    assertThat(RegisterChanges.of(List.of(revealed)))
        .isEqualTo(new RegisterChanges(Set.of(), Set.of(LEAH)));
    assertThat(RegisterChanges.of(List.of(revealed, new Change.ShieldSaved(null, SHIELD))))
        .isEqualTo(new RegisterChanges(Set.of(LEAH), Set.of()));
    ChildRecord.Merged merged =
        new ChildRecord.Merged(
            LEAH, Revision.NEW.next(), ContactPointId.generate(new Random(2)), true, Set.of());
    assertThat(RegisterChanges.of(List.of(new Change.RecordSaved(hidden, merged))))
        .isEqualTo(new RegisterChanges(Set.of(), Set.of(LEAH)));
    assertThat(RegisterChanges.of(List.of(new Change.RecordSaved(shown, shown))))
        .isEqualTo(new RegisterChanges(Set.of(), Set.of()));
  }

  @Test
  void shieldThatEndsStrikesNobody() {
    Change ended =
        new Change.ShieldSaved(SHIELD, SHIELD.becoming(ShieldStatus.REMOVED, null, null));

    assertThat(RegisterChanges.of(List.of(ended)))
        .isEqualTo(new RegisterChanges(Set.of(), Set.of()));
  }
}
