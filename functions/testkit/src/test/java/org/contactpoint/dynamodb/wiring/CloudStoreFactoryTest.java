package org.contactpoint.dynamodb.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.shielding.NotServedException;
import org.contactpoint.dynamodb.serving.AnsweringStore;
import org.contactpoint.dynamodb.wiring.CloudStoreFactory.WithoutServingLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The client that every function in the cloud works with. */
@Isolated("settings are the whole process's")
class CloudStoreFactoryTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "aws.region", "eu-west-2",
          "aws.accessKeyId", "nobody",
          "aws.secretAccessKey", "none",
          "aws.endpointUrlDynamodb", "http://127.0.0.1:1");

  private final TableNames names = new TableNames("stage");
  private final AnsweringStore store = new AnsweringStore();

  @BeforeAll
  static void set() {
    SETTINGS.forEach(System::setProperty);
  }

  @AfterAll
  static void clear() {
    SETTINGS.keySet().forEach(System::clearProperty);
  }

  private DynamoDbClient client(@Nullable WithoutServingLock unlocked) {
    return new CloudStoreFactory()
        .client(names, Clock.systemUTC(), null, new CloudTransport(store), unlocked);
  }

  private void tableHasId(String id) {
    store.answer("DescribeTable", "{\"Table\": {\"TableId\": \"" + id + "\"}}");
  }

  private void peopleAreServedFrom(String id) {
    store.answer(
        "GetItem",
        "{\"Item\": {\"pk\": {\"S\": \"served\"}, \"directory\": {\"S\": \"" + id + "\"}}}");
  }

  private void get(DynamoDbClient client) {
    client.getItem(
        get ->
            get.tableName(names.of(Tables.DIRECTORY))
                .key(Map.of(Tables.PARTITION, AttributeValue.fromS("leah"))));
  }

  /** It asks through itself which table one is. */
  @Test
  void clientOfAFunctionReadsOnlyTheTableThatPeopleAreServedFrom() {
    try (DynamoDbClient client = client(null)) {
      peopleAreServedFrom("the first");
      tableHasId("one that was put back");
      assertThatThrownBy(() -> get(client)).isInstanceOf(NotServedException.class);

      tableHasId("the first");
      get(client);
    }
  }

  /** Whoever hides children again reads a table before it serves. */
  @Test
  void clientThatIsPastTheLockReadsWhateverTableThereIs() {
    peopleAreServedFrom("the first");
    tableHasId("one that was put back");
    try (DynamoDbClient client = client(new WithoutServingLock())) {
      get(client);
    }
    assertThat(store.reached()).isEqualTo(1);
  }

  @Test
  void callThatNobodyAnswersEndsWithinTheTimeOfItsFunction() {
    CallTimeouts hasty = new CallTimeouts(Duration.ofSeconds(2), Duration.ofMillis(500));
    try (DynamoDbClient client =
        new CloudStoreFactory()
            .client(names, Clock.systemUTC(), hasty, null, new WithoutServingLock())) {
      assertThatThrownBy(() -> get(client)).isInstanceOf(SdkClientException.class);
    }
  }
}
