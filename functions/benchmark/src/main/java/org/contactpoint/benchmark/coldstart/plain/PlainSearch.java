package org.contactpoint.benchmark.coldstart.plain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * A search in one class, on the plain SDK: token, account, the lists of the index, the record, the
 * trail. It is told where in the index to look, and judges nobody.
 */
public final class PlainSearch implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private final ObjectMapper json = new ObjectMapper();
  private final String prefix = variable("CONTACTPOINT_TABLE_PREFIX");
  private final DynamoDbClient client =
      DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  private final SecretsManagerClient secrets = Rings.client();
  private final Tokens tokens =
      new Tokens(variable("CONTACTPOINT_TOKEN_ISSUER"), variable("CONTACTPOINT_TOKEN_KEYS"));

  static String variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    try {
      return answer(json.valueToTree(event));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> answer(JsonNode event) throws IOException {
    String rings = variable("CONTACTPOINT_KEYS_PREFIX");
    Rings everyday = new Rings(json, secrets, rings + "/everyday");
    String account = tokens.account(event.at("/headers/Authorization").asText());
    require(item("-accounts", Map.of("pk", Trail.text(account))));
    JsonNode criteria = json.readTree(event.get("body").asText());
    Rings directory = new Rings(json, secrets, rings + "/directory");
    String child = found(directory);
    Map<String, AttributeValue> record = record(child);
    new Trail(client, prefix, everyday).append(account, child, json.writeValueAsBytes(criteria));
    Rings records = new Rings(json, secrets, rings + "/records");
    return response(child, decrypted(record, records, child + "|record"));
  }

  private JsonNode decrypted(Map<String, AttributeValue> record, Rings keys, String context)
      throws IOException {
    byte[] payload = Objects.requireNonNull(record.get("payload")).b().asByteArray();
    byte[] packed =
        new PayloadCipher(keys, KeyName.RECORDS, new SecureRandom()).decrypt(payload, context);
    try (GZIPInputStream document = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return json.readTree(document);
    }
  }

  private Map<String, Object> response(String child, JsonNode document)
      throws JsonProcessingException {
    Map<String, Object> result = Map.of("childId", child, "fields", document.size());
    return Map.of(
        "statusCode", 200,
        "headers", Map.of("Content-Type", "application/json"),
        "body", json.writeValueAsString(Map.of("results", List.of(result))));
  }

  private Map<String, AttributeValue> item(String table, Map<String, AttributeValue> key) {
    return client
        .getItem(get -> get.tableName(prefix + table).key(key).consistentRead(true))
        .item();
  }

  /** Every list is asked for at once; whoever is in the first that is not empty is meant. */
  private String found(Rings directory) {
    require(directory);
    List<Future<List<Map<String, AttributeValue>>>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String place : variable("PLAIN_PLACES").split(",", -1)) {
        answers.add(threads.submit(() -> list(place)));
      }
      for (Future<List<Map<String, AttributeValue>>> answer : answers) {
        if (!answer.get().isEmpty()) {
          return text(answer.get().getFirst(), "sk");
        }
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("nobody is found");
  }

  private List<Map<String, AttributeValue>> list(String place) {
    return client
        .query(
            query ->
                query
                    .tableName(prefix + "-search-index")
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Trail.text(place)))
                    .limit(100))
        .items();
  }

  private Map<String, AttributeValue> record(String child) {
    String table = prefix + "-directory";
    KeysAndAttributes keys =
        KeysAndAttributes.builder()
            .keys(List.of(Map.of("pk", Trail.text(child), "sk", Trail.text("record"))))
            .consistentRead(true)
            .build();
    return client
        .batchGetItem(batch -> batch.requestItems(Map.of(table, keys)))
        .responses()
        .getOrDefault(table, List.of())
        .getFirst();
  }

  private static String text(Map<String, AttributeValue> item, String attribute) {
    return Objects.requireNonNull(item.get(attribute)).s();
  }

  private static void require(Object found) {
    if (found == null) {
      throw new IllegalStateException("it is missing");
    }
  }
}
