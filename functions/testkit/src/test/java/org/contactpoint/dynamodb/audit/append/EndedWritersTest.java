package org.contactpoint.dynamodb.audit.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.dynamodb.audit.SomeEntries.LEAH;
import static org.contactpoint.dynamodb.audit.SomeEntries.view;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.EndedWriters;
import org.contactpoint.domain.audit.TrailVerifier.Break;
import org.contactpoint.domain.audit.TrailVerifier.Verification;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.SomeEntries;
import org.contactpoint.dynamodb.audit.Trail;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import org.contactpoint.dynamodb.audit.WatchedClient.Fate;
import org.contactpoint.dynamodb.audit.read.DynamoDbChainHeads;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writers come and go with instances: their heads must not grow for ever, and no tail be lost. */
class EndedWritersTest {
  private static final Instant LATER = SomeEntries.NOON.plusSeconds(3 * 24 * 3_600);

  private final Trail trail = new Trail();
  private final EndedWriters ending =
      new DynamoDbEndedWriters(trail.store, trail.ids(), Clock.fixed(LATER, ZoneOffset.UTC));
  private final ChainWriterPool writers = trail.process(1);
  private final List<String> ids =
      Trail.written(writers, view(1, LEAH), view(2, LEAH), view(3, LEAH));
  private final String writer = trail.place(ids.getFirst()).writer();

  private List<ChainHead> heads() {
    return new DynamoDbChainHeads(trail.client(), trail.dynamoDb.names()).all();
  }

  private List<String> writers() {
    return heads().stream()
        .map(ChainHead::writer)
        .filter(one -> !ChainPosition.isRegistry(one))
        .toList();
  }

  private int end() {
    return ending.end(LATER.minusSeconds(1), Deadline.NEVER);
  }

  private Verification whole() {
    return trail.verifier().verify(List.of());
  }

  @Test
  void headsOfIdleWritersGoAndTheTrailHolds() {
    Verification before = whole();

    assertThat(end()).isEqualTo(1);

    assertThat(writers()).isEmpty();
    assertThat(whole().intact()).isTrue();
    assertThat(whole().entries()).isEqualTo(before.entries()).isEqualTo(3);
    assertThat(trail.verifier().verify(writer).orElseThrow().entries()).isEqualTo(3);
    assertThat(end()).isZero();
  }

  @Test
  void writerThatWroteSinceGoesOn() {
    assertThat(ending.end(SomeEntries.NOON.minusSeconds(3_600), Deadline.NEVER)).isZero();
    assertThat(writers()).containsExactly(writer);
  }

  /** All that were to end with it are for the next time. */
  @Test
  void writerThatWritesWhileItIsToEndGoesOn() {
    trail.watched.beforeWrite(
        () -> {
          trail.watched.beforeWrite(() -> {});
          Trail.written(writers, view(4, LEAH));
        });

    assertThat(end()).isZero();

    assertThat(writers()).containsExactly(writer);
    assertThat(whole().intact()).isTrue();
  }

  @Test
  void endThatTheStoreDidNotTakeIsTriedAgain() {
    trail
        .watched
        .cancellingFor("TransactionConflict")
        .next(Fate.LOST_ON_THE_WAY_THERE, Fate.CANCELLED);

    assertThat(end()).isEqualTo(1);
    assertThat(writers()).isEmpty();
  }

  /** It is not counted, since another may have ended it; and it is not ended twice. */
  @Test
  void endWhoseAnswerWasLostStands() {
    trail.watched.next(Fate.LOST_ON_THE_WAY_BACK);

    assertThat(end()).isZero();
    assertThat(writers()).isEmpty();
    assertThat(whole().intact()).isTrue();
  }

  @Test
  void nobodyIsEndedAfterTheDeadline() {
    assertThat(ending.end(LATER.minusSeconds(1), new Deadline(LATER))).isZero();
    assertThat(writers()).containsExactly(writer);
  }

  /** What a forged registry would be told of an end, nobody could believe. */
  @Test
  void writersOfAForgedRegistryAreNotEnded() {
    String registry = ChainPosition.registryOf(writer);
    Map<String, AttributeValue> forged = trail.headItem(registry);
    forged.put(TrailAttributes.SEQUENCE, TrailAttributes.number(7));
    trail.putHead(forged);

    assertThat(end()).isZero();
    assertThat(writers()).containsExactly(writer);
  }

  /** Such a head is for the verification to find. */
  @Test
  void headThatNoWriterWroteIsNotEnded() {
    Map<String, AttributeValue> forged = trail.headItem(writer);
    forged.remove(TrailAttributes.SEQUENCE);
    trail.putHead(forged);

    assertThat(end()).isZero();
    assertThat(whole().intact()).isFalse();
  }

  /** An instance may be idle for days and come back: it begins a new chain. */
  @Test
  void whoWasEndedTooSoonWritesOnInAnotherChain() {
    end();

    String next = Trail.written(writers, view(4, LEAH)).getFirst();

    assertThat(trail.place(next).writer()).isNotEqualTo(writer);
    assertThat(whole().intact()).isTrue();
    assertThat(whole().entries()).isEqualTo(4);
  }

  /** A busy instance has many writers, and comes back with all of them ended. */
  @Test
  void processWhoseIdleWritersWereAllEndedWritesOn() {
    ChainWriterPool busy = trail.process(8);
    Deque<AuditEntry> meanwhile = new ArrayDeque<>();
    IntStream.range(10, 17).forEach(number -> meanwhile.add(view(number, LEAH)));
    trail.watched.beforeWrite(
        () -> {
          if (!meanwhile.isEmpty()) {
            Trail.written(busy, meanwhile.removeFirst());
          }
        });
    Trail.written(busy, view(17, LEAH));
    assertThat(end()).isEqualTo(9);

    assertThat(Trail.written(busy, view(18, LEAH))).hasSize(1);
    assertThat(whole().intact()).isTrue();
    assertThat(whole().entries()).isEqualTo(12);
  }

  @Test
  void manyAreEndedAndHoldTogether() {
    List<ChainWriterPool> processes = new ArrayList<>();
    for (int process = 0; process < 60; process++) {
      processes.add(trail.process(1));
      Trail.written(processes.getLast(), view(process, LEAH));
    }

    assertThat(end()).isEqualTo(61);
    assertThat(writers()).isEmpty();
    assertThat(whole().intact()).isTrue();
    assertThat(whole().entries()).isEqualTo(63);
  }

  @Test
  void tailThatWasCutAfterTheEndIsFound() {
    end();
    trail.delete(new ChainPosition(writer, 3));

    assertThat(whole().firstBroken()).isNotNull().extracting("kind").isEqualTo(Break.CUT_TAIL);
    assertThat(trail.verifier().verify(writer).orElseThrow().intact()).isFalse();
  }

  @Test
  void entryBehindTheEndIsFound() {
    end();
    Map<String, AttributeValue> made = trail.item(new ChainPosition(writer, 3));
    made.put(TrailAttributes.PLACE, TrailAttributes.text(new ChainPosition(writer, 4).sortKey()));
    trail.put(made);

    assertThat(whole().intact()).isFalse();
  }

  @Test
  void headThatStandsAgainIsFound() {
    Map<String, AttributeValue> head = new HashMap<>(trail.headItem(writer));
    end();
    List<ChainHead> sealed = heads();
    trail.putHead(head);

    assertThat(whole().intact()).isFalse();
    assertThat(trail.verifier().verifySince(sealed).intact()).isFalse();
  }

  /** A head that is gone without a word in the registry is a writer that vanished. */
  @Test
  void headThatWasTakenAwayWithoutAnEndIsFound() {
    trail.deleteHead(writer);

    assertThat(whole().intact()).isFalse();
  }

  @Test
  void whatIsSealedBeforeTheEndHoldsAfterIt() {
    List<ChainHead> sealed = heads();
    end();

    assertThat(trail.verifier().verifySince(sealed).intact()).isTrue();
    assertThat(trail.verifier().verify(sealed).intact()).isTrue();
    assertThat(trail.verifier().verifySince(sealed, writer).orElseThrow().intact()).isTrue();
  }

  @Test
  void whatEndedBeforeTheSealIsStillVerified() {
    end();
    List<ChainHead> sealed = heads();
    Trail.written(trail.process(1), view(5, LEAH));

    assertThat(trail.verifier().verifySince(sealed).intact()).isTrue();
    Verification one = trail.verifier().verifySince(sealed, writer).orElseThrow();
    assertThat(one.intact()).isTrue();
    assertThat(one.entries()).isEqualTo(3);
  }
}
