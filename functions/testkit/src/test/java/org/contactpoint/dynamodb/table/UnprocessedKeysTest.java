package org.contactpoint.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactpoint.dynamodb.audit.SomeEntries.view;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.KeyFamily;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.audit.SomeEntries;
import org.contactpoint.dynamodb.audit.StoredChainHeads;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.store.FixedKeys;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** A store under load leaves out some of what it is asked for in one batch; nothing is missed. */
class UnprocessedKeysTest {
  private static final List<ContactPointId> CHILDREN =
      IntStream.range(1, 6).mapToObj(AChild::number).toList();
  private static final List<IndexKey> KEYS =
      IntStream.range(1, 4)
          .mapToObj(number -> new IndexKey(KeyFamily.IDENTIFIER, "nhs-number|" + number))
          .toList();

  private final LocalDynamoDb dynamoDb = new LocalDynamoDb().renew();
  private final StoredDirectory whole = directory(dynamoDb.client());

  private static final TrailReader.Query OF_LEAH =
      new TrailReader.Query(new TrailReader.OfChild(SomeEntries.LEAH), null, null, null, 10);

  private int batches;

  private StoredDirectory directory(DynamoDbClient client) {
    return new StoredDirectory(client, dynamoDb.names(), Clock.systemUTC());
  }

  /** The same tables, of which so many items at most are given in one batch. */
  private StoredDirectory giving(int most) {
    return directory(clientGiving(most));
  }

  private DynamoDbClient clientGiving(int most) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> called(proxy, method, arguments, most));
  }

  private TrailStore trail(DynamoDbClient client) {
    return TrailStore.of(client, dynamoDb.names(), new FixedKeys());
  }

  private Object called(Object proxy, Method method, Object[] arguments, int most)
      throws Throwable {
    if (method.isDefault() && method.getName().startsWith("batchGetItem")) {
      return arguments[0] instanceof BatchGetItemRequest batch
              && method.getName().equals("batchGetItem")
          ? given(batch, most)
          : InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    try {
      return method.invoke(dynamoDb.client(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private BatchGetItemResponse given(BatchGetItemRequest batch, int most) {
    batches++;
    Map.Entry<String, KeysAndAttributes> asked = batch.requestItems().entrySet().iterator().next();
    var keys = asked.getValue().keys();
    int given = Math.min(most, keys.size());
    BatchGetItemResponse.Builder answer =
        given == 0
            ? BatchGetItemResponse.builder()
            : dynamoDb
                .client()
                .batchGetItem(batch.toBuilder().requestItems(some(asked, 0, given)).build())
                .toBuilder();
    return answer
        .unprocessedKeys(given == keys.size() ? Map.of() : some(asked, given, keys.size()))
        .build();
  }

  private static Map<String, KeysAndAttributes> some(
      Map.Entry<String, KeysAndAttributes> asked, int from, int to) {
    return Map.of(
        asked.getKey(),
        asked.getValue().toBuilder().keys(asked.getValue().keys().subList(from, to)).build());
  }

  private void committed(Change change) {
    assertThat(whole.commits().commit(List.of(change), List.of(view(1, CHILDREN.getFirst()))))
        .isInstanceOf(Commits.Committed.class);
  }

  private void entriesAreThere(int seconds) {
    for (int second = 1; second <= seconds; second++) {
      assertThat(whole.trail().append(view(second, SomeEntries.LEAH)))
          .isInstanceOf(AuditTrail.Appended.class);
    }
  }

  private void childrenAreThere() {
    for (ContactPointId child : CHILDREN) {
      ChildRecord leah = AChild.named("Leah", "Ward").id(child).build();
      committed(new Change.RecordSaved(null, leah));
    }
  }

  @Test
  void recordsThatAreLeftOutAreAskedForAgain() {
    childrenAreThere();

    assertThat(giving(2).children().findAll(CHILDREN)).containsOnlyKeys(CHILDREN);
    assertThat(batches).isEqualTo(3);
  }

  /** Else a row would not be recognised as a shielded child's, and be told in the open. */
  @Test
  void marksOfShieldedChildrenThatAreLeftOutAreAskedForAgain() {
    for (int i = 0; i < KEYS.size(); i++) {
      committed(new Change.HiddenKeysSaved(CHILDREN.get(i), Set.of(), Set.of(KEYS.get(i))));
    }

    assertThat(giving(1).hiddenIndex().ask(KEYS))
        .containsExactlyInAnyOrderElementsOf(CHILDREN.subList(0, 3));
    assertThat(batches).isEqualTo(3);
  }

  @Test
  void entriesOfTheTrailThatAreLeftOutAreAskedForAgain() {
    entriesAreThere(3);

    assertThat(giving(2).trailReader().read(OF_LEAH).entries()).hasSize(3);
    assertThat(batches).isEqualTo(2);
  }

  /** A head that is left out is not taken for one that is missing. */
  @Test
  void headsOfWritersThatAreLeftOutAreAskedForAgain() {
    List<String> writers = List.of("writer-1", "writer-2", "writer-3");
    TrailStore store = trail(dynamoDb.client());
    StoredChainHeads heads = new StoredChainHeads(store);
    writers.forEach(
        writer ->
            store
                .client()
                .transactWriteItems(
                    write ->
                        write.transactItems(
                            heads.begin(store.beginning(writer), List.of(), Instant.EPOCH))));

    assertThat(new StoredChainHeads(trail(clientGiving(1))).findEach(writers))
        .containsOnlyKeys(writers);
    assertThat(batches).isEqualTo(3);
  }

  /** The cause says that a later attempt may succeed. */
  @Test
  void storeThatGoesOnLeavingEverythingOutIsAFaultAfterEightAttempts() {
    StoredDirectory nothing = giving(0);

    assertThatThrownBy(() -> nothing.children().findAll(CHILDREN))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(TimeoutException.class);
    assertThat(batches).isEqualTo(8);
    assertThatThrownBy(() -> nothing.hiddenIndex().ask(KEYS))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(TimeoutException.class);
    assertThat(batches).isEqualTo(16);
    entriesAreThere(1);
    assertThatThrownBy(() -> nothing.trailReader().read(OF_LEAH))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(TimeoutException.class);
    assertThat(batches).isEqualTo(24);
  }
}
