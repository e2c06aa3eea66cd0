package org.contactpoint.dynamodb.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.dynamodb.audit.SomeEntries.LEAH;
import static org.contactpoint.dynamodb.audit.SomeEntries.MIA;
import static org.contactpoint.dynamodb.audit.SomeEntries.search;
import static org.contactpoint.dynamodb.audit.SomeEntries.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.TrailVerifier.Break;
import org.contactpoint.domain.audit.TrailVerifier.BrokenLink;
import org.contactpoint.domain.audit.TrailVerifier.Verification;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.EntryItems;
import org.contactpoint.dynamodb.audit.Trail;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import org.contactpoint.dynamodb.audit.WatchedClient.Fate;
import org.contactpoint.dynamodb.audit.append.ChainWriterPool;
import org.contactpoint.dynamodb.audit.append.WriteOutcome;
import org.contactpoint.dynamodb.audit.read.DynamoDbChainHeads;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A change of the trail since its heads were sealed is found by the entries after the seal alone;
 * an earlier change is found by verifying the whole trail (rules §7).
 */
class SealedTamperingTest {
  private static final int SEALED = 3;

  private final Trail trail = new Trail();
  private final ChainWriterPool writers = trail.process(1);
  private final ChainWriterPool idle = trail.process(1);
  private final List<String> ids =
      new ArrayList<>(Trail.written(writers, view(1, LEAH), search(2, LEAH, MIA), view(3, MIA)));
  private final String writer = trail.place(ids.getFirst()).writer();
  private final String other = trail.place(Trail.written(idle, view(4, MIA)).getFirst()).writer();
  private final Map<String, AttributeValue> sealedHead = trail.headItem(writer);
  private final List<ChainHead> sealed = sealed();
  private final List<String> later =
      Trail.written(writers, view(5, LEAH), search(6, LEAH, MIA), view(7, MIA));

  private List<ChainHead> sealed() {
    return new DynamoDbChainHeads(trail.client(), trail.dynamoDb.names()).all();
  }

  private ChainPosition entry(int number) {
    return new ChainPosition(writer, number);
  }

  private Verification since() {
    return trail.verifier().verifySince(sealed);
  }

  private Verification sinceOfWriter() {
    return trail.verifier().verifySince(sealed, writer).orElseThrow();
  }

  private void foundSinceTheSeal(Break kind, int number) {
    BrokenLink broken = new BrokenLink(writer, trail.store.entryIds().of(entry(number)), kind);
    assertThat(since().firstBroken()).isEqualTo(broken);
    assertThat(sinceOfWriter().firstBroken()).isEqualTo(broken);
    foundByTheWhole();
  }

  private void foundByTheWhole() {
    assertThat(trail.verifier().verify(sealed).intact()).isFalse();
  }

  private void change(ChainPosition place) {
    Map<String, AttributeValue> item = trail.item(place);
    item.put(TrailAttributes.ACCOUNT, TrailAttributes.text("somebody.else"));
    trail.put(item);
  }

  @Test
  void onlyWhatFollowsTheSealIsReadAndTheHeadIsThatOfTheWhole() {
    assertThat(since()).isEqualTo(new Verification(3, whole().head(), null));
    assertThat(sinceOfWriter().entries()).isEqualTo(3);
    assertThat(sinceOfWriter().head())
        .isEqualTo(Objects.requireNonNull(trail.headItem(writer).get(TrailAttributes.HASH)).s());
    assertThat(whole().entries()).isEqualTo(7);
  }

  private Verification whole() {
    return trail.verifier().verify(sealed);
  }

  @Test
  void nothingSealedIsTheWholeTrail() {
    assertThat(trail.verifier().verifySince(List.of())).isEqualTo(whole());
  }

  @Test
  void sealOfThisMomentLeavesNothingToRead() {
    assertThat(trail.verifier().verifySince(sealed()))
        .isEqualTo(new Verification(0, whole().head(), null));
  }

  @Test
  void writersRegisteredSinceAreWalkedFromTheirBeginning() {
    Trail.written(trail.process(1), view(8, LEAH), view(9, MIA));

    assertThat(since()).isEqualTo(new Verification(5, whole().head(), null));
  }

  @Test
  void changedEntryBehindTheSealIsFound() {
    change(entry(SEALED + 2));
    foundSinceTheSeal(Break.CHANGED, SEALED + 2);
  }

  @Test
  void firstEntryBehindTheSealIsFoundChanged() {
    change(entry(SEALED + 1));
    foundSinceTheSeal(Break.CHANGED, SEALED + 1);
  }

  @Test
  void changedEntryBeforeTheSealIsFoundByTheWholeAlone() {
    change(entry(2));

    assertThat(since().intact()).isTrue();
    assertThat(whole().firstBroken()).isEqualTo(new BrokenLink(writer, ids.get(1), Break.CHANGED));
  }

  @Test
  void removedEntryBeforeTheSealIsFoundByTheWholeAlone() {
    trail.delete(entry(1));

    assertThat(since().intact()).isTrue();
    assertThat(whole().firstBroken())
        .isEqualTo(new BrokenLink(writer, ids.getFirst(), Break.REMOVED));
  }

  @Test
  void removedSealedEntryIsFound() {
    trail.delete(entry(SEALED));
    foundSinceTheSeal(Break.CUT_TAIL, SEALED);
  }

  @Test
  void hashOfTheSealedEntryIsFoundChanged() {
    Map<String, AttributeValue> item = trail.item(entry(SEALED));
    item.put(TrailAttributes.HASH, TrailAttributes.text("0".repeat(64)));
    trail.put(item);
    foundSinceTheSeal(Break.CHANGED, SEALED);
  }

  @Test
  void removedEntryBehindTheSealIsFound() {
    trail.delete(entry(SEALED + 1));
    foundSinceTheSeal(Break.REMOVED, SEALED + 1);
  }

  @Test
  void cutTailBehindTheSealIsFound() {
    trail.delete(trail.place(later.getLast()));
    foundSinceTheSeal(Break.CUT_TAIL, SEALED + 3);
  }

  @Test
  void tailCutBeforeTheSealWithAGenuineHeadIsFound() {
    Trail fresh = new Trail();
    ChainWriterPool process = fresh.process(1);
    List<String> written = Trail.written(process, view(1, LEAH), view(2, MIA));
    String one = fresh.place(written.getFirst()).writer();
    Map<String, AttributeValue> early = fresh.headItem(one);
    List<String> more = Trail.written(process, view(3, LEAH));
    List<ChainHead> heads = new DynamoDbChainHeads(fresh.client(), fresh.dynamoDb.names()).all();

    fresh.delete(fresh.place(more.getFirst()));
    fresh.putHead(early);

    BrokenLink broken = new BrokenLink(one, more.getFirst(), Break.CUT_TAIL);
    assertThat(fresh.verifier().verifySince(heads).firstBroken()).isEqualTo(broken);
    assertThat(fresh.verifier().verifySince(heads, one).orElseThrow().firstBroken())
        .isEqualTo(broken);
    assertThat(fresh.verifier().verify(heads).intact()).isFalse();
  }

  /** Its entries were left where they are. */
  @Test
  void genuineHeadOfADayBeforeTheSealIsFound() {
    Trail fresh = new Trail();
    ChainWriterPool process = fresh.process(1);
    String one =
        fresh.place(Trail.written(process, view(1, LEAH), view(2, MIA)).getFirst()).writer();
    Map<String, AttributeValue> early = fresh.headItem(one);
    List<String> more = Trail.written(process, view(3, LEAH));
    List<ChainHead> heads = new DynamoDbChainHeads(fresh.client(), fresh.dynamoDb.names()).all();

    fresh.putHead(early);

    assertThat(fresh.verifier().verifySince(heads).firstBroken())
        .isEqualTo(new BrokenLink(one, more.getFirst(), Break.BROKEN_HEAD));
    assertThat(fresh.verifier().verify(heads).intact()).isFalse();
  }

  /** It is registered with its first entry, which may be refused. */
  @Test
  void writerThatHasWrittenNothingYetIsSealedWithTheOthers() {
    ChainWriterPool idleAsYet = trail.process(1);
    trail.watched.cancellingFor("ConditionalCheckFailed").next(Fate.ANSWERED, Fate.CANCELLED);
    TransactWriteItem refused =
        TransactWriteItem.builder()
            .put(put -> put.tableName(trail.dynamoDb.names().of(Tables.REQUESTS)).item(Map.of()))
            .build();
    assertThat(idleAsYet.commit(List.of(refused), List.of(view(8, LEAH))))
        .isInstanceOf(WriteOutcome.ItemsRefused.class);
    List<ChainHead> now = sealed();
    assertThat(now).extracting(ChainHead::sequence).contains(0L);

    assertThat(trail.verifier().verifySince(now).intact()).isTrue();
    assertThat(trail.verifier().verify(now).intact()).isTrue();
    Trail.written(idleAsYet, view(8, LEAH));
    assertThat(trail.verifier().verifySince(now))
        .isEqualTo(new Verification(1, whole().head(), null));
  }

  @Test
  void headSetBackToTheSealedOneIsFound() {
    trail.putHead(sealedHead);
    foundByTheWhole();
    assertThat(since().intact()).isFalse();
    assertThat(sinceOfWriter().intact()).isFalse();
  }

  @Test
  void headSetBackBeforeTheSealIsFound() {
    Map<String, AttributeValue> forged = new HashMap<>(sealedHead);
    forged.put(TrailAttributes.SEQUENCE, TrailAttributes.number(2));
    trail.putHead(forged);
    foundByTheWhole();
    assertThat(since().firstBroken())
        .isNotNull()
        .extracting(BrokenLink::kind)
        .isEqualTo(Break.BROKEN_HEAD);
  }

  @Test
  void deletedHeadIsFound() {
    trail.deleteHead(writer);
    foundSinceTheSeal(Break.BROKEN_HEAD, SEALED + 1);
  }

  @Test
  void writerThatVanishedSinceTheSealIsFound() {
    trail.delete(other, new ChainPosition(other, 1).sortKey());
    trail.deleteHead(other);

    BrokenLink broken = since().firstBroken();
    assertThat(broken).isNotNull();
    assertThat(broken.writer()).isEqualTo(other);
    assertThat(broken.kind()).isEqualTo(Break.VANISHED_WRITER);
    foundByTheWhole();
  }

  @Test
  void entryPutBehindAChainThatHasNotMovedIsFound() {
    Map<String, AttributeValue> made = trail.item(new ChainPosition(other, 1));
    made.put(TrailAttributes.PLACE, TrailAttributes.text(new ChainPosition(other, 2).sortKey()));
    trail.put(made);

    BrokenLink broken = since().firstBroken();
    assertThat(broken).isNotNull();
    assertThat(broken.writer()).isEqualTo(other);
    foundByTheWhole();
  }

  @Test
  void deletedMentionBehindTheSealIsFound() {
    trail.delete(writer, entry(SEALED + 2).sortKey() + "#" + MIA.value());
    foundSinceTheSeal(Break.MISSING_MENTION, SEALED + 2);
  }

  @Test
  void exchangedCriteriaBehindTheSealAreFound() {
    Map<String, AttributeValue> criteria =
        trail.item(EntryItems.criteriaOf(writer), entry(SEALED + 2).sortKey());
    criteria.put(TrailAttributes.SEALED, AttributeValue.fromB(SdkBytes.fromUtf8String("other")));
    trail.put(criteria);
    foundSinceTheSeal(Break.BROKEN_CRITERIA, SEALED + 2);
  }

  @Test
  void headOfAWriterThatWasNeverRegisteredIsFound() {
    Map<String, AttributeValue> head = new HashMap<>(trail.headItem(writer));
    head.put(TrailAttributes.WRITER, TrailAttributes.text("00000000deadbeef"));
    trail.putHead(head);

    BrokenLink broken = since().firstBroken();
    assertThat(broken).isNotNull().extracting(BrokenLink::kind).isEqualTo(Break.INSERTED);
    foundByTheWhole();
  }

  @Test
  void entriesOfAWriterThatWasNeverRegisteredAreFoundByTheWholeAlone() {
    Map<String, AttributeValue> made = trail.item(entry(1));
    made.put(TrailAttributes.WRITER, TrailAttributes.text("00000000deadbeef"));
    trail.put(made);

    assertThat(since().intact()).isTrue();
    foundByTheWhole();
  }

  @Test
  void registryThatWasSetBackIsFound() {
    trail.deleteHead(ChainPosition.registryOf(writer));
    foundByTheWhole();
    assertThat(since().intact()).isFalse();
  }

  @Test
  void registrationRemovedSinceTheSealIsFound() {
    String begun = trail.place(Trail.written(trail.process(1), view(8, LEAH)).getFirst()).writer();
    trail.delete(registrationOf(begun));

    assertThat(since().intact()).isFalse();
    foundByTheWhole();
  }

  private ChainPosition registrationOf(String begun) {
    String registry = ChainPosition.registryOf(begun);
    return LongStream.rangeClosed(1, 3)
        .mapToObj(number -> new ChainPosition(registry, number))
        .filter(
            place ->
                TrailAttributes.text(trail.item(place), TrailAttributes.REGISTERS).equals(begun))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void writerThatNeverWasIsNone() {
    assertThat(trail.verifier().verifySince(sealed, "0123456789abcdef")).isEmpty();
    assertThat(trail.verifier().verifySince(sealed, "nobody")).isEmpty();
  }

  /** Whatever begins while heads are read to be sealed: no seal makes a stranger of a writer. */
  @Test
  void registryIsSealedBeforeItsWriters() {
    assertThat(sealed)
        .extracting(ChainHead::writer)
        .contains(ChainPosition.registryOf(writer), ChainPosition.registryOf(other), writer, other);
    assertThat(sealed).isSortedAccordingTo(java.util.Comparator.comparing(ChainHead::writer));
  }
}
