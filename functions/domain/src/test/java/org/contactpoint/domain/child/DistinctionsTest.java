package org.contactpoint.domain.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** Distinct children stay distinct, whichever of the two remembers it (rules §4). */
class DistinctionsTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final ContactPointId ONE = ContactPointId.generate(new Random(1));
  private static final ContactPointId OTHER = ContactPointId.generate(new Random(2));

  private static ChildRecord.Open record(
      ContactPointId id, ContactPointId said, Set<ContactPointId> apart) {
    Statement statement =
        Statement.first(
            new StatementKey(new Source(LEEDS, "health"), "r-1"),
            said,
            new Version(
                LocalDate.of(2026, 5, 1), "act", false, SourceFacts.of("Leah", "Ward").facts()));
    return new ChildRecord.Open(id, Revision.NEW, LEEDS, List.of(statement), apart, false);
  }

  @Test
  void eitherOfTheTwoMayRememberIt() {
    ChildRecord one = record(ONE, ONE, Set.of(OTHER));
    ChildRecord other = record(OTHER, OTHER, Set.of());

    assertThat(Distinctions.between(List.of(one), List.of(other))).isTrue();
    assertThat(Distinctions.between(List.of(other), List.of(one))).isTrue();
    assertThat(Distinctions.between(List.of(other), List.of(record(ONE, ONE, Set.of())))).isFalse();
  }

  @Test
  void mergedRecordIsNamedByWhatWasSaidOfIt() {
    assertThat(Distinctions.mergedInto(record(ONE, OTHER, Set.of()))).containsExactly(OTHER);
    assertThat(Distinctions.mergedInto(record(ONE, ONE, Set.of()))).isEmpty();
  }
}
