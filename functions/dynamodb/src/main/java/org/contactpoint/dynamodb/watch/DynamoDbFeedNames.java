package org.contactpoint.dynamodb.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.watch.FeedNames;
import org.contactpoint.dynamodb.table.BatchReads;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.ParallelReads;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * The names that feeds sent, from the table {@code feed-names}: a set of hashes in each item, which
 * expires. They are asked for in a thread of their own, beside what a search reads.
 */
public final class DynamoDbFeedNames implements FeedNames {
  private static final String NAMES = "names";
  private static final String COUNT = "count";

  private final DynamoDbClient client;
  private final String table;

  public DynamoDbFeedNames(DynamoTables tables) {
    this.client = tables.client();
    this.table = tables.nameOf(Tables.FEED_NAMES);
  }

  @Override
  public long count(String counter, int more, Instant until) {
    AttributeValue counted =
        client
            .updateItem(
                request ->
                    request
                        .tableName(table)
                        .key(key(counter))
                        .updateExpression(
                            "SET #expires = if_not_exists(#expires, :until) ADD #count :more")
                        .expressionAttributeNames(
                            Map.of("#expires", Tables.EXPIRES, "#count", COUNT))
                        .expressionAttributeValues(
                            Map.of(":until", number(until.getEpochSecond()), ":more", number(more)))
                        .returnValues(ReturnValue.UPDATED_NEW))
            .attributes()
            .get(COUNT);
    return Long.parseLong(Objects.requireNonNull(counted).n());
  }

  @Override
  public Map<String, Set<String>> add(Map<String, Set<String>> names, Instant until) {
    List<Map.Entry<String, Set<String>>> places = List.copyOf(names.entrySet());
    return ParallelReads.read(
            places,
            place -> Map.entry(place.getKey(), added(place.getKey(), place.getValue(), until)))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Set<String> added(String place, Set<String> names, Instant until) {
    try {
      return texts(
          client
              .updateItem(
                  request ->
                      request
                          .tableName(table)
                          .key(key(place))
                          .updateExpression(
                              "SET #expires = if_not_exists(#expires, :until) ADD #names :names")
                          .conditionExpression(
                              "attribute_not_exists(#names) OR size(#names) < :most")
                          .expressionAttributeNames(
                              Map.of("#expires", Tables.EXPIRES, "#names", NAMES))
                          .expressionAttributeValues(
                              Map.of(
                                  ":until", number(until.getEpochSecond()),
                                  ":most", number(MOST),
                                  ":names", AttributeValue.fromSs(List.copyOf(names))))
                          .returnValues(ReturnValue.ALL_NEW))
              .attributes());
    } catch (ConditionalCheckFailedException full) {
      return Set.copyOf(names);
    }
  }

  @Override
  public Supplier<Map<String, Set<String>>> ask(Collection<String> places) {
    CompletableFuture<Map<String, Set<String>>> answer =
        CompletableFuture.supplyAsync(() -> read(places), Thread::startVirtualThread);
    return () -> taken(answer);
  }

  /** A fault is passed on as it is: it decides what the caller is answered. */
  private static <T> T taken(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
    }
  }

  private Map<String, Set<String>> read(Collection<String> places) {
    return BatchReads.all(client, table, places.stream().map(DynamoDbFeedNames::key).toList())
        .stream()
        .collect(
            Collectors.toUnmodifiableMap(
                item -> Objects.requireNonNull(item.get(Tables.PARTITION)).s(),
                DynamoDbFeedNames::texts));
  }

  private static Map<String, AttributeValue> key(String place) {
    return Map.of(Tables.PARTITION, AttributeValue.fromS(place));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  private static Set<String> texts(Map<String, AttributeValue> item) {
    AttributeValue names = item.get(NAMES);
    return names == null || !names.hasSs() ? Set.of() : new HashSet<>(names.ss());
  }
}
