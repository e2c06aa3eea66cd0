package org.contactpoint.dynamodb.audit.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactpoint.dynamodb.audit.SomeEntries.LEAH;
import static org.contactpoint.dynamodb.audit.SomeEntries.view;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.audit.Trail;
import org.contactpoint.dynamodb.audit.WatchedClient.Fate;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Acts and their entries: together, once, or not at all. */
class TransactionWriterTest {
  private final Trail trail = new Trail();
  private final ChainWriterPool writers = trail.process(1);

  private TransactWriteItem newItem(String name) {
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(trail.dynamoDb.names().of(Tables.REQUESTS))
                .item(Map.of(Tables.PARTITION, AttributeValue.fromS(name)))
                .conditionExpression("attribute_not_exists(pk)")
                .build())
        .build();
  }

  private boolean isStored(String name) {
    return trail
        .client()
        .getItem(
            get ->
                get.tableName(trail.dynamoDb.names().of(Tables.REQUESTS))
                    .key(Map.of(Tables.PARTITION, AttributeValue.fromS(name))))
        .hasItem();
  }

  private WriteOutcome commit(String... names) {
    return commit(writers, names);
  }

  private WriteOutcome commit(TransactionWriter process, String... names) {
    return process.commit(
        java.util.Arrays.stream(names).map(this::newItem).toList(), List.of(view(1, LEAH)));
  }

  private void wholeWith(long entries) {
    var whole = trail.verifier().verify(List.of());
    assertThat(whole.firstBroken()).isNull();
    assertThat(whole.entries()).isEqualTo(entries);
  }

  @Test
  void itemsAndEntriesStandTogether() {
    assertThat(commit("a", "b")).isInstanceOf(WriteOutcome.Written.class);
    assertThat(isStored("a")).isTrue();
    wholeWith(1);
  }

  @Test
  void refusedItemLeavesNoEntryAndSaysWhichItWas() {
    commit("b");
    WriteOutcome outcome = commit("a", "b");
    assertThat(outcome).isInstanceOf(WriteOutcome.ItemsRefused.class);
    assertThat(((WriteOutcome.ItemsRefused) outcome).reasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "ConditionalCheckFailed");
    assertThat(isStored("a")).isFalse();
    wholeWith(1);
    assertThat(commit("c")).isInstanceOf(WriteOutcome.Written.class);
    wholeWith(2);
  }

  @Test
  void answerLostOnTheWayBackIsRecognised() {
    commit("a");
    trail.watched.next(Fate.LOST_ON_THE_WAY_BACK);
    assertThat(commit("b")).isInstanceOf(WriteOutcome.Written.class);
    commit("c");
    wholeWith(3);
  }

  @Test
  void answerLostWithTheNextLookAtTheHeadIsRecognisedByTheToken() {
    commit("a");
    trail.watched.everyRead(Fate.LOST_ON_THE_WAY_THERE);
    trail.watched.next(Fate.LOST_ON_THE_WAY_BACK);
    assertThat(commit("b")).isInstanceOf(WriteOutcome.Written.class);
    trail.watched.everyRead(Fate.ANSWERED);
    wholeWith(2);
  }

  @Test
  void requestLostOnTheWayThereIsSentAgain() {
    commit("a");
    trail.watched.next(Fate.LOST_ON_THE_WAY_THERE, Fate.LOST_ON_THE_WAY_THERE);
    assertThat(commit("b")).isInstanceOf(WriteOutcome.Written.class);
    wholeWith(2);
  }

  @Test
  void lostRegistrationIsRecognised() {
    trail.watched.next(Fate.LOST_ON_THE_WAY_BACK);
    assertThat(commit("a")).isInstanceOf(WriteOutcome.Written.class);
    wholeWith(1);
  }

  @Test
  void storeThatDoesNotAnswerMakesTheTrailUnavailableAndALaterWriterGoesOn() {
    ChainWriterPool hasty = trail.hastyProcess(1);
    commit(hasty, "a");
    trail.watched.everyWrite(Fate.LOST_ON_THE_WAY_THERE);
    assertThat(commit(hasty, "b")).isInstanceOf(WriteOutcome.Unavailable.class);
    assertThat(isStored("b")).isFalse();
    trail.watched.everyWrite(Fate.ANSWERED);
    assertThat(commit(hasty, "b")).isInstanceOf(WriteOutcome.Written.class);
    wholeWith(2);
  }

  @Test
  void whatDoesNotFitOneTransactionIsAFault() {
    List<TransactWriteItem> many = Collections.nCopies(99, newItem("a"));
    assertThatThrownBy(() -> writers.commit(many, List.of(view(1, LEAH))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> writers.commit(List.of(newItem("a")), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
