package org.contactpoint.domain.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A record that nobody names can't be made, whatever is taken back in whatever order. */
class KeptNamesTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final ContactPointId ONE = ContactPointId.generate(new Random(1));
  private static final ContactPointId OTHER = ContactPointId.generate(new Random(2));
  private static final Facts NAMED =
      Facts.named(new PersonName(new NamePart("Leah"), new NamePart("Ward")));
  private static final Facts NAMELESS =
      new Facts(List.of(), null, Gender.FEMALE, List.of(), null, List.of(), null, null, null);

  private static StatementKey key(String id) {
    return new StatementKey(new Source(LEEDS, "school-census"), id);
  }

  private static Statement said(ContactPointId of, String id, String act, Facts facts) {
    Version version = new Version(LocalDate.of(2026, 5, 1), act, false, facts);
    return Statement.first(key(id), of, version);
  }

  private static ChildRecord.Open record(ContactPointId id, List<Statement> statements) {
    return new ChildRecord.Open(id, Revision.NEW, LEEDS, statements, Set.of(), false);
  }

  @Test
  void recordThatNobodyNamesCantBeMade() {
    assertThatThrownBy(() -> record(ONE, List.of(said(ONE, "a", "x", NAMELESS))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nameThatIsTakenBackStaysWithARecordOnWhichOthersStand() {
    ChildRecord.Open child =
        record(ONE, List.of(said(ONE, "a", "x", NAMED), said(ONE, "b", "y", NAMELESS)));

    ChildRecord.Open left = child.without(key("a"), "x").orElseThrow();

    assertThat(left.view().currentName()).isEqualTo(child.view().currentName());
    assertThat(left.isNamed()).isFalse();
  }

  @Test
  void nothingStaysOfARecordOfOneAct() {
    assertThat(record(ONE, List.of(said(ONE, "a", "x", NAMED))).without(key("a"), "x")).isEmpty();
  }

  /** The merge can still be undone when all that named the duplicate was taken back. */
  @Test
  void mergedRecordKeepsANameOfItsOwn() {
    ChildRecord.Open into = record(ONE, List.of(said(ONE, "a", "x", NAMED)));
    ChildRecord.Open duplicate = record(OTHER, List.of(said(OTHER, "b", "y", NAMED)));
    Merging.Pair<ChildRecord.Merged> joined = Merging.join(into, duplicate);

    ChildRecord.Open left = joined.survivor().without(key("b"), "y").orElseThrow();

    assertThat(
            Merging.part(left, joined.other(), Merging.own(left, joined.other(), List.of()))
                .other()
                .isWithdrawn())
        .isTrue();
  }

  /** Statements of two merged records come and are taken back by chance: each can be read. */
  @RepeatedTest(300)
  void whateverIsTakenBackTheRecordCanBeRead(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    List<Statement> statements = new ArrayList<>(List.of(said(ONE, "first", "act 0", NAMED)));
    for (int i = 1; i <= 2 + random.nextInt(5); i++) {
      ContactPointId of = random.nextInt(3) == 0 ? OTHER : ONE;
      boolean names = random.nextBoolean() || of.equals(OTHER);
      statements.add(said(of, "id " + i, "act " + random.nextInt(3), names ? NAMED : NAMELESS));
    }
    Optional<ChildRecord.Open> left = Optional.of(record(ONE, statements));
    for (int step = 0; step < 12; step++) {
      Statement one = statements.get(random.nextInt(statements.size()));
      String act = "act " + random.nextInt(3);
      left = left.flatMap(record -> record.without(one.key(), act));
      left.ifPresent(record -> assertThat(record.view().currentName()).isNotNull());
    }
  }
}
