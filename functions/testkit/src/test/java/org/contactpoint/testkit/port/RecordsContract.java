package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** Records, merges and search entries. */
abstract class RecordsContract extends PortContract {
  private static final MetaphoneSounds SOUNDS = new MetaphoneSounds();

  @Test
  void whatWasSavedIsReadBackWhole() {
    ChildRecord leah = everything();
    committed(saved(null, leah));
    assertThat(world.children().find(leah.id())).contains(leah);
    assertThat(world.children().findAll(List.of(leah.id(), AChild.number(99))))
        .containsExactly(Map.entry(leah.id(), leah));
  }

  private static ChildRecord.Open everything() {
    return AChild.named("Leah", "Ward")
        .saying(
            AStatement.saying(
                    SomeFacts.of("Leah", "")
                        .formerly("Leah", "O’Neill-Łuczak")
                        .alias("Lee", "Ward")
                        .bornAbout("2012-01-01")
                        .nhs("9000000009")
                        .upn("B801200005001")
                        .livingIn("100023336956", "LS6 2AB")
                        .caredForBy("Tom Ward", Relationship.FATHER)
                        .inCouncil("E08000035")
                        .with(
                            AnInvolvement.sensitive()
                                .by("Ann Lee", "nurse")
                                .until("2026-03-01")
                                .ownedBy("leeds.nurse")
                                .build()))
                .from(AnAccount.YORK, "health"))
        .saying(AStatement.saying(SomeFacts.nameless().died("2026-04-01")).recordId("r3"))
        .distinctFrom(AChild.number(7), AChild.number(8))
        .build();
  }

  @Test
  void shieldedAndMergedRecordsAreReadBackAsSuch() {
    ChildRecord shielded = AChild.named("Amy", "Ward").shielded();
    ChildRecord merged =
        new ChildRecord.Merged(
            AChild.number(3), new Revision(4, 2), shielded.id(), true, Set.of(AChild.number(9)));
    committed(saved(null, shielded), saved(null, merged));
    assertThat(world.children().find(shielded.id())).contains(shielded);
    assertThat(world.children().find(merged.id())).contains(merged);
  }

  /** A death and a consent that were known in the open stay with the face (rules §9). */
  @Test
  void whatDecidesHowLongAShieldedRecordIsLiveIsReadBack() {
    ChildRecord.Shielded shielded =
        AChild.silent(5)
            .saying(
                AStatement.saying(
                        SomeFacts.of("Amy", "Ward")
                            .born("2008-03-09")
                            .died("2027-01-02")
                            .participating("2026-03-09"))
                    .asOf("2026-03-09"))
            .shielded();
    assertThat(shielded.face().participation()).isNotNull();
    committed(saved(null, shielded));
    assertThat(world.children().find(shielded.id())).contains(shielded);
  }

  @Test
  void aNumberIsGivenOutOnce() {
    ChildRecord leah = AChild.named("Leah", "Ward").build();
    committed(saved(null, leah));
    assertThat(commit(saved(null, leah))).isInstanceOf(Commits.Stale.class);
  }

  @Test
  void whoReadAnOlderStateCanNotSave() {
    ChildRecord.Open first = AChild.named("Leah", "Ward").build();
    ChildRecord.Open second = AChild.named("Leah", "Ward").at(first.revision().next()).build();
    committed(saved(null, first));
    committed(saved(first, second));
    assertThat(commit(saved(first, second))).isInstanceOf(Commits.Stale.class);
    assertThat(world.children().find(first.id())).contains(second);
  }

  @Test
  void everythingIsWrittenOrNothing() {
    ChildRecord.Open leah = AChild.named("Leah", "Ward").build();
    ChildRecord.Open amy = AChild.named("Amy", "Ward").build();
    committed(saved(null, leah));
    assertThat(commit(saved(null, amy), saved(null, leah))).isInstanceOf(Commits.Stale.class);
    assertThat(world.children().find(amy.id())).isEmpty();
    assertThat(listed(amy, "Amy")).doesNotContain(amy.id());
  }

  @Test
  void nothingIsWrittenWithoutAnEntry() {
    ChildRecord leah = AChild.named("Leah", "Ward").build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.commits().commit(List.of(saved(null, leah)), List.of()));
  }

  @Test
  void anEntryCanStandAlone() {
    assertThat(world.trail().append(Entries.of(AChild.number(1))))
        .isInstanceOf(AuditTrail.Appended.class);
  }

  @Test
  void searchEntriesFollowTheRecord() {
    ChildRecord.Open leah = AChild.named("Leah", "Ward").build();
    committed(saved(null, leah));
    assertThat(listed(leah, "Leah")).containsOnly(leah.id());

    ChildRecord.Open renamed =
        AChild.named("Leah", "Ward")
            .sayingOnly(SomeFacts.full("Leah", "Kowalczyk", "2012-03-09"))
            .at(leah.revision().next())
            .build();
    committed(saved(leah, renamed));
    assertThat(listed(renamed, "renamed")).containsOnly(leah.id());
    assertThat(onlyOf(leah, renamed)).isNotEmpty().allSatisfy(key -> assertUnlisted(key, leah));
  }

  @Test
  void aShieldedRecordIsListedUnderItsFaceAlone() {
    ChildRecord.Open leah = AChild.named("Leah", "Ward").build();
    ChildRecord.Shielded hidden = AChild.named("Leah", "Ward").shielded();
    committed(saved(null, leah));
    committed(saved(leah, hidden));
    assertThat(listed(hidden, "face")).containsOnly(leah.id());
    assertThat(onlyOf(leah, hidden)).isNotEmpty().allSatisfy(key -> assertUnlisted(key, leah));
  }

  @Test
  void aDeletedRecordLeavesNothing() {
    ChildRecord.Open leah = AChild.named("Leah", "Ward").build();
    committed(saved(null, leah));
    committed(new Change.RecordDeleted(leah));
    assertThat(world.children().find(leah.id())).isEmpty();
    assertThat(IndexKeys.of(leah, SOUNDS)).allSatisfy(key -> assertUnlisted(key, leah));
  }

  @Test
  void aRecordThatWasEverShieldedIsNeverDeleted() {
    ChildRecord.Open leah = AChild.named("Leah", "Ward").onceShielded().build();
    committed(saved(null, leah));
    assertThatIllegalArgumentException().isThrownBy(() -> commit(new Change.RecordDeleted(leah)));
  }

  @Test
  void aListingIsCutAtItsBoundAndSaysSo() {
    for (int i = 0; i < 5; i++) {
      committed(saved(null, AChild.named("Leah", "Ward").id(AChild.number(i)).build()));
    }
    IndexKey key = IndexKeys.of(AChild.named("Leah", "Ward").build(), SOUNDS).iterator().next();
    for (int bound : List.of(3, 4)) {
      SearchIndex.Listing cut = listing(key, bound);
      assertThat(cut.children()).hasSize(bound);
      assertThat(cut.cut()).isTrue();
    }
    SearchIndex.Listing whole = listing(key, 5);
    assertThat(whole.children()).hasSize(5);
    assertThat(whole.cut()).isFalse();
  }

  /** Two rows of one child, worked off at the same time, make one record of it (rules §4). */
  @Test
  void ofTwoWhoCreateUnderOneKeyOnlyTheFirstSucceeds() {
    ChildRecord.Open leah = AChild.named("Leah", "Ward").build();
    ChildRecord.Open again = AChild.named("Leah", "Ward").id(AChild.number(77)).build();
    IndexKey key = IndexKey.dayBoth(LocalDate.of(2012, 3, 9), "L", "RT");
    assertThat(listing(key, 10).creations()).isZero();
    committed(saved(null, leah), new Change.CreationGuard(key, 0));
    assertThat(listing(key, 10).creations()).isEqualTo(1);
    assertThat(listing(key, 10).children()).isEmpty();
    assertThat(commit(saved(null, again), new Change.CreationGuard(key, 0)))
        .isInstanceOf(Commits.Stale.class);
    assertThat(world.children().find(again.id())).isEmpty();
    committed(saved(null, again), new Change.CreationGuard(key, 1));
    assertThat(listing(key, 10).creations()).isEqualTo(2);
  }

  @Test
  void fortyEntriesAtMostAndAlwaysTheSame() {
    AChild many = AChild.named("Leah", "Ward");
    for (int i = 0; i < 12; i++) {
      String family = "Ward" + "abcdefghijkl".charAt(i) + "son";
      many.saying(SomeFacts.of("Leah", family).born("2012-03-" + (10 + i)));
    }
    ChildRecord.Open leah = many.build();
    assertThat(IndexKeys.of(leah, SOUNDS)).hasSize(IndexKeys.MOST);
    assertThat(IndexKeys.of(leah, SOUNDS)).isEqualTo(IndexKeys.of(many.build(), SOUNDS));
    committed(saved(null, leah));
    assertThat(listed(leah, "all")).containsOnly(leah.id());

    ChildRecord.Open other =
        AChild.named("Leah", "Ward")
            .sayingOnly(SomeFacts.full("Zoe", "Nowak", "2013-01-02"))
            .at(leah.revision().next())
            .build();
    committed(saved(leah, other));
    assertThat(onlyOf(leah, other)).allSatisfy(key -> assertUnlisted(key, leah));
  }

  private static final Instant UNDO_PROPOSED_AT = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void aMergeChangesStepByStep() {
    Merge proposed =
        new Merge(
            "0123456789abcdef0123456789abcdef",
            AChild.number(1),
            AChild.number(2),
            Merge.State.PROPOSED,
            "same-child",
            new PersonId("p1"),
            1);
    committed(new Change.MergeSaved(null, proposed));
    assertThat(world.merges().find(proposed.id())).contains(proposed);
    Merge done = proposed.becoming(Merge.State.DONE);
    committed(new Change.MergeSaved(proposed, done));
    assertThat(world.merges().find(proposed.id())).contains(done);
    assertThat(commit(new Change.MergeSaved(proposed, done))).isInstanceOf(Commits.Stale.class);
    Merge undoing = done.undoProposed(new PersonId("p2"), UNDO_PROPOSED_AT);
    committed(new Change.MergeSaved(done, undoing));
    assertThat(world.merges().find(proposed.id())).contains(undoing);
  }

  private Set<ContactPointId> listed(ChildRecord record, String why) {
    Set<IndexKey> keys = IndexKeys.of(record, SOUNDS);
    assertThat(keys).as(why).isNotEmpty();
    Set<ContactPointId> all = new HashSet<>();
    world.searchIndex().ask(keys, 300).values().forEach(listing -> all.addAll(listing.children()));
    return all;
  }

  private static Set<IndexKey> onlyOf(ChildRecord record, ChildRecord other) {
    Set<IndexKey> keys = new HashSet<>(IndexKeys.of(record, SOUNDS));
    keys.removeAll(IndexKeys.of(other, SOUNDS));
    return keys;
  }

  private SearchIndex.Listing listing(IndexKey key, int bound) {
    return Objects.requireNonNull(world.searchIndex().ask(List.of(key), bound).get(key));
  }

  private void assertUnlisted(IndexKey key, ChildRecord record) {
    assertThat(listing(key, 300).children()).doesNotContain(record.id());
  }
}
