package org.contactpoint.contract.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shape of one table.
 *
 * @param name its logical name; the name in a stage is made by {@link TableNames}
 * @param partition the attribute of its partition key, a text
 * @param sort the attribute of its sort key, a text; null where the partition key alone names an
 *     item
 * @param expiry the attribute with the epoch second after which DynamoDB deletes an item, null
 *     where nothing does
 * @param streamed whether it has a stream of its changes
 * @param key the key that encrypts it
 */
public record Table(
    String name,
    String partition,
    @Nullable String sort,
    List<Index> indexes,
    @Nullable String expiry,
    boolean streamed,
    KeyPurpose key) {

  public Table {
    indexes = List.copyOf(indexes);
  }

  static Table of(String name, KeyPurpose key, String partition) {
    return new Table(name, partition, null, List.of(), null, false, key);
  }

  Table sortedBy(String attribute) {
    return new Table(name, partition, attribute, indexes, expiry, streamed, key);
  }

  Table with(Index... all) {
    return new Table(name, partition, sort, List.of(all), expiry, streamed, key);
  }

  Table expiringBy(String attribute) {
    return new Table(name, partition, sort, indexes, attribute, streamed, key);
  }

  Table handedOn() {
    return new Table(name, partition, sort, indexes, expiry, true, key);
  }

  /** The index of that name. */
  public Optional<Index> index(String indexName) {
    return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
  }
}
