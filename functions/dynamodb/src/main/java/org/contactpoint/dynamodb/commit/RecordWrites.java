package org.contactpoint.dynamodb.commit;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.matching.IndexKey;
import org.contactpoint.domain.matching.IndexTurnover;
import org.contactpoint.domain.matching.Words;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.codec.IndexHashes;
import org.contactpoint.dynamodb.codec.RecordCodec;
import org.contactpoint.dynamodb.codec.TraitsCodec;
import org.contactpoint.dynamodb.item.DirectoryItem;
import org.contactpoint.dynamodb.item.IndexItem;
import org.contactpoint.dynamodb.item.Names;
import org.contactpoint.dynamodb.table.Condition;
import org.contactpoint.dynamodb.table.Room;
import org.contactpoint.dynamodb.table.Rooms;
import org.contactpoint.dynamodb.table.Writing;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The writes of records, of the search entries that follow from them, and of merges. */
final class RecordWrites {
  private final Writing<DirectoryItem> directory;
  private final Writing<IndexItem> index;
  private final RecordCodec records;
  private final IndexHashes hashes;
  private final TraitsCodec codec;
  private final Words words;
  private final Claims claims;

  RecordWrites(
      Rooms rooms,
      RecordCodec records,
      IndexHashes hashes,
      TraitsCodec codec,
      Words words,
      Claims claims) {
    this.directory = rooms.directory().writing();
    this.index = rooms.searchIndex().writing();
    this.records = records;
    this.hashes = hashes;
    this.codec = codec;
    this.words = words;
    this.claims = claims;
  }

  List<Step> saved(Change.RecordSaved change, Urgency urgency) {
    ChildRecord before = change.before();
    ChildRecord after = change.after();
    if (before != null && !before.id().equals(after.id())) {
      throw new IllegalArgumentException("one record can't become another");
    }
    List<Step> steps = new ArrayList<>();
    steps.add(Step.together(directory.put(records.item(after), unchanged(before, urgency))));
    steps.addAll(entries(after.id(), before, after));
    return steps;
  }

  List<Step> deleted(Change.RecordDeleted change, Urgency urgency) {
    ChildRecord.Open before = change.before();
    if (before.onceShielded()) {
      throw new IllegalArgumentException("a record that was ever shielded is never deleted");
    }
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.together(directory.delete(RecordCodec.key(before.id()), unchanged(before, urgency))));
    steps.addAll(entries(before.id(), before, null));
    return steps;
  }

  private Condition unchanged(@Nullable ChildRecord before, Urgency urgency) {
    return before == null ? Condition.absent() : unchanged(before.id(), before.revision(), urgency);
  }

  private Condition unchanged(ContactPointId child, Revision revision, Urgency urgency) {
    return claims.unclaimed(
        Condition.revisionIs(revision.version(), revision.shieldEpoch()), urgency.actOn(child));
  }

  /**
   * Holds the epoch. Where something is hidden along with it, that counts as a change of the
   * record: who is about to reveal what lies apart must notice what came since they read it.
   */
  Step held(Change.EpochHeld change, boolean hides, Urgency urgency) {
    Condition condition = Condition.epochIs(change.shieldEpoch());
    return hides
        ? counted(change.child(), claims.unclaimed(condition, urgency.actOn(change.child())))
        : Step.together(directory.check(RecordCodec.key(change.child()), condition));
  }

  Step held(Change.RevisionHeld change, Urgency urgency) {
    return counted(change.child(), unchanged(change.child(), change.revision(), urgency));
  }

  private Step counted(ContactPointId child, Condition condition) {
    return Step.together(
        directory.addUnclaiming(RecordCodec.key(child), Names.VERSION, 1, condition));
  }

  Step saved(Change.MergeSaved change) {
    Merge before = change.before();
    return Step.together(
        directory.put(
            records.item(change.after()),
            before == null ? Condition.absent() : Condition.versionIs(before.version())));
  }

  private List<Step> entries(
      ContactPointId child, @Nullable ChildRecord before, @Nullable ChildRecord after) {
    IndexTurnover turnover = IndexTurnover.between(before, after, words);
    List<Step> steps = new ArrayList<>();
    for (IndexKey key : turnover.gone()) {
      hashes.searchAll(key).forEach(place -> steps.add(gone(place, child)));
    }
    if (!turnover.written().isEmpty()) {
      SdkBytes traits = SdkBytes.fromByteArray(codec.close(child, turnover.traits()));
      for (IndexKey key : turnover.written()) {
        steps.add(
            Step.ahead(index.put(IndexItem.child(hashes.search(key), child.value(), traits))));
      }
    }
    return steps;
  }

  /** Nobody created a child there since somebody looked. */
  Step taken(Change.TurnTaken change) {
    Condition condition =
        change.seen() == 0 ? Condition.absent() : Condition.versionIs(change.seen());
    return Step.together(
        index.add(
            Room.key(hashes.search(change.key()), IndexItem.TURNS), Names.VERSION, 1, condition));
  }

  private Step gone(String place, ContactPointId child) {
    return Step.after(index.delete(Room.key(place, child.value())));
  }
}
