package org.contactpoint.dynamodb.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.shielding.NotServedException;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.PointInTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Tables that were put back serve nobody, whatever a function asks of them. */
class ServingLockTest {
  private static final Map<String, AttributeValue> KEY =
      Map.of(Tables.PARTITION, AttributeValue.fromS("leah"));

  private static final String ARN = "arn:aws:dynamodb:eu-west-2:111111111111:table/";

  private final LocalDynamoDb store = new LocalDynamoDb().renew();
  private final DynamoDbServing serving = new DynamoDbServing(store.client(), store.names());
  private final ManualClock clock = new ManualClock();
  private final ServingLock lock = new ServingLock(store.names(), clock);
  private final AnsweringStore answering = new AnsweringStore();
  private final DynamoDbClient function =
      DynamoDbClient.builder()
          .region(Region.EU_WEST_2)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .httpClient(answering)
          .overrideConfiguration(settings -> settings.addExecutionInterceptor(lock))
          .build();

  private void shieldsAreReplayed() {
    serving.serve(serving.state());
  }

  private void get(Table table) {
    function.getItem(get -> get.tableName(store.names().of(table)).key(KEY));
  }

  private static Stream<Table> records() {
    return Tables.RECORDS.stream();
  }

  /** Everything that can be asked of a table. */
  private List<Runnable> calls(String table) {
    return List.of(
        () -> function.getItem(get -> get.tableName(table).key(KEY)),
        () -> function.query(query -> query.tableName(table)),
        () -> function.scan(scan -> scan.tableName(table)),
        () -> function.putItem(put -> put.tableName(table).item(KEY)),
        () -> function.updateItem(update -> update.tableName(table).key(KEY)),
        () -> function.deleteItem(delete -> delete.tableName(table).key(KEY)),
        () ->
            function.batchGetItem(
                batch ->
                    batch.requestItems(
                        Map.of(table, KeysAndAttributes.builder().keys(List.of(KEY)).build()))),
        () ->
            function.batchWriteItem(
                batch ->
                    batch.requestItems(
                        Map.of(
                            table,
                            List.of(
                                WriteRequest.builder().putRequest(put -> put.item(KEY)).build())))),
        () ->
            function.transactGetItems(
                reads ->
                    reads.transactItems(
                        TransactGetItem.builder()
                            .get(get -> get.tableName(table).key(KEY))
                            .build())),
        () -> written(TransactWriteItem.builder().put(put -> put.tableName(table).item(KEY))),
        () -> written(TransactWriteItem.builder().update(to -> to.tableName(table).key(KEY))),
        () -> written(TransactWriteItem.builder().delete(it -> it.tableName(table).key(KEY))),
        () ->
            written(
                TransactWriteItem.builder()
                    .conditionCheck(check -> check.tableName(table).key(KEY))),
        () -> function.getItem(get -> get.tableName(ARN + table).key(KEY)));
  }

  private void written(TransactWriteItem.Builder item) {
    TransactWriteItem harmless =
        TransactWriteItem.builder()
            .put(put -> put.tableName(store.names().of(Tables.AUDIT)).item(KEY))
            .build();
    function.transactWriteItems(write -> write.transactItems(harmless, item.build()));
  }

  @ParameterizedTest
  @MethodSource("records")
  void nothingReachesATableBeforeItServes(Table table) {
    lock.askThrough(store.client());
    List<Runnable> calls = calls(store.names().of(table));
    assertThat(calls)
        .allSatisfy(
            call ->
                assertThatThrownBy(call::run)
                    .isInstanceOf(NotServedException.class)
                    .hasMessageContaining(table.name()));
    assertThat(answering.reached()).isZero();

    shieldsAreReplayed();

    calls.forEach(Runnable::run);
    assertThat(answering.reached()).isEqualTo(calls.size());
  }

  @Test
  void whatHoldsNoRecordsIsNeverLocked() {
    lock.askThrough(store.client());
    Tables.ALL.stream().filter(table -> !Tables.RECORDS.contains(table)).forEach(this::get);
    assertThat(answering.reached()).isEqualTo(Tables.ALL.size() - Tables.RECORDS.size());
  }

  @Test
  void whatTheLockDoesNotKnowIsRefused() {
    lock.askThrough(store.client());
    shieldsAreReplayed();
    assertThatThrownBy(
            () -> function.executeStatement(sql -> sql.statement("SELECT * FROM directory")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutAnybodyToAskNothingIsServed() {
    assertThatThrownBy(() -> get(Tables.DIRECTORY)).isInstanceOf(NotServedException.class);
  }

  @Test
  void tablesThatArePutBackServeNobodyUntilTheShieldsAreReplayed() {
    lock.askThrough(store.client());
    shieldsAreReplayed();
    get(Tables.DIRECTORY);
    PointInTime.of(store, Tables.RECORDS).restore();

    clock.pass(Duration.ofMinutes(1));
    assertThatThrownBy(() -> get(Tables.DIRECTORY)).isInstanceOf(NotServedException.class);
    assertThatThrownBy(() -> get(Tables.SEARCH_INDEX)).isInstanceOf(NotServedException.class);

    shieldsAreReplayed();
    get(Tables.DIRECTORY);
  }

  @Test
  void itAsksOnceAMinuteWhichTableItIsAndOnceWhichOnesServe() {
    Silence silence = new Silence(store.client());
    lock.askThrough(silence.client());
    shieldsAreReplayed();
    for (int call = 0; call < 10; call++) {
      get(Tables.DIRECTORY);
    }
    assertThat(silence.asked).isEqualTo(2);

    clock.pass(Duration.ofMinutes(1));
    get(Tables.DIRECTORY);
    assertThat(silence.asked).isEqualTo(3);
  }

  @Test
  void storeThatCanNotSayWhichTableItIsIsBelievedAQuarterOfAnHour() {
    Silence silence = new Silence(store.client());
    lock.askThrough(silence.client());
    shieldsAreReplayed();
    get(Tables.DIRECTORY);
    silence.fallen = SdkClientException.create("silent");
    for (int minute = 0; minute < 15; minute++) {
      clock.pass(Duration.ofMinutes(1));
      get(Tables.DIRECTORY);
    }
    assertThatThrownBy(() -> get(Tables.SHIELDED)).isInstanceOf(SdkClientException.class);
    clock.pass(Duration.ofMinutes(1));
    assertThatThrownBy(() -> get(Tables.DIRECTORY)).isInstanceOf(SdkClientException.class);
  }

  @Test
  void tableThatIsGoneIsBelievedNoLonger() {
    lock.askThrough(store.client());
    shieldsAreReplayed();
    get(Tables.DIRECTORY);
    store.client().deleteTable(delete -> delete.tableName(store.names().of(Tables.DIRECTORY)));
    clock.pass(Duration.ofMinutes(1));
    assertThatThrownBy(() -> get(Tables.DIRECTORY)).isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> get(Tables.DIRECTORY)).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void tableThatIsNotThereMayComeBackAsAnother() {
    lock.askThrough(store.client());
    shieldsAreReplayed();
    get(Tables.DIRECTORY);
    answering.refuse("ResourceNotFoundException");
    assertThatThrownBy(() -> get(Tables.DIRECTORY)).isInstanceOf(ResourceNotFoundException.class);
    answering.refuse(null);
    PointInTime.of(store, Tables.RECORDS).restore();
    assertThatThrownBy(() -> get(Tables.DIRECTORY)).isInstanceOf(NotServedException.class);
  }

  @Test
  void callThatFailsForSomethingElseLeavesTheTableBelieved() {
    Silence silence = new Silence(store.client());
    lock.askThrough(silence.client());
    shieldsAreReplayed();
    get(Tables.DIRECTORY);
    answering.refuse("ValidationException");
    assertThatThrownBy(() -> get(Tables.DIRECTORY)).isInstanceOf(DynamoDbException.class);
    answering.refuse(null);
    get(Tables.DIRECTORY);
    assertThat(silence.asked).isEqualTo(2);
  }

  @Test
  void storeThatRefusesToSayWhichTableItIsIsNotBelieved() {
    Silence silence = new Silence(store.client());
    lock.askThrough(silence.client());
    shieldsAreReplayed();
    get(Tables.DIRECTORY);
    silence.fallen = DynamoDbException.builder().statusCode(400).message("denied").build();
    clock.pass(Duration.ofMinutes(1));
    assertThatThrownBy(() -> get(Tables.DIRECTORY)).isInstanceOf(DynamoDbException.class);
  }

  /** A store that is throttled or out of order has not said no. */
  static Stream<RuntimeException> silences() {
    return Stream.of(
        DynamoDbException.builder().statusCode(503).message("down").build(),
        DynamoDbException.builder()
            .statusCode(400)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode("ThrottlingException").build())
            .build());
  }

  @ParameterizedTest
  @MethodSource("silences")
  void storeThatIsBusyIsBelievedAsOneThatIsSilent(RuntimeException busy) {
    Silence silence = new Silence(store.client());
    lock.askThrough(silence.client());
    shieldsAreReplayed();
    get(Tables.DIRECTORY);
    silence.fallen = busy;
    clock.pass(Duration.ofMinutes(1));
    get(Tables.DIRECTORY);
    clock.pass(Duration.ofMinutes(15));
    assertThatThrownBy(() -> get(Tables.DIRECTORY)).isInstanceOf(DynamoDbException.class);
  }

  /** It reads no item, and is how the lock itself asks. */
  @Test
  void whichTableOneIsMayBeAskedOfATableThatServesNobody() {
    lock.askThrough(store.client());
    function.describeTable(ask -> ask.tableName(store.names().of(Tables.DIRECTORY)));
    assertThat(answering.reached()).isEqualTo(1);
  }

  /** A store that falls silent when it is asked which table one is. */
  private static final class Silence {
    private final DynamoDbClient store;
    private @Nullable RuntimeException fallen;
    private int asked;

    Silence(DynamoDbClient store) {
      this.store = store;
    }

    DynamoDbClient client() {
      return (DynamoDbClient)
          Proxy.newProxyInstance(
              DynamoDbClient.class.getClassLoader(),
              new Class<?>[] {DynamoDbClient.class},
              (proxy, method, arguments) -> {
                asked++;
                if (fallen != null) {
                  throw fallen;
                }
                try {
                  return method.invoke(store, Arrays.copyOf(arguments, arguments.length));
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
