package org.contactpoint.dynamodb.audit.read;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.audit.EntryItems;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import org.contactpoint.dynamodb.crypto.DecryptingKey;
import org.contactpoint.dynamodb.table.DynamoTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What people searched for, decrypted. No function may do this: only the program that two people
 * have approved (rules §7.19).
 */
public final class EncryptedCriteria {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DynamoDbClient client;
  private final String table;
  private final DecryptingKey key;

  public EncryptedCriteria(DynamoTables tables, DecryptingKey key) {
    this.client = tables.client();
    this.table = tables.nameOf(Tables.AUDIT);
    this.key = key;
  }

  /**
   * Field to value, as it was asked for; empty where the entry has no criteria.
   *
   * @param place from {@link StoredCriteriaPlaces}
   * @throws IllegalStateException if they were changed, moved or encrypted under another key
   */
  public Optional<Map<String, String>> at(String place) {
    String[] parts = place.split(StoredCriteriaPlaces.BETWEEN, 2);
    return client
        .query(
            request ->
                request
                    .tableName(table)
                    .keyConditionExpression("#pk = :pk AND #sk = :sk")
                    .expressionAttributeNames(Map.of("#pk", Tables.PARTITION, "#sk", Tables.SORT))
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(parts[0]),
                            ":sk", AttributeValue.fromS(parts[1])))
                    .consistentRead(true))
        .items()
        .stream()
        .findFirst()
        .map(item -> decrypted(item, parts[0], parts[1]));
  }

  private Map<String, String> decrypted(
      Map<String, AttributeValue> item, String partition, String sortKey) {
    byte[] encrypted = Objects.requireNonNull(item.get(TrailAttributes.SEALED)).b().asByteArray();
    byte[] plain = key.decrypt(encrypted, EntryItems.context(partition, sortKey));
    try {
      return new TreeMap<>(JSON.readValue(plain, new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new IllegalStateException("criteria can't be read", e);
    }
  }
}
