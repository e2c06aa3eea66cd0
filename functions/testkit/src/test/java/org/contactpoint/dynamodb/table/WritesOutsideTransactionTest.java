package org.contactpoint.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.RecordSize;
import org.contactpoint.dynamodb.child.DirectoryItem;
import org.contactpoint.dynamodb.child.RecordCodec;
import org.contactpoint.dynamodb.commit.ItemSizes;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.PayloadCipher;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.store.FixedKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What is written outside of a commit's transaction is sent until it is stored; sizes are measured.
 */
@Timeout(60)
class WritesOutsideTransactionTest {
  private final ScriptedStore store = new ScriptedStore();
  private final WritesOutsideTransaction writes = new WritesOutsideTransaction(store);

  private static TransactWriteItem put(int bytes) {
    Put put =
        Put.builder()
            .tableName("search-index")
            .item(Map.of("pk", AttributeValue.fromS("x".repeat(bytes))))
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /** Each kind of fault that passes by itself. */
  @Test
  void conflictsThrottlingTimeoutsAndErrorsAreSentAgain() {
    store.failing(
        ScriptedStore.cancelled("TransactionConflict"),
        ScriptedStore.cancelled("ThrottlingError"),
        ScriptedStore.cancelled("ProvisionedThroughputExceeded"),
        ProvisionedThroughputExceededException.builder().statusCode(400).build(),
        InternalServerErrorException.builder().statusCode(500).build(),
        SdkClientException.create("timed out"));

    assertThat(writes.write(List.of(put(1)))).isTrue();
    assertThat(store.sent()).isEqualTo(7);
  }

  @Test
  void patienceEndsAndSaysSo() {
    for (int i = 0; i < 10_000; i++) {
      store.failing(ScriptedStore.cancelled("TransactionConflict"));
    }

    assertThat(writes.write(List.of(put(1)))).isFalse();
  }

  @Test
  void manyAreWrittenAHundredAtATime() {
    assertThat(writes.write(Collections.nCopies(201, put(1)))).isTrue();
    assertThat(store.sent()).isEqualTo(3);
  }

  @Test
  void whatTheStoreCanNotTakeIsAFault() {
    store.failing(ScriptedStore.cancelled("ValidationError"));

    assertThatThrownBy(() -> writes.write(List.of(put(1))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.sent()).isEqualTo(1);
  }

  @Test
  void itemThatTheStoreDoesNotTakeIsMeasuredBefore() {
    assertThat(ItemSizes.fit(List.of(WriteStep.together(put(380_000))))).isTrue();
    assertThat(ItemSizes.fit(List.of(WriteStep.together(put(395_000))))).isFalse();
    assertThat(ItemSizes.fit(Collections.nCopies(12, WriteStep.together(put(380_000))))).isFalse();
  }

  /** What rules reckon is never less than what is stored. */
  @Test
  void reckonedSizeIsNotLessThanTheStoredOne() {
    AChild child =
        AChild.named("Leah", "Ward")
            .saying(SomeFacts.full("Leah", "Ward", "2012-03-09").formerly("Leah", "Stone"));
    for (int i = 0; i < 100; i++) {
      child.saying(
          AStatement.saying(
                  SomeFacts.nameless()
                      .with(AnInvolvement.sensitive().ownedBy("leeds.socialworker").build()))
              .recordId("id-" + i)
              .by("a".repeat(32)));
    }
    ChildRecord.Open record = child.build();
    RecordCodec codec =
        new RecordCodec(new PayloadCipher(new FixedKeys(), KeyName.RECORDS, new SecureRandom()));
    long stored =
        DirectoryItem.SCHEMA.itemToMap(codec.item(record), true).values().stream()
            .mapToLong(WritesOutsideTransactionTest::size)
            .sum();

    assertThat(RecordSize.of(record)).isGreaterThan(stored);
  }

  private static long size(AttributeValue value) {
    if (value.b() != null) {
      return value.b().asByteArray().length;
    }
    return value.s() == null ? 21 : value.s().length();
  }
}
