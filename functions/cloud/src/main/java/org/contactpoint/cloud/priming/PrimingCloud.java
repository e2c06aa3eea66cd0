package org.contactpoint.cloud.priming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.contactpoint.contract.table.Tables;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Takes the calls of the clients of Amazon DynamoDB and AWS Secrets Manager in the place of the
 * network, so that the clients are warmed and nothing is written anywhere. The tables keep what is
 * put into them and find it by its keys: no condition is checked, and nothing is updated or
 * deleted. Every secret is the same key ring with all keys.
 */
final class PrimingCloud implements SdkHttpClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TABLE = "TableName";
  private static final String DESCRIPTION = "table.json";

  private final Map<Key, JsonNode> items = new ConcurrentHashMap<>();
  private final String ring;

  /** Tables without any item, and secrets that hold that key ring. */
  PrimingCloud(String ring) {
    this.ring = ring;
  }

  /** Where an item is. */
  private record Key(String table, String partition, String sort) {

    static Key of(String table, JsonNode attributes) {
      return new Key(table, text(attributes, Tables.PARTITION), text(attributes, Tables.SORT));
    }

    private static String text(JsonNode attributes, String name) {
      return attributes.path(name).path("S").asText();
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return response(answer(request));
      }

      @Override
      public void abort() {
        // It never waits.
      }
    };
  }

  private static HttpExecuteResponse response(JsonNode answer) throws IOException {
    byte[] body = JSON.writeValueAsBytes(answer);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(200)
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("Content-Length", Integer.toString(body.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  private JsonNode answer(HttpExecuteRequest request) throws IOException {
    String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
    JsonNode body;
    try (InputStream in = request.contentStreamProvider().orElseThrow().newStream()) {
      body = JSON.readTree(in);
    }
    String table = body.path(TABLE).asText();
    return switch (target.substring(target.indexOf('.') + 1)) {
      case "PutItem" -> put(table, body.path("Item"));
      case "TransactWriteItems" -> putAll(body.path("TransactItems"));
      case "GetItem" -> got(table, body.path("Key"));
      case "BatchGetItem" -> gotAll(body.path("RequestItems"));
      case "Query" -> found(table, body);
      case "DescribeTable" -> described(table);
      case "GetSecretValue" -> secret(body.path("SecretId").asText());
      default -> JSON.createObjectNode();
    };
  }

  private ObjectNode put(String table, JsonNode item) {
    items.put(Key.of(table, item), item);
    return JSON.createObjectNode();
  }

  private ObjectNode putAll(JsonNode steps) {
    for (JsonNode step : steps) {
      JsonNode put = step.path("Put");
      if (!put.isMissingNode()) {
        put(put.path(TABLE).asText(), put.path("Item"));
      }
    }
    return JSON.createObjectNode();
  }

  private ObjectNode got(String table, JsonNode key) {
    ObjectNode answer = JSON.createObjectNode();
    JsonNode item = items.get(Key.of(table, key));
    if (item != null) {
      answer.set("Item", item);
    }
    return answer;
  }

  private ObjectNode gotAll(JsonNode tables) {
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode responses = answer.putObject("Responses");
    answer.putObject("UnprocessedKeys");
    tables
        .properties()
        .forEach(
            table -> {
              ArrayNode found = responses.putArray(table.getKey());
              table
                  .getValue()
                  .path("Keys")
                  .forEach(key -> add(found, items.get(Key.of(table.getKey(), key))));
            });
    return answer;
  }

  private static void add(ArrayNode found, @Nullable JsonNode item) {
    if (item != null) {
      found.add(item);
    }
  }

  /** Whatever is in a partition that one of the values names; of an index nothing. */
  private ObjectNode found(String table, JsonNode query) {
    Set<String> values = new HashSet<>();
    query.path("ExpressionAttributeValues").forEach(value -> values.add(value.path("S").asText()));
    Comparator<Key> order = Comparator.comparing(Key::sort);
    List<Key> keys =
        items.keySet().stream()
            .filter(key -> key.table().equals(table) && values.contains(key.partition()))
            .sorted(query.path("ScanIndexForward").asBoolean(true) ? order : order.reversed())
            .limit(query.path("Limit").asInt(Integer.MAX_VALUE))
            .toList();
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode found = answer.putArray("Items");
    if (!query.has("IndexName")) {
      keys.forEach(key -> add(found, items.get(key)));
    }
    return answer.put("Count", found.size()).put("ScannedCount", found.size());
  }

  private static ObjectNode described(String table) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PrimingCloud.class.getResourceAsStream(DESCRIPTION))) {
      ObjectNode description = (ObjectNode) JSON.readTree(in);
      description.put(TABLE, table).put("TableId", "priming-" + table);
      return JSON.createObjectNode().set("Table", description);
    }
  }

  private ObjectNode secret(String name) {
    ObjectNode answer =
        JSON.createObjectNode()
            .put("ARN", "arn:aws:secretsmanager:eu-west-2:000000000000:secret:" + name)
            .put("Name", name)
            .put("VersionId", "00000000-0000-0000-0000-000000000000")
            .put("SecretString", ring)
            .put("CreatedDate", 0.5);
    answer.putArray("VersionStages").add("AWSCURRENT");
    return answer;
  }

  @Override
  public void close() {
    items.clear();
  }
}
