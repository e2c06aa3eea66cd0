package org.contactpoint.accounts.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contactpoint.cloud.key.SecretKeys;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.domain.index.KeyFamily;
import org.contactpoint.domain.index.ReKeying;
import org.contactpoint.domain.index.ReKeying.Stage;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.memory.InMemoryReKeyings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An old version of search keys is taken away once nothing is stored under it, and not before. */
class RetireKeyVersionsTest {
  private static final KeyName SEARCH = KeyName.searchIndex(KeyFamily.BIRTH_FAMILY);
  private static final KeyName HIDDEN = KeyName.hiddenIndex(KeyFamily.BIRTH_FAMILY);

  private final MemoryKeyBoard store = new MemoryKeyBoard();
  private final ManualClock clock = new ManualClock();
  private final InMemoryReKeyings reKeyings = new InMemoryReKeyings();
  private final AddKeyVersions add = new AddKeyVersions(store, SeededRandom.of(9), clock);
  private final RetireKeyVersions retire = new RetireKeyVersions(store, () -> reKeyings, clock);

  @BeforeEach
  void theStageHasTwoVersions() {
    new GenerateKeys(store, SeededRandom.of(7)).once();
    add.upTo(Map.of(KeyRing.DIRECTORY, 2, KeyRing.RECORDS, 2), Set.of());
    store.put.clear();
    clock.pass(AddKeyVersions.AHEAD);
  }

  private SecretKeys keys() {
    return new SecretKeys(
        name -> Objects.requireNonNull(store.rings.get(KeyRing.DIRECTORY)), "stage", clock);
  }

  private void reKeyed(Stage until) {
    ReKeying at = reKeyings.find().orElse(ReKeying.NEVER.again(2, clock.instant()));
    while (at.stage() != until) {
      at = at.next(1, clock.instant());
    }
    assertThat(reKeyings.save(at)).isTrue();
  }

  private void retireTheFirst() {
    retire.upTo(Map.of(KeyRing.DIRECTORY, 1));
  }

  @Test
  void versionUnderWhichNothingIsStoredIsTakenAwayOnce() {
    reKeyed(Stage.DONE);
    retireTheFirst();
    retireTheFirst();

    assertThat(store.put).containsExactly(KeyRing.DIRECTORY);
    assertThat(keys().oldest(SEARCH)).isEqualTo(2);
    assertThat(keys().newest(SEARCH)).isEqualTo(2);
    assertThat(keys().oldest(KeyName.SEARCH_TRAITS)).isEqualTo(2);
    assertThatThrownBy(() -> keys().bytes(SEARCH, 1)).isInstanceOf(IllegalStateException.class);
  }

  /** A deployment that asks for less than there was adds nothing in the place of what is gone. */
  @Test
  void versionsThatWereTakenAwayDoNotComeBack() {
    reKeyed(Stage.DONE);
    retireTheFirst();
    add.upTo(Map.of(KeyRing.DIRECTORY, 2), Set.of());
    add.upTo(Map.of(), Set.of());
    assertThat(store.put).hasSize(1);

    add.upTo(Map.of(KeyRing.DIRECTORY, 3), Set.of());
    assertThat(keys().oldest(SEARCH)).isEqualTo(2);
    assertThat(keys().latest(SEARCH)).isEqualTo(3);
  }

  @Test
  void nothingIsTakenAwayBeforeAllEntriesAreWrittenAgain() {
    assertRefused(Map.of(KeyRing.DIRECTORY, 1));
    for (Stage stage : new Stage[] {Stage.WAITING, Stage.WRITING, Stage.REMOVING}) {
      reKeyed(stage);
      assertRefused(Map.of(KeyRing.DIRECTORY, 1));
    }
    reKeyed(Stage.DONE);
    assertRefused(Map.of(KeyRing.DIRECTORY, 2));
  }

  /** Where tables of an earlier day are put back, so is how far they were re-keyed. */
  @Test
  void versionThatIsNotWrittenUnderYetReplacesNone() {
    reKeyed(Stage.DONE);
    add.upTo(Map.of(KeyRing.DIRECTORY, 3), Set.of());
    assertRefused(Map.of(KeyRing.DIRECTORY, 2));
  }

  @Test
  void onlySearchKeysAreRetired() {
    reKeyed(Stage.DONE);
    assertRefused(Map.of(KeyRing.RECORDS, 1));
    assertRefused(Map.of(KeyRing.DIRECTORY, 1, KeyRing.APART, 1));
    assertThat(HIDDEN).isNotEqualTo(SEARCH);
  }

  private void assertRefused(Map<KeyRing, Integer> asked) {
    Map<KeyRing, String> before = Map.copyOf(store.rings);
    assertThatThrownBy(() -> retire.upTo(asked)).isInstanceOf(IllegalStateException.class);
    assertThat(store.rings).isEqualTo(before);
  }
}
