package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.duplicate.ComparedPair;
import org.contactpoint.domain.duplicate.DuplicateChecks;
import org.contactpoint.domain.duplicate.DuplicateList;
import org.contactpoint.domain.duplicate.PairLists;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.dynamodb.audit.WatchedClient;
import org.contactpoint.dynamodb.audit.WatchedClient.Fate;
import org.contactpoint.dynamodb.table.StoreBusy;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pairs that are found while the store is busy. */
@Timeout(60)
class BusyDuplicateChecksTest extends PortContract {
  private static final LocalDynamoDb STORE = new LocalDynamoDb();

  private final WatchedClient watched = new WatchedClient(STORE.client());
  private final DuplicateChecks checks =
      new StoredDirectory(watched.client(), STORE.names(), CLOCK).duplicateChecks();
  private final ChildRecord.Open leah = AChild.named("Leah", "Ward").build();
  private final ChildRecord.Open lea = AChild.named("Lea", "Ward").build();

  @Override
  World world() {
    return new StoredWorld(new StoredDirectory(STORE.renew().client(), STORE.names(), CLOCK));
  }

  private boolean found() {
    ComparedPair pair =
        new ComparedPair(
            RecordPair.of(leah.id(), lea.id()),
            Map.of(leah.id(), leah.revision(), lea.id(), lea.revision()));
    return checks.found(
        pair, new PairLists(DuplicateList.open(AnAccount.LEEDS), null), LocalDate.of(2026, 5, 1));
  }

  @Test
  void pairIsWrittenAgainUntilTheStoreTakesIt() {
    committed(saved(null, leah), saved(null, lea));
    watched.cancellingFor("TransactionConflict").next(Fate.CANCELLED, Fate.LOST_ON_THE_WAY_THERE);
    assertThat(found()).isTrue();
    assertThat(world.duplicateChecks().known(leah.id())).containsOnlyKeys(lea.id());
  }

  /** The check waits on, so that the pair is found by the next run. */
  @Test
  void whoIsToldToEndDoesNotWaitForABusyStore() {
    committed(saved(null, leah), saved(null, lea));
    watched.everyWrite(Fate.LOST_ON_THE_WAY_THERE);
    watched.beforeWrite(() -> Thread.currentThread().interrupt());
    try {
      assertThatThrownBy(this::found).isInstanceOf(StoreBusy.class);
    } finally {
      Thread.interrupted();
    }
    assertThat(world.duplicateChecks().known(leah.id())).isEmpty();
    assertThat(world.duplicateChecks().waiting()).isEqualTo(2);
  }
}
