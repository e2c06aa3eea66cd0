package org.contactpoint.dynamodb.audit.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactpoint.dynamodb.audit.SomeEntries.LEAH;
import static org.contactpoint.dynamodb.audit.SomeEntries.view;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.Trail;
import org.contactpoint.dynamodb.audit.TrailAttributes;
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
  void conflictsThatPassAreTriedAgain() {
    commit("a");
    trail.watched.cancellingFor("TransactionConflict").next(Fate.CANCELLED, Fate.CANCELLED);
    assertThat(commit("b")).isInstanceOf(WriteOutcome.Written.class);
    wholeWith(2);
  }

  /** Whoever reads anew may find that there is nothing left to be done. */
  @Test
  void conflictThatDoesNotPassRefusesTheItem() {
    ChainWriterPool hasty = trail.hastyProcess(1);
    commit(hasty, "a");
    trail.watched.cancellingFor("None", "TransactionConflict").everyWrite(Fate.CANCELLED);
    WriteOutcome outcome = commit(hasty, "b", "c");
    assertThat(((WriteOutcome.ItemsRefused) outcome).reasons())
        .extracting(CancellationReason::code)
        .containsExactly("None", "TransactionConflict");
    trail.watched.everyWrite(Fate.ANSWERED);
    assertThat(commit(hasty, "b")).isInstanceOf(WriteOutcome.Written.class);
    wholeWith(2);
  }

  @Test
  void storeThatThrottlesToTheEndMakesTheTrailUnavailable() {
    ChainWriterPool hasty = trail.hastyProcess(1);
    commit(hasty, "a");
    trail.watched.cancellingFor("ThrottlingError").everyWrite(Fate.CANCELLED);
    assertThat(commit(hasty, "b")).isInstanceOf(WriteOutcome.Unavailable.class);
    assertThat(isStored("b")).isFalse();
  }

  @Test
  void itemThatTheStoreDoesNotTakeIsAFault() {
    commit("a");
    trail.watched.cancellingFor("ItemCollectionSizeLimitExceeded").next(Fate.CANCELLED);
    assertThatThrownBy(() -> commit("b"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ItemCollectionSizeLimitExceeded");
  }

  /** The store remembers a token for ten minutes: after that the head says whose write it was. */
  @Test
  void writeWhoseTokenIsForgottenIsRecognisedByTheHead() {
    commit("a");
    trail.watched.everyRead(Fate.LOST_ON_THE_WAY_THERE);
    int second = trail.watched.transactions() + 2;
    trail.watched.beforeWrite(
        () -> {
          if (trail.watched.transactions() == second) {
            trail.watched.everyRead(Fate.ANSWERED);
          }
        });
    trail
        .watched
        .cancellingFor("None", "None", "ConditionalCheckFailed")
        .next(Fate.LOST_ON_THE_WAY_BACK, Fate.CANCELLED);
    assertThat(commit("b")).isInstanceOf(WriteOutcome.Written.class);
    wholeWith(2);
  }

  @Test
  void headThatMovedAndCannotBeReadLeavesTheOutcomeOpenAndAnotherWriterGoesOn() {
    String first = ((WriteOutcome.Written) commit("a")).entryIds().getFirst();
    trail.watched.everyRead(Fate.LOST_ON_THE_WAY_THERE);
    trail.watched.cancellingFor("None", "None", "ConditionalCheckFailed").next(Fate.CANCELLED);
    assertThat(commit("b")).isInstanceOf(WriteOutcome.Unavailable.class);
    trail.watched.everyRead(Fate.ANSWERED);
    String next = ((WriteOutcome.Written) commit("b")).entryIds().getFirst();
    assertThat(trail.place(next).writer()).isNotEqualTo(trail.place(first).writer());
    wholeWith(2);
  }

  /** Without an answer nobody can say whether it was this writer who moved the head. */
  @Test
  void headThatSomebodyElseMovedWhileAnAnswerWasLostClosesTheWriter() {
    String writer =
        trail.place(((WriteOutcome.Written) commit("a")).entryIds().getFirst()).writer();
    Map<String, AttributeValue> earlier = trail.headItem(writer);
    commit("b");
    trail.putHead(earlier);
    trail.watched.next(Fate.LOST_ON_THE_WAY_THERE);
    assertThat(commit("c")).isInstanceOf(WriteOutcome.Unavailable.class);
    assertThat(isStored("c")).isFalse();
    assertThat(commit("c")).isInstanceOf(WriteOutcome.Written.class);
  }

  /** A registry that was tampered with registers nobody, and so nothing is written either. */
  @Test
  void forgedRegistriesMakeTheTrailUnavailable() {
    ChainWriterPool hasty = trail.hastyProcess(1);
    String registry = ChainPosition.registryOf("f000000000000000");
    ChainPosition.registriesBeside(registry).stream()
        .map(one -> Map.of(TrailAttributes.WRITER, TrailAttributes.text(one)))
        .forEach(trail::putHead);
    assertThat(commit(hasty, "a")).isInstanceOf(WriteOutcome.Unavailable.class);
    assertThat(isStored("a")).isFalse();
  }

  @Test
  void whoIsInterruptedBeforeItsTurnWritesNothing() {
    Thread.currentThread().interrupt();
    assertThat(commit("a")).isInstanceOf(WriteOutcome.Unavailable.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(isStored("a")).isFalse();
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
