package org.contactpoint.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.Stream;
import org.contactpoint.dynamodb.child.DirectoryItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** How long an urgent act goes on claiming what it was overtaken at. */
class UrgentClaimsTest {
  private final ScriptedStore store = new ScriptedStore();
  private final UrgentClaims claims = new UrgentClaims(store, Clock.systemUTC());

  private void take() {
    claims.take(
        new TableWrites<>("directory", DirectoryItem.SCHEMA),
        DynamoTable.key("leah", DirectoryItem.RECORD),
        "shield");
  }

  static Stream<RuntimeException> whatPasses() {
    return Stream.of(
        ScriptedStore.cancelled("TransactionConflict"),
        ScriptedStore.cancelled("ThrottlingError"),
        SdkClientException.create("no answer"));
  }

  @ParameterizedTest
  @MethodSource("whatPasses")
  void claimIsMadeAgainUntilTheStoreTakesIt(RuntimeException passing) {
    store.failing(passing, passing);

    take();

    assertThat(store.sent()).isEqualTo(3);
  }

  /** Nobody is there to be claimed, or another urgent act was first: it goes before this one. */
  @Test
  void claimThatIsRefusedIsNotMadeAgain() {
    store.failing(ScriptedStore.cancelled("ConditionalCheckFailed"));

    take();

    assertThat(store.sent()).isEqualTo(1);
  }

  /** The act is tried again anyhow, and may commit without its claim. */
  @Test
  void claimThatTheStoreNeverTakesIsGivenUpAfterASecond() {
    for (int i = 0; i < 1_000; i++) {
      store.failing(ScriptedStore.cancelled("TransactionConflict"));
    }

    take();

    assertThat(store.sent()).isBetween(2, 999);
  }
}
