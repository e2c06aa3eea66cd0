package org.contactpoint.dynamodb.commit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.DueChanges;
import org.contactpoint.domain.commit.DuplicateChanges;
import org.contactpoint.domain.commit.NamingChanges;
import org.contactpoint.domain.commit.NoticeChanges;
import org.contactpoint.domain.commit.RegisterChanges;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexTurnover;
import org.contactpoint.domain.index.WaitingKeys;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.dynamodb.shielding.HiddenRemoval;
import org.jspecify.annotations.Nullable;

/**
 * What changes cost: how many items of a transaction they take, and which things they write, of
 * which no transaction may write one twice. For those who put several changes into one commit. A
 * new kind of change does not compile before its cost is named here.
 */
public final class WriteCost {

  /**
   * How many items the changes of one commit may take. A transaction of DynamoDB takes 100; the
   * rest is for audit entries and for the heads of their chain.
   */
  public static final int MOST_ITEMS = 80;

  /** Hidden statements are cut into items of 300 KB, and a record has at most 390 KB. */
  private static final int HIDDEN_PARTS = 2;

  /** One under each number, and one by which the pair is found by its id. */
  private static final int ITEMS_OF_PAIR = 3;

  private final ComparableWords words;

  /**
   * Costs in a directory that compares names so: search entries depend on it.
   *
   * @param words those of the commits
   */
  public WriteCost(ComparableWords words) {
    this.words = words;
  }

  /** How many items those changes take in one commit, at most. */
  public int items(List<Change> changes) {
    RegisterChanges register = RegisterChanges.of(changes);
    DuplicateChanges duplicates = DuplicateChanges.of(changes, words);
    return changes.stream().mapToInt(this::items).sum()
        + duplicates.compared().size()
        + ITEMS_OF_PAIR * (duplicates.settled().size() + duplicates.decided().size())
        + NoticeChanges.of(changes).count()
        + DueChanges.of(changes).size()
        + NamingChanges.of(changes).size()
        + register.entered().size()
        + register.struck().size();
  }

  private int items(Change change) {
    return switch (change) {
      case Change.RecordSaved saved ->
          (saved.before() == null ? 2 : 1) + entries(saved.before(), saved.after());
      case Change.RecordDeleted deleted -> 1 + entries(deleted.before(), null);
      case Change.DestructionBegun begun -> 3 + entries(begun.before(), null);
      case Change.EpochHeld ignored -> 1;
      case Change.RevisionHeld ignored -> 1;
      case Change.UrgentForChild ignored -> 0;
      case Change.UrgentForAccount ignored -> 0;
      case Change.CreationGuard ignored -> 1;
      case Change.StatementsHidden ignored -> HIDDEN_PARTS;
      case Change.VersionHidden ignored -> 1;
      case Change.ActHiddenAway ignored -> 1;
      case Change.HiddenCleared ignored -> HiddenRemoval.MOST_AT_ONCE;
      case Change.HiddenKeysSaved saved -> different(saved.before(), saved.after());
      case Change.ShieldSaved saved -> saved.before() == null ? 2 : 1;
      case Change.ShieldAsked ignored -> 1;
      case Change.MergeHidden ignored -> 2;
      case Change.HiddenMergeEnded ignored -> 2;
      case Change.CallBackSaved saved -> saved.before() == null ? 2 : closing(saved.after());
      case Change.InvestigationSaved c -> c.before() != null && c.after().isOpen() ? 1 : 3;
      case Change.MoveSaved saved -> saved.before() == null ? 4 : 2;
      case Change.AccessRequestSaved ignored -> 4;
      case Change.LinkSaved ignored -> 1;
      case Change.LinkDeleted ignored -> 1;
      case Change.WaitingRowSaved saved -> 1 + places(saved.before()) + places(saved.after());
      case Change.WaitingRowDeleted deleted -> 1 + places(deleted.before());
      case Change.RowQuarantined ignored -> 2;
      case Change.QuarantineEnded ignored -> 2;
      case Change.ApparentRecordSaved ignored -> 1;
      case Change.ApparentRecordDeleted ignored -> 1;
      case Change.UploadSaved saved -> 2 + announcements(saved.before(), saved.after());
      case Change.SliceReported ignored -> 2;
      case Change.MergeSaved ignored -> 1;
      case Change.AccountSaved saved -> 3 + newReferences(saved.before(), saved.after());
      case Change.AlertSaved ignored -> 1;
      case Change.AnswerRemembered ignored -> 1;
      case Change.WatchBegun ignored -> 1;
      case Change.WatchEnded ignored -> 1;
      case Change.TeamTold ignored -> 1;
      case Change.NoticeRead ignored -> 1;
    };
  }

  /** At most: places that a row keeps are not written. */
  private int places(@Nullable WaitingRow row) {
    return row == null || row.decided()
        ? 0
        : row.candidates().size() + WaitingKeys.of(row.row().facts(), words.sounds()).size();
  }

  /** A closed one is no more among the child's. */
  private static int closing(CallBack after) {
    return after.outcome() == null ? 1 : 2;
  }

  private int entries(@Nullable ChildRecord before, @Nullable ChildRecord after) {
    return IndexTurnover.between(before, after, words).size();
  }

  private static int different(Set<IndexKey> before, Set<IndexKey> after) {
    Set<IndexKey> both = new HashSet<>(before);
    both.retainAll(after);
    return before.size() + after.size() - 2 * both.size();
  }

  private static int announcements(@Nullable Upload before, Upload after) {
    return before == null && after.announcedBy() != null ? 1 : 0;
  }

  private static int newReferences(@Nullable AccountFile before, AccountFile after) {
    return before == null
        ? after.papers().size()
        : (int) after.papers().stream().filter(paper -> !before.papers().contains(paper)).count();
  }

  /**
   * The names of the things that those changes write. Two commits whose names have nothing in
   * common can be made one.
   */
  public static List<String> touches(List<Change> changes) {
    return changes.stream().map(WriteCost::touches).flatMap(List::stream).toList();
  }

  private static List<String> touches(Change change) {
    return switch (change) {
      case Change.RecordSaved saved -> List.of("child " + saved.after().id().value());
      case Change.RecordDeleted deleted -> List.of("child " + deleted.before().id().value());
      case Change.DestructionBegun begun -> List.of("child " + begun.before().id().value());
      case Change.CreationGuard guard ->
          List.of("creation " + guard.key().family() + " " + guard.key().text());
      case Change.EpochHeld held -> List.of("child " + held.child().value());
      case Change.RevisionHeld held -> List.of("child " + held.child().value());
      case Change.ApparentRecordSaved saved -> List.of("apparent " + saved.after().id().value());
      case Change.ApparentRecordDeleted deleted ->
          List.of("apparent " + deleted.before().id().value());
      case Change.ActHiddenAway hidden -> List.of("child " + hidden.child().value());
      case Change.LinkSaved saved -> List.of("link " + saved.after().key().code());
      case Change.LinkDeleted deleted -> List.of("link " + deleted.before().key().code());
      case Change.WaitingRowSaved saved -> List.of("review " + saved.after().id());
      case Change.WaitingRowDeleted deleted -> List.of("review " + deleted.before().id());
      case Change.RowQuarantined quarantined -> List.of("review " + quarantined.row().reviewId());
      case Change.QuarantineEnded ended -> List.of("review " + ended.reviewId());
      // Another change of the same commit names the child.
      case Change.VersionHidden ignored -> List.of();
      case Change.StatementsHidden ignored -> List.of();
      case Change.HiddenCleared ignored -> List.of();
      case Change.HiddenKeysSaved ignored -> List.of();
      // Never made several to a commit.
      case Change.ShieldSaved ignored -> List.of();
      case Change.ShieldAsked ignored -> List.of();
      case Change.MergeHidden ignored -> List.of();
      case Change.HiddenMergeEnded ignored -> List.of();
      case Change.CallBackSaved ignored -> List.of();
      case Change.InvestigationSaved ignored -> List.of();
      case Change.MoveSaved ignored -> List.of();
      case Change.AccessRequestSaved ignored -> List.of();
      case Change.UploadSaved ignored -> List.of();
      case Change.SliceReported ignored -> List.of();
      case Change.MergeSaved ignored -> List.of();
      case Change.AccountSaved ignored -> List.of();
      case Change.AlertSaved ignored -> List.of();
      case Change.AnswerRemembered ignored -> List.of();
      case Change.WatchBegun ignored -> List.of();
      case Change.WatchEnded ignored -> List.of();
      case Change.TeamTold told -> List.of("told " + told.child().value());
      case Change.NoticeRead ignored -> List.of();
      // Writes nothing.
      case Change.UrgentForChild ignored -> List.of();
      case Change.UrgentForAccount ignored -> List.of();
    };
  }
}
