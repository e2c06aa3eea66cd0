package org.contactpoint.dynamodb.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.shielding.Serving.State;
import org.contactpoint.domain.shielding.Serving.Status;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From which tables people are served: those that were there when somebody last said so. */
class DynamoDbServingTest {
  @RegisterExtension private final LocalDynamoDb store = new LocalDynamoDb();

  private DynamoDbServing serving = serving();
  private ServedTables tables = tables();

  @BeforeEach
  void open() {
    serving = serving();
    tables = tables();
  }

  private DynamoDbServing serving() {
    return new DynamoDbServing(store.client(), store.names());
  }

  private ServedTables tables() {
    return new ServedTables(store.client(), store.names());
  }

  /** As if people had been served from tables of which those were put back since. */
  private void servedBefore(String... putBack) {
    Map<String, String> served = new HashMap<>(tables.now());
    for (String table : putBack) {
      served.put(table, "an older one");
    }
    tables.write(ServedTables.SERVED, served);
  }

  private static String[] records() {
    return Tables.RECORDS.stream().map(table -> table.name()).toArray(String[]::new);
  }

  @Test
  void nobodyWasServedOnTheFirstDay() {
    State first = serving.state();

    assertThat(first.status()).isEqualTo(Status.FIRST_DAY);
    assertThat(serving.serve(first)).isTrue();
    assertThat(serving.state().status()).isEqualTo(Status.SERVED);
  }

  @Test
  void recordsThatWereAllPutBackServeNobody() {
    servedBefore(records());

    assertThat(serving.state().status()).isEqualTo(Status.PUT_BACK);
  }

  @Test
  void recordsOfWhichSomeWerePutBackDoNotBelongTogether() {
    servedBefore(records()[0]);

    assertThat(serving.state().status()).isEqualTo(Status.MIXED);
  }

  /** It was never put back, so it makes no mixture of the others. */
  @Test
  void tableThatAReleaseAddedIsNotLookedAt() {
    servedBefore(records());
    Map<String, String> served = new HashMap<>(tables.written(ServedTables.SERVED));
    served.remove(records()[0]);
    tables.write(ServedTables.SERVED, served);
    assertThat(serving.state().status()).isEqualTo(Status.PUT_BACK);

    servedBefore();
    served = new HashMap<>(tables.written(ServedTables.SERVED));
    served.remove(records()[0]);
    tables.write(ServedTables.SERVED, served);
    assertThat(serving.state().status()).isEqualTo(Status.PUT_BACK);
  }

  /** Only the register says who is hidden. */
  @Test
  void registerThatWasPutBackServesNobody() {
    servedBefore(Tables.SHIELD_REGISTER.name());

    assertThat(serving.state().status()).isEqualTo(Status.MIXED);
  }

  @Test
  void tableThatIsMissingServesNobody() {
    serving.serve(serving.state());
    store
        .client()
        .deleteTable(
            delete -> delete.tableName(store.names().of(Tables.RECORDS.iterator().next())));

    assertThat(serving.state().status()).isEqualTo(Status.MIXED);
  }

  @Test
  void whoIsMissingIsEnteredOnceForOneState() {
    servedBefore(records());
    State before = serving.state();
    assertThat(before.missingEntered()).isFalse();

    serving.missingEntered(before);

    assertThat(serving.state().missingEntered()).isTrue();
  }

  @Test
  void stateThatHasPassedIsNotServed() {
    State passed = new State(Status.PUT_BACK, Map.of("children", "another one"), false);

    assertThat(serving.serve(passed)).isFalse();
    assertThat(serving.state().status()).isEqualTo(Status.FIRST_DAY);
  }
}
