package org.contactpoint.dynamodb.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.dynamodb.audit.SomeEntries.LEAH;
import static org.contactpoint.dynamodb.audit.SomeEntries.MIA;
import static org.contactpoint.dynamodb.audit.SomeEntries.search;
import static org.contactpoint.dynamodb.audit.SomeEntries.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.TrailVerifier.Break;
import org.contactpoint.domain.audit.TrailVerifier.BrokenLink;
import org.contactpoint.domain.audit.TrailVerifier.Verification;
import org.contactpoint.dynamodb.audit.ChainEnd;
import org.contactpoint.dynamodb.audit.ChainPosition;
import org.contactpoint.dynamodb.audit.EntryItems;
import org.contactpoint.dynamodb.audit.SomeEntries;
import org.contactpoint.dynamodb.audit.StoredChainHeads;
import org.contactpoint.dynamodb.audit.Trail;
import org.contactpoint.dynamodb.audit.TrailAttributes;
import org.contactpoint.dynamodb.audit.TrailKey;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.dynamodb.audit.append.ChainWriterPool;
import org.contactpoint.dynamodb.audit.read.DynamoDbChainHeads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every direct change of the tables is found, and the first place named (rules §7). */
class TamperingTest {
  private final Trail trail = new Trail();
  private final ChainWriterPool writers = trail.process(1);
  private final List<String> ids =
      Trail.written(
          writers, view(1, LEAH), search(2, LEAH, MIA), view(3, MIA), view(4, LEAH), view(5, MIA));
  private final String writer = trail.place(ids.getFirst()).writer();

  private ChainPosition entry(int number) {
    return new ChainPosition(writer, number);
  }

  private void found(Break kind, int number) {
    BrokenLink expected = new BrokenLink(writer, ids.get(number - 1), kind);
    Verification whole = trail.verifier().verify(List.of());
    assertThat(whole.firstBroken()).isEqualTo(expected);
    assertThat(whole.intact()).isFalse();
    assertThat(trail.verifier().verify(writer).orElseThrow().firstBroken()).isEqualTo(expected);
  }

  private void foundByAll(Break kind) {
    BrokenLink broken = trail.verifier().verify(List.of()).firstBroken();
    assertThat(broken).isNotNull().extracting(BrokenLink::kind).isEqualTo(kind);
  }

  private static String stored(Map<String, AttributeValue> item, String column) {
    return Objects.requireNonNull(item.get(column)).s();
  }

  @Test
  void nothingDoneIsWhole() {
    Verification whole = trail.verifier().verify(List.of());
    assertThat(whole.firstBroken()).isNull();
    assertThat(whole.entries()).isEqualTo(5);
    assertThat(whole.head()).hasSize(64);
    Verification one = trail.verifier().verify(writer).orElseThrow();
    assertThat(one.intact()).isTrue();
    assertThat(one.entries()).isEqualTo(5);
    assertThat(one.head()).isEqualTo(stored(trail.headItem(writer), TrailAttributes.HASH));
    assertThat(trail.verifier().verify("0123456789abcdef")).isEmpty();
    assertThat(trail.verifier().verify("nobody")).isEmpty();
  }

  /** Nothing in the tables tells that it was ever longer: only what was sealed outside does. */
  @Test
  void aChainSetBackWithItsGenuineHeadIsFoundByTheSeal() {
    Map<String, AttributeValue> genuine = trail.headItem(writer);
    Trail.written(writers, view(6, LEAH));
    List<ChainHead> sealed = new DynamoDbChainHeads(trail.client(), trail.dynamoDb.names()).all();
    assertThat(trail.verifier().verify(sealed).intact()).isTrue();

    trail.delete(entry(6));
    trail.putHead(genuine);

    assertThat(trail.verifier().verify(List.of()).intact()).isTrue();
    assertThat(trail.verifier().verify(sealed).firstBroken())
        .isNotNull()
        .extracting(BrokenLink::kind)
        .isEqualTo(Break.CUT_TAIL);
  }

  @Test
  void anEmptyTrailIsWhole() {
    Verification whole = new Trail().verifier().verify(List.of());
    assertThat(whole.intact()).isTrue();
    assertThat(whole.entries()).isZero();
  }

  @Test
  void theHeadOfTheWholeChangesWithEveryEntry() {
    String before = trail.verifier().verify(List.of()).head();
    assertThat(trail.verifier().verify(List.of()).head()).isEqualTo(before);
    Trail.written(writers, view(6, LEAH));
    assertThat(trail.verifier().verify(List.of()).head()).isNotEqualTo(before);
  }

  @Test
  void changedFieldIsFound() {
    Map<String, AttributeValue> item = trail.item(entry(3));
    item.put(TrailAttributes.ACCOUNT, TrailAttributes.text("somebody.else"));
    trail.put(item);
    found(Break.CHANGED, 3);
  }

  @Test
  void addedFieldIsFound() {
    Map<String, AttributeValue> item = trail.item(entry(4));
    item.put("note", TrailAttributes.text("as agreed"));
    trail.put(item);
    found(Break.CHANGED, 4);
  }

  /** Whatever kind of value it has, and though no writer of the trail writes such a kind. */
  static Stream<AttributeValue> fields() {
    return Stream.of(
        AttributeValue.fromN("1"),
        AttributeValue.fromB(SdkBytes.fromUtf8String("as agreed")),
        AttributeValue.fromBool(true),
        AttributeValue.fromL(List.of()),
        AttributeValue.fromM(Map.of("note", TrailAttributes.text("as agreed"))),
        AttributeValue.fromSs(List.of("as agreed")));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void addedFieldOfAnyKindIsFound(AttributeValue field) {
    Map<String, AttributeValue> item = trail.item(entry(4));
    item.put("note", field);
    trail.put(item);
    found(Break.CHANGED, 4);
  }

  @Test
  void hashOfAnotherKindIsFound() {
    Map<String, AttributeValue> item = trail.item(entry(4));
    item.put(TrailAttributes.HASH, TrailAttributes.number(4));
    trail.put(item);
    found(Break.CHANGED, 4);
  }

  @Test
  void changedSchemaVersionIsFound() {
    Map<String, AttributeValue> item = trail.item(entry(1));
    item.put(TrailAttributes.SCHEMA, TrailAttributes.number(9));
    trail.put(item);
    found(Break.CHANGED, 1);
  }

  @Test
  void hashingAgainWithoutTheKeyIsFound() {
    TrailStore guessed =
        new TrailStore(
            trail.client(),
            trail.store.auditTable(),
            trail.store.headsTable(),
            new TrailKey(new byte[32]));
    Map<String, AttributeValue> item = trail.item(entry(5));
    item.put(TrailAttributes.ACCOUNT, TrailAttributes.text("somebody.else"));
    String hash = guessed.hash(stored(trail.item(entry(4)), TrailAttributes.HASH), item);
    item.put(TrailAttributes.HASH, TrailAttributes.text(hash));
    trail.put(item);
    found(Break.CHANGED, 5);
  }

  @Test
  void swappedNeighboursAreFound() {
    swap(3, 4);
    found(Break.INSERTED, 3);
  }

  @Test
  void swappedEntriesAreFound() {
    swap(3, 5);
    found(Break.CHANGED, 3);
  }

  private void swap(int one, int other) {
    Map<String, AttributeValue> first = trail.item(entry(one));
    Map<String, AttributeValue> second = trail.item(entry(other));
    first.put(TrailAttributes.PLACE, TrailAttributes.text(entry(other).sortKey()));
    second.put(TrailAttributes.PLACE, TrailAttributes.text(entry(one).sortKey()));
    trail.put(first);
    trail.put(second);
  }

  @Test
  void removedEntryIsFound() {
    trail.delete(entry(3));
    found(Break.REMOVED, 3);
  }

  @Test
  void removedFirstEntryIsFound() {
    trail.delete(entry(1));
    found(Break.REMOVED, 1);
  }

  @Test
  void entryInsertedBetweenOthersIsFound() {
    for (int number = 5; number >= 4; number--) {
      Map<String, AttributeValue> item = trail.item(entry(number));
      item.put(TrailAttributes.PLACE, TrailAttributes.text(entry(number + 1).sortKey()));
      trail.put(item);
    }
    Map<String, AttributeValue> made = trail.item(entry(3));
    made.put(TrailAttributes.PLACE, TrailAttributes.text(entry(4).sortKey()));
    trail.put(made);
    found(Break.INSERTED, 4);
  }

  @Test
  void entryInsertedBehindTheHeadIsFound() {
    Map<String, AttributeValue> made = trail.item(entry(5));
    made.put(TrailAttributes.PLACE, TrailAttributes.text(entry(6).sortKey()));
    trail.put(made);
    foundByAll(Break.CHANGED);
  }

  @Test
  void itemAtAPlaceThatNoEntryHasIsFound() {
    Map<String, AttributeValue> made = trail.item(entry(5));
    made.put(TrailAttributes.PLACE, TrailAttributes.text("note"));
    trail.put(made);
    foundByAll(Break.INSERTED);
  }

  @Test
  void cutTailIsFound() {
    trail.delete(entry(5));
    trail.delete(entry(4));
    found(Break.CUT_TAIL, 4);
  }

  @Test
  void cutTailWithAHeadMadeUpFromWhatIsLeftIsFound() {
    trail.delete(entry(5));
    Map<String, AttributeValue> head = trail.headItem(writer);
    head.put(TrailAttributes.SEQUENCE, TrailAttributes.number(4));
    head.put(TrailAttributes.HASH, trail.item(entry(4)).get(TrailAttributes.HASH));
    trail.putHead(head);
    found(Break.BROKEN_HEAD, 1);
  }

  /** The chain and its head are linked by the hash, not by the number alone. */
  @Test
  void headOfTheSameNumberWithAnotherHashIsFound() {
    StoredChainHeads heads = new StoredChainHeads(trail.store);
    ChainEnd head = ((StoredChainHeads.Valid) heads.find(writer)).head();
    ChainEnd other = new ChainEnd(head.place(), "0".repeat(64));
    trail
        .client()
        .transactWriteItems(
            write -> write.transactItems(heads.move(head, other, List.of(), SomeEntries.NOON)));
    found(Break.BROKEN_HEAD, 5);
  }

  @Test
  void entryPutBeforeTheFirstIsFound() {
    Map<String, AttributeValue> made = trail.item(entry(1));
    made.put(TrailAttributes.PLACE, TrailAttributes.text(entry(0).sortKey()));
    trail.put(made);
    foundByAll(Break.INSERTED);
  }

  @Test
  void headSetBackWithoutItsEntriesIsFound() {
    Map<String, AttributeValue> earlier = trail.headItem(writer);
    Trail.written(writers, view(6, LEAH));
    trail.putHead(earlier);
    foundByAll(Break.BROKEN_HEAD);
  }

  @Test
  void deletedHeadIsFound() {
    trail.deleteHead(writer);
    found(Break.BROKEN_HEAD, 1);
  }

  @Test
  void vanishedWriterIsFound() {
    for (int number = 1; number <= 5; number++) {
      trail.delete(entry(number));
    }
    trail.delete(writer, entry(2).sortKey() + "#" + LEAH.value());
    trail.delete(writer, entry(2).sortKey() + "#" + MIA.value());
    trail.delete(EntryItems.criteriaOf(writer), entry(2).sortKey());
    trail.deleteHead(writer);
    found(Break.VANISHED_WRITER, 1);
  }

  @Test
  void writerThatVanishedWithItsRegistrationIsFound() {
    while (trail.item(new ChainPosition(registry(), 2)).isEmpty()) {
      trail.process(1).commit(List.of(), List.of(view(7, LEAH)));
    }
    ChainPosition registered = new ChainPosition(registry(), 1);
    assertThat(stored(trail.item(registered), TrailAttributes.REGISTERS)).isEqualTo(writer);
    trail.delete(registered);
    trail.deleteHead(writer);
    foundByAll(Break.REMOVED);
  }

  private String registry() {
    return ChainPosition.registryOf(writer);
  }

  @Test
  void deletedRegistryIsFound() {
    trail.delete(new ChainPosition(registry(), 1));
    trail.deleteHead(registry());
    foundByAll(Break.INSERTED);
  }

  @Test
  void registryIsVerifiedByItsOwnName() {
    Verification whole = trail.verifier().verify(registry()).orElseThrow();
    assertThat(whole.intact()).isTrue();
    assertThat(whole.head()).isEqualTo(stored(trail.headItem(registry()), TrailAttributes.HASH));
  }

  /** No chain is better than the registry that says who its writer is. */
  @Test
  void changedRegistrationIsFoundByWhoeverVerifiesItsWriter() {
    Map<String, AttributeValue> registered = trail.item(new ChainPosition(registry(), 1));
    registered.put(TrailAttributes.AT, TrailAttributes.text("2020"));
    trail.put(registered);
    foundByAll(Break.CHANGED);
    for (String name : List.of(registry(), writer)) {
      assertThat(trail.verifier().verify(name).orElseThrow().firstBroken())
          .isNotNull()
          .extracting(BrokenLink::writer)
          .isEqualTo(registry());
    }
  }

  @Test
  void deletedMentionIsFound() {
    trail.delete(writer, entry(2).sortKey() + "#" + MIA.value());
    found(Break.MISSING_MENTION, 2);
  }

  @Test
  void bothMentionsDeletedAreFound() {
    trail.delete(writer, entry(2).sortKey() + "#" + LEAH.value());
    trail.delete(writer, entry(2).sortKey() + "#" + MIA.value());
    found(Break.MISSING_MENTION, 2);
  }

  @Test
  void mentionPutUnderAnotherEntryIsFound() {
    Map<String, AttributeValue> mention =
        trail.item(writer, entry(2).sortKey() + "#" + MIA.value());
    mention.put(
        TrailAttributes.PLACE, TrailAttributes.text(entry(4).sortKey() + "#" + MIA.value()));
    trail.put(mention);
    found(Break.INSERTED, 4);
  }

  @Test
  void changedMentionIsFound() {
    Map<String, AttributeValue> mention =
        trail.item(writer, entry(2).sortKey() + "#" + MIA.value());
    mention.put(TrailAttributes.ORDER, TrailAttributes.text("2020"));
    trail.put(mention);
    found(Break.CHANGED, 2);
  }

  private static AuditEntry doneForTheNurse() {
    return view(6, SomeEntries.mediating("leeds.team", "leeds.nurse"), LEAH);
  }

  @Test
  void deletedMentionOfWhoWasActedForIsFound() {
    ids.addAll(Trail.written(writers, doneForTheNurse()));
    assertThat(trail.verifier().verify(List.of()).intact()).isTrue();

    trail.delete(writer, entry(6).sortKey() + "#acted-for");

    found(Break.MISSING_MENTION, 6);
  }

  @Test
  void mentionUnderAnotherAccountIsFound() {
    ids.addAll(Trail.written(writers, doneForTheNurse()));
    Map<String, AttributeValue> mention = trail.item(writer, entry(6).sortKey() + "#acted-for");
    mention.put(TrailAttributes.ACCOUNT, TrailAttributes.text("leeds.doctor"));
    trail.put(mention);

    found(Break.CHANGED, 6);
  }

  @Test
  void exchangedCriteriaAreFound() {
    Map<String, AttributeValue> criteria =
        trail.item(EntryItems.criteriaOf(writer), entry(2).sortKey());
    criteria.put(TrailAttributes.SEALED, AttributeValue.fromB(SdkBytes.fromUtf8String("other")));
    trail.put(criteria);
    found(Break.BROKEN_CRITERIA, 2);
  }

  @Test
  void deletedCriteriaAreFound() {
    trail.delete(EntryItems.criteriaOf(writer), entry(2).sortKey());
    found(Break.BROKEN_CRITERIA, 2);
  }

  /** Encrypted criteria are the digest's bytes, in the only attribute beside the key. */
  @Test
  void criteriaInAnotherFormAreFound() {
    Map<String, AttributeValue> genuine =
        trail.item(EntryItems.criteriaOf(writer), entry(2).sortKey());
    Map<String, AttributeValue> more = new HashMap<>(genuine);
    more.put("note", TrailAttributes.text("as agreed"));
    Map<String, AttributeValue> text = new HashMap<>(genuine);
    text.put(TrailAttributes.SEALED, TrailAttributes.text("familyName: Ward"));
    Map<String, AttributeValue> emptied = new HashMap<>(genuine);
    emptied.remove(TrailAttributes.SEALED);
    for (Map<String, AttributeValue> other : List.of(more, text, emptied)) {
      trail.put(other);
      found(Break.BROKEN_CRITERIA, 2);
    }
  }

  @Test
  void criteriaPutBeforeTheFirstEntryAreFound() {
    putCriteriaAt(new ChainPosition(writer, 0).sortKey());
    found(Break.BROKEN_CRITERIA, 1);
  }

  @Test
  void criteriaPutBehindTheLastEntryAreFound() {
    putCriteriaAt(entry(5).sortKey() + "#");
    found(Break.BROKEN_CRITERIA, 5);
  }

  private void putCriteriaAt(String place) {
    Map<String, AttributeValue> criteria =
        trail.item(EntryItems.criteriaOf(writer), entry(2).sortKey());
    criteria.put(TrailAttributes.PLACE, TrailAttributes.text(place));
    trail.put(criteria);
  }

  @Test
  void criteriaOfNoSearchAreFound() {
    Map<String, AttributeValue> criteria =
        trail.item(EntryItems.criteriaOf(writer), entry(2).sortKey());
    criteria.put(TrailAttributes.PLACE, TrailAttributes.text(entry(5).sortKey()));
    trail.put(criteria);
    found(Break.BROKEN_CRITERIA, 5);
  }

  @Test
  void entryOfAWriterThatWasNeverRegisteredIsFound() {
    Map<String, AttributeValue> made = trail.item(entry(1));
    made.put(TrailAttributes.WRITER, TrailAttributes.text("00000000deadbeef"));
    trail.put(made);
    BrokenLink broken = trail.verifier().verify(List.of()).firstBroken();
    assertThat(broken).isNotNull();
    assertThat(broken.kind()).isEqualTo(Break.INSERTED);
    assertThat(broken.writer()).isEqualTo("00000000deadbeef");
    assertThat(trail.verifier().verify("00000000deadbeef").orElseThrow().firstBroken())
        .isEqualTo(broken);
  }

  @Test
  void entryInAPartitionOfNoWriterIsFound() {
    Map<String, AttributeValue> made = trail.item(entry(1));
    made.put(TrailAttributes.WRITER, TrailAttributes.text("mine"));
    trail.put(made);
    foundByAll(Break.INSERTED);
  }

  @Test
  void headOfAWriterThatWasNeverRegisteredIsFound() {
    Map<String, AttributeValue> head = new HashMap<>(trail.headItem(writer));
    head.put(TrailAttributes.WRITER, TrailAttributes.text("00000000deadbeef"));
    trail.putHead(head);
    foundByAll(Break.INSERTED);
    assertThat(trail.verifier().verify("00000000deadbeef").orElseThrow().firstBroken())
        .isNotNull()
        .extracting(BrokenLink::kind)
        .isEqualTo(Break.INSERTED);
  }

  @Test
  void tailRolledBackWithAGenuineHeadIsFoundByWhatAnotherProcessSaw() {
    Map<String, AttributeValue> earlier = trail.headItem(writer);
    List<String> later = Trail.written(writers, view(6, LEAH), view(7, LEAH));
    trail.process(1).commit(List.of(), List.of(view(8, MIA)));
    trail.delete(trail.place(later.get(0)));
    trail.delete(trail.place(later.get(1)));
    trail.putHead(earlier);
    assertThat(trail.verifier().verify(List.of()).firstBroken())
        .isEqualTo(new BrokenLink(writer, later.get(1), Break.CUT_TAIL));
  }

  @Test
  void laneWhoseHeadWasTouchedClosesAndTheBreakStaysVisible() {
    Map<String, AttributeValue> earlier = trail.headItem(writer);
    Trail.written(writers, view(6, LEAH));
    trail.putHead(earlier);
    String next = Trail.written(writers, view(7, LEAH)).getFirst();
    assertThat(trail.place(next).writer()).isNotEqualTo(writer);
    foundByAll(Break.BROKEN_HEAD);
  }

  @Test
  void laneWhosePlaceIsTakenClosesAndTheBreakStaysVisible() {
    Map<String, AttributeValue> made = trail.item(entry(5));
    made.put(TrailAttributes.PLACE, TrailAttributes.text(entry(6).sortKey()));
    trail.put(made);
    String next = Trail.written(writers, view(6, LEAH)).getFirst();
    assertThat(trail.place(next).writer()).isNotEqualTo(writer);
    foundByAll(Break.CHANGED);
  }
}
