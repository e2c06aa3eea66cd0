package org.contactpoint.uploads.match.commit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexTurnover;
import org.contactpoint.domain.index.WaitingKeys;
import org.contactpoint.domain.upload.WaitingRow;
import org.jspecify.annotations.Nullable;

/** How many stored items changes come to, and which things no transaction may touch twice. */
final class WriteCost {
  private final ComparableWords words;

  WriteCost(ComparableWords words) {
    this.words = words;
  }

  int items(List<Change> changes) {
    return changes.stream().mapToInt(this::items).sum();
  }

  private int items(Change change) {
    return switch (change) {
      case Change.RecordSaved saved -> 1 + entries(saved.before(), saved.after());
      case Change.RecordDeleted deleted -> 1 + entries(deleted.before(), null);
      case Change.HiddenKeysSaved saved -> apart(saved.before(), saved.after());
      case Change.WaitingRowSaved saved -> 1 + places(saved.before()) + places(saved.after());
      case Change.WaitingRowDeleted deleted -> 1 + places(deleted.before());
      case Change.SliceReported ignored -> 2;
      case Change.UploadSaved ignored -> 2;
      case Change.RowQuarantined ignored -> 2;
      case Change.QuarantineEnded ignored -> 2;
      default -> 1;
    };
  }

  /** At most: places that a row keeps are not written. */
  private int places(@Nullable WaitingRow row) {
    return row == null || row.decided()
        ? 0
        : row.candidates().size() + WaitingKeys.of(row.row().facts(), words.sounds()).size();
  }

  private int entries(@Nullable ChildRecord before, @Nullable ChildRecord after) {
    return IndexTurnover.between(before, after, words).size();
  }

  private static int apart(Set<IndexKey> before, Set<IndexKey> after) {
    Set<IndexKey> both = new HashSet<>(before);
    both.retainAll(after);
    return before.size() + after.size() - 2 * both.size();
  }

  /** The names of the things that the changes touch. */
  static List<String> touches(List<Change> changes) {
    List<String> things = new ArrayList<>();
    changes.forEach(change -> things.addAll(touches(change)));
    return things;
  }

  private static List<String> touches(Change change) {
    return switch (change) {
      case Change.RecordSaved saved -> List.of("child " + saved.after().id().value());
      case Change.RecordDeleted deleted -> List.of("child " + deleted.before().id().value());
      case Change.CreationGuard taken ->
          List.of("turn " + taken.key().family() + " " + taken.key().text());
      case Change.EpochHeld held -> List.of("child " + held.child().value());
      case Change.RevisionHeld held -> List.of("child " + held.child().value());
      case Change.ApparentRecordSaved saved -> List.of("apparent " + saved.after().id().value());
      case Change.ApparentRecordDeleted deleted ->
          List.of("apparent " + deleted.before().id().value());
      case Change.ActHiddenAway away -> List.of("child " + away.child().value());
      case Change.LinkSaved saved -> List.of("link " + saved.after().key().code());
      case Change.LinkDeleted deleted -> List.of("link " + deleted.before().key().code());
      case Change.WaitingRowSaved saved -> List.of("review " + saved.after().id());
      case Change.WaitingRowDeleted deleted -> List.of("review " + deleted.before().id());
      case Change.RowQuarantined apart -> List.of("review " + apart.row().reviewId());
      case Change.QuarantineEnded ended -> List.of("review " + ended.reviewId());
      default -> List.of();
    };
  }
}
