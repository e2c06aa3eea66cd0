package org.contactpoint.domain.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.comparison.PlainWords;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What came while two records were one is decided anew when they are parted (rules §4). */
class StatementsSinceMergeTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final ContactPointId ADA = ContactPointId.generate(new Random(1));
  private static final ContactPointId BORIS = ContactPointId.generate(new Random(2));
  private static final SourceFacts AS_ADA =
      SourceFacts.of("Ada", "Roe").born(LocalDate.of(2010, 1, 15)).at("1 Elm Road", "LS1 2AB");
  private static final SourceFacts AS_BORIS =
      SourceFacts.of("Boris", "Quill").born(LocalDate.of(2013, 7, 3)).at("7 Low Lane", "LS9 2AB");

  private final StatementsSinceMerge meanwhile = new StatementsSinceMerge(PlainWords.words());

  private static StatementKey key(String feed, String id) {
    return new StatementKey(new Source(LEEDS, feed), id);
  }

  private static Statement said(StatementKey key, ContactPointId of, Facts facts) {
    return Statement.first(key, of, new Version(MAY, "act " + key.recordId(), false, facts));
  }

  private static ChildRecord.Open record(ContactPointId id, Statement... statements) {
    return new ChildRecord.Open(
        id, Revision.NEW.next(), LEEDS, List.of(statements), Set.of(), false);
  }

  private static final Statement OF_ADA = said(key("census", "1"), ADA, AS_ADA.facts());
  private static final Statement OF_BORIS = said(key("census", "2"), BORIS, AS_BORIS.facts());

  private static Merge merge(@Nullable Set<String> own) {
    return new Merge(
        "0".repeat(32),
        ADA,
        BORIS,
        Merge.State.DONE,
        "same-child",
        new PersonId("team"),
        null,
        own,
        1);
  }

  private StatementsSinceMerge.Decided decided(Statement... came) {
    return decided(Set.of(OF_ADA.key().mark()), came);
  }

  private StatementsSinceMerge.Decided decided(@Nullable Set<String> own, Statement... came) {
    Merging.Pair<ChildRecord.Merged> joined =
        Merging.join(record(ADA, OF_ADA), record(BORIS, OF_BORIS));
    ChildRecord.Open survivor = joined.survivor();
    for (Statement statement : came) {
      survivor = survivor.stating(statement);
    }
    Map<StatementKey, SourceLink> links =
        survivor.statements().stream()
            .filter(statement -> !statement.key().source().enteredByPeople())
            .map(StatementsSinceMergeTest::link)
            .collect(Collectors.toMap(SourceLink::key, link -> link));
    return meanwhile.decide(
        merge(own), survivor, Merging.own(survivor, joined.other(), List.of()), links);
  }

  private static SourceLink link(Statement statement) {
    Row row =
        new Row(
            1,
            statement.key(),
            MAY,
            RowAction.UPSERT,
            statement.latest().facts(),
            null,
            null,
            "digest");
    return new SourceLink(
        statement.key(),
        statement.saidOf(),
        null,
        false,
        null,
        List.of(LinkStep.of("upload", row, RowOutcome.LINKED, null)),
        1);
  }

  @Test
  void whatIsPlainlyTheDuplicatesGoesWithItUnderItsNumber() {
    Statement came = said(key("health", "9"), ADA, AS_BORIS.facts());

    StatementsSinceMerge.Decided decided = decided(came);

    assertThat(decided.moved()).containsExactly(came.key());
    assertThat(decided.parted().stay()).containsExactly(OF_ADA);
    assertThat(decided.parted().go())
        .containsExactlyInAnyOrder(OF_BORIS, new Statement(came.key(), BORIS, came.versions()));
    assertThat(decided.doubtful()).isEmpty();
  }

  @Test
  void whatIsPlainlyTheSurvivorsStays() {
    Statement came = said(key("health", "9"), ADA, AS_ADA.facts());

    StatementsSinceMerge.Decided decided = decided(came);

    assertThat(decided.moved()).isEmpty();
    assertThat(decided.parted().stay()).containsExactlyInAnyOrder(OF_ADA, came);
    assertThat(decided.parted().go()).containsExactly(OF_BORIS);
  }

  @Test
  void whatAgreesWithNeitherGoesToAPersonWithBothAsCandidates() {
    Statement came =
        said(key("health", "9"), ADA, SourceFacts.of("Zed", "Xu").born(MAY.minusYears(3)).facts());

    StatementsSinceMerge.Decided decided = decided(came);

    assertThat(decided.parted().stay()).containsExactly(OF_ADA);
    assertThat(decided.parted().go()).containsExactly(OF_BORIS);
    assertThat(decided.doubtful())
        .singleElement()
        .satisfies(
            doubtful -> {
              assertThat(doubtful.statement()).isEqualTo(came);
              assertThat(doubtful.candidates())
                  .extracting(WaitingRow.Candidate::child)
                  .containsExactlyInAnyOrder(ADA, BORIS);
              assertThat(doubtful.candidates().getFirst().evidence().total())
                  .isGreaterThanOrEqualTo(doubtful.candidates().getLast().evidence().total());
            });
  }

  /** Only a row can wait for a person. */
  @Test
  void doubtfulWordOfATeamStaysWhereItWasSaid() {
    Statement came = said(key(Source.TEAM, ADA.value()), ADA, SourceFacts.of("Zed", "Xu").facts());

    StatementsSinceMerge.Decided decided = decided(came);

    assertThat(decided.doubtful()).isEmpty();
    assertThat(decided.parted().stay()).contains(came);
  }

  /** What a team says of a record is stored under its number. */
  @Test
  void teamsWordOfTheDuplicateGoesUnderTheDuplicatesNumber() {
    Statement came = said(key(Source.TEAM, ADA.value()), ADA, AS_BORIS.facts());

    StatementsSinceMerge.Decided decided = decided(came);

    assertThat(decided.parted().go())
        .extracting(Statement::key)
        .contains(key(Source.TEAM, BORIS.value()));
    assertThat(decided.parted().stay()).containsExactly(OF_ADA);
  }

  @Test
  void teamsWordJoinsWhatTheTeamSaidOfTheDuplicateBefore() {
    Statement before =
        Statement.first(
            key(Source.TEAM, BORIS.value()),
            BORIS,
            new Version(MAY.minusDays(1), "before", false, AS_BORIS.facts()));
    Statement came =
        said(key(Source.TEAM, ADA.value()), ADA, AS_BORIS.named("Boris", "Quil").facts());

    StatementsSinceMerge.Decided decided = decided(before, came);

    assertThat(decided.parted().go()).hasSize(2);
    assertThat(decided.parted().go())
        .filteredOn(statement -> statement.key().equals(before.key()))
        .singleElement()
        .satisfies(joined -> assertThat(joined.latest().facts()).isEqualTo(came.latest().facts()));
  }

  @Test
  void whatWasSaidBeforeIsNotWeighed() {
    Statement before = said(key("health", "9"), ADA, AS_BORIS.facts());

    StatementsSinceMerge.Decided decided =
        decided(Set.of(OF_ADA.key().mark(), before.key().mark()), before);

    assertThat(decided.parted().stay()).containsExactlyInAnyOrder(OF_ADA, before);
    assertThat(decided.moved()).isEmpty();
  }

  @Test
  void nothingIsWeighedWhereNothingWasNoted() {
    Statement came = said(key("health", "9"), ADA, AS_BORIS.facts());

    assertThat(decided((Set<String>) null, came).parted().stay())
        .containsExactlyInAnyOrder(OF_ADA, came);
  }

  @Test
  void whatIsTakenBackOrNamesNobodyStays() {
    Statement takenBack =
        Statement.first(key("health", "9"), ADA, new Version(MAY, "act", true, AS_BORIS.facts()));
    Statement nameless =
        said(
            key(Source.SERVICE, "8"),
            ADA,
            new Facts(
                List.of(), null, Gender.UNKNOWN, List.of(), null, List.of(), null, null, null));

    assertThat(decided(takenBack, nameless).parted().stay())
        .containsExactlyInAnyOrder(OF_ADA, takenBack, nameless);
  }

  @Test
  void linkThatWaitsForgetsItsChildAndThatItWasApplied() {
    SourceLink waiting = link(OF_ADA).waiting("review");

    assertThat(waiting.child()).isNull();
    assertThat(waiting.review()).isEqualTo("review");
    assertThat(LinkHistory.applied(waiting.steps())).isEmpty();
    assertThat(LinkHistory.isLive(waiting.steps())).isTrue();
    assertThat(waiting.version()).isEqualTo(2);
    assertThat(link(OF_ADA).relinked(BORIS).child()).isEqualTo(BORIS);
    assertThat(link(OF_ADA).relinked(BORIS).version()).isEqualTo(2);
  }

  @Test
  void rowOfAStatementSaysWhatItSaysNow() {
    Row row = Row.of(OF_ADA, link(OF_ADA).last());

    assertThat(row.key()).isEqualTo(OF_ADA.key());
    assertThat(row.asOf()).isEqualTo(MAY);
    assertThat(row.action()).isEqualTo(RowAction.UPSERT);
    assertThat(row.facts()).isEqualTo(OF_ADA.latest().facts());
    assertThat(row.number()).isEqualTo(1);
    assertThat(row.digest()).isEqualTo("digest");
  }
}
