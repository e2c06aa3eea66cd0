package org.contactpoint.dynamodb.answer;

import java.time.Instant;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/** Remembered answers as items; a key may name a child by its route, so it is stored hashed. */
public final class AnswerCodec {
  private final KeyedHash hash;

  public AnswerCodec(KeyedHash hash) {
    this.hash = hash;
  }

  /** The key of an answer. */
  public Key place(String key) {
    return DynamoTable.key(hash.lasting(KeyName.DIGESTS, key));
  }

  /** Encodes a remembered answer as its item. */
  public RequestItem item(RememberedAnswer answer) {
    return new RequestItem(
        hash.lasting(KeyName.DIGESTS, answer.key()),
        SchemaVersion.CURRENT,
        answer.bodyDigest(),
        answer.status(),
        answer.ids(),
        answer.expires().getEpochSecond());
  }

  /** The answer of an item. */
  public static RememberedAnswer answer(String key, RequestItem item) {
    SchemaVersion.require(item.v());
    return new RememberedAnswer(
        key, item.digest(), item.status(), item.ids(), Instant.ofEpochSecond(item.expires()));
  }
}
