package org.contactpoint.benchmark.coldstart.plain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.RsaEncryptingKey;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes what the trail writes: a writer is registered, then the entry and its criteria. */
final class Trail {
  private static final int WITNESSED = 8;

  private final DynamoDbClient client;
  private final String prefix;
  private final Rings keys;

  Trail(DynamoDbClient client, String prefix, Rings keys) {
    this.client = client;
    this.prefix = prefix;
    this.keys = keys;
  }

  void append(String account, String child, byte[] criteria) {
    String writer = "plain-" + UUID.randomUUID();
    client.getItem(
        get ->
            get.tableName(prefix + "-audit-heads")
                .key(Map.of("pk", text("plain")))
                .consistentRead(true));
    client.batchGetItem(
        batch -> batch.requestItems(Map.of(prefix + "-audit-heads", lastWriters())));
    write(entry("plain", writer, account, child), head("plain"), head(writer));
    byte[] sealed =
        new RsaEncryptingKey(keys, KeyName.CRITERIA_ENCRYPTION, new SecureRandom())
            .encrypt(criteria, writer);
    Map<String, AttributeValue> apart =
        Map.of(
            "pk", text("criteria-" + writer),
            "sk", text("1"),
            "sealed", AttributeValue.fromB(SdkBytes.fromByteArray(sealed)));
    write(
        entry(writer, "1", account, child),
        put("-audit", apart),
        put("-audit", Map.of("pk", text(writer), "sk", text("1#" + child))),
        head(writer));
  }

  private static KeysAndAttributes lastWriters() {
    return KeysAndAttributes.builder()
        .keys(
            IntStream.range(0, WITNESSED)
                .mapToObj(number -> Map.of("pk", text("plain-" + number)))
                .toList())
        .consistentRead(true)
        .build();
  }

  private TransactWriteItem entry(String writer, String place, String account, String child) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("pk", text(writer));
    item.put("sk", text(place));
    item.put("account", text(account));
    item.put("child", text(child));
    item.put("action", text("search"));
    item.put("hash", text(digest(item.toString())));
    return put("-audit", item);
  }

  private TransactWriteItem head(String writer) {
    return put("-audit-heads", Map.of("pk", text(writer), "proof", text(digest(writer))));
  }

  private TransactWriteItem put(String table, Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(put -> put.tableName(prefix + table).item(item)).build();
  }

  private void write(TransactWriteItem... items) {
    client.transactWriteItems(
        request ->
            request.transactItems(List.of(items)).clientRequestToken(UUID.randomUUID().toString()));
  }

  private String digest(String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.bytes(KeyName.TRAIL, 1), "HmacSHA256"));
      byte[] digest = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
