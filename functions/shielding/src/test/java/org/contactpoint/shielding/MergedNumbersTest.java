package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.deciding.MoveShieldOutcome;
import org.contactpoint.shielding.deciding.ShieldStep;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/**
 * A number that was merged keeps its own face: viewing it shows that name and birthday under that
 * number, never the other's (rules §6).
 */
class MergedNumbersTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId LIA = AChild.number(2);
  private static final ContactPointId LEE = AChild.number(3);

  private final ShieldingWorld world = new ShieldingWorld();
  private final List<Statement> statements = new ArrayList<>();

  private static AStatement says(String given, String record) {
    return AStatement.saying(SomeFacts.of(given, "Ward").born("2012-03-09"))
        .from(AnAccount.LEEDS, "school-census")
        .recordId(record);
  }

  /** A number with what was said of it, merged into another. */
  private void merged(ContactPointId number, ContactPointId into, AStatement statement) {
    world.directory.given(
        new ChildRecord.Merged(number, Revision.NEW.next(), into, false, Set.of()));
    statements.add(statement.of(number));
  }

  private void leahWithAllOfThem() {
    statements.add(says("Leah", "own").asOf("2026-02-01").of(LEAH));
    world.directory.given(
        new ChildRecord.Open(
            LEAH, Revision.NEW.next(), AnAccount.LEEDS, statements, Set.of(), false));
  }

  private PersonName faceOf(ContactPointId number) {
    return ((ChildRecord.Shielded) world.record(number)).face().name();
  }

  @Test
  void eachNumberIsHiddenBehindTheFaceThatItsOwnSourcesGiveIt() {
    merged(LIA, LEAH, says("Lia", "a"));
    merged(LEE, LIA, says("Lee", "b"));
    leahWithAllOfThem();

    world.ask(world.team, LEAH);

    assertThat(faceOf(LEAH)).isEqualTo(SomeFacts.name("Leah", "Ward"));
    assertThat(faceOf(LIA)).isEqualTo(SomeFacts.name("Lia", "Ward"));
    assertThat(faceOf(LEE)).isEqualTo(SomeFacts.name("Lee", "Ward"));
    assertThat(world.directory.hiddenMerges().into(LIA)).contains(LEAH);
    assertThat(world.directory.hiddenMerges().into(LEE)).contains(LIA);
    assertThat(world.directory.shields().newestOf(LEE)).isPresent();
    assertThat(world.directory.shields().unfinished(9)).isEmpty();
  }

  /** Who was merged by mistake, and of whom newer facts are known, is not shown in its place. */
  @Test
  void theRecordItselfIsHiddenBehindTheFaceThatItsOwnSourcesGiveIt() {
    merged(LIA, LEAH, says("Lia", "a").asOf("2026-09-01"));
    leahWithAllOfThem();

    world.ask(world.team, LEAH);

    assertThat(faceOf(LEAH)).isEqualTo(SomeFacts.name("Leah", "Ward"));
    assertThat(faceOf(LIA)).isEqualTo(SomeFacts.name("Lia", "Ward"));
  }

  /** How long the whole record was live in the open goes on to count for each (rules §9). */
  @Test
  void eachNumberKeepsTheConsentAndTheDeathOfTheRecord() {
    merged(LIA, LEAH, says("Lia", "a"));
    statements.add(
        AStatement.saying(SomeFacts.of("Lia", "Ward").died("2026-03-01"))
            .from(Authority.NATIONAL, "births-deaths")
            .of(LIA));
    leahWithAllOfThem();
    LifeCourse open = ((ChildRecord.Open) world.record(LEAH)).lifeCourse();

    world.ask(world.team, LEAH);

    assertThat(open.died()).isNotNull();
    assertThat(((ChildRecord.Shielded) world.record(LEAH)).lifeCourse()).isEqualTo(open);
    assertThat(((ChildRecord.Shielded) world.record(LIA)).lifeCourse()).isEqualTo(open);
  }

  @Test
  void revealedTheyLeadToTheChildAsBefore() {
    merged(LIA, LEAH, says("Lia", "a"));
    leahWithAllOfThem();

    world.move(world.approver, world.hidden(LEAH), ShieldStep.REFUSE);

    assertThat(((ChildRecord.Open) world.record(LEAH)).statements())
        .containsExactlyInAnyOrderElementsOf(statements);
    assertThat(world.record(LIA))
        .isInstanceOfSatisfying(
            ChildRecord.Merged.class, record -> assertThat(record.into()).isEqualTo(LEAH));
    assertThat(world.directory.hiddenMerges().into(LIA)).isEmpty();
  }

  /** What is done to several records stands in the trail of each (rules §7). */
  @Test
  void eachNumberHasItsEntryWhenItIsHiddenAndWhenItIsRevealed() {
    merged(LIA, LEAH, says("Lia", "a"));
    leahWithAllOfThem();

    world.move(world.approver, world.hidden(LEAH), ShieldStep.REFUSE);

    assertThat(entriesOf(LEAH)).containsSubsequence("ask-shield", "decide-shield");
    assertThat(entriesOf(LIA)).containsSubsequence("shield-travelled", "decide-shield");
  }

  private List<String> entriesOf(ContactPointId number) {
    return world.directory.entries().stream()
        .map(AuditEntry::event)
        .filter(event -> event.child().filter(number::equals).isPresent())
        .map(AuditEvent::action)
        .toList();
  }

  @Test
  void theShieldOfAMergedNumberIsNotDecidedByItself() {
    merged(LIA, LEAH, says("Lia", "a"));
    leahWithAllOfThem();
    world.ask(world.team, LEAH);

    assertThat(
            world.move(
                world.approver,
                world.directory.shields().newestOf(LIA).orElseThrow(),
                ShieldStep.REFUSE))
        .isEqualTo(new MoveShieldOutcome.OutOfTurn(LIA));
  }

  /** One that nobody names any more shows nothing, and stays with the record. */
  @Test
  void aNumberThatNobodyNamesAnyMoreStaysWithTheRecord() {
    merged(LIA, LEAH, says("Lia", "a").withdrawn());
    leahWithAllOfThem();

    world.ask(world.team, LEAH);

    assertThat(world.record(LIA)).isInstanceOf(ChildRecord.Merged.class);
    assertThat(world.directory.hiddenFacts().of(LEAH)).hasSize(2);
  }

  /** All of them come into the open in one commit, so there are never more than fit into one. */
  @Test
  void moreNumbersThanOneCommitHoldsStayWithTheRecord() {
    for (int seed = 2; seed <= 6; seed++) {
      merged(AChild.number(seed), LEAH, says("Lia", "r" + seed));
    }
    leahWithAllOfThem();

    world.ask(world.team, LEAH);

    assertThat(world.merged.all((ChildRecord.Shielded) world.record(LEAH)))
        .hasSize(Merging.MOST_RECORDS);
  }

  /** A record always has a name: where its sources took theirs back, its face names it. */
  @Test
  void aChildWhomNobodyNamesAnyMoreKeepsTheNameOfItsFace() {
    leahWithAllOfThem();
    Shield shield = world.hidden(LEAH);
    world.directory.given(new Change.HiddenCleared(LEAH));

    world.move(world.approver, shield, ShieldStep.REFUSE);

    assertThat(((ChildRecord.Open) world.record(LEAH)).view().currentName())
        .isEqualTo(SomeFacts.name("Leah", "Ward"));
  }
}
