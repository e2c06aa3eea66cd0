package org.contactpoint.dynamodb.commit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.DueChanges;
import org.contactpoint.domain.commit.DuplicateChanges;
import org.contactpoint.domain.commit.NamingChanges;
import org.contactpoint.domain.commit.NoticeChanges;
import org.contactpoint.domain.commit.RegisterChanges;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.account.AccountWrites;
import org.contactpoint.dynamodb.answer.AnswerWrites;
import org.contactpoint.dynamodb.child.DestructionWrites;
import org.contactpoint.dynamodb.child.RecordWrites;
import org.contactpoint.dynamodb.duplicate.DuplicateWrites;
import org.contactpoint.dynamodb.lifecycle.DueWrites;
import org.contactpoint.dynamodb.notice.NoticeWrites;
import org.contactpoint.dynamodb.search.IndexWrites;
import org.contactpoint.dynamodb.shielding.HiddenRemoval;
import org.contactpoint.dynamodb.shielding.RecognitionMarkWrites;
import org.contactpoint.dynamodb.shielding.ShieldedWrites;
import org.contactpoint.dynamodb.table.WriteStep;
import org.contactpoint.dynamodb.upload.UploadWrites;
import org.contactpoint.dynamodb.watch.AlertWrites;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What all changes of one commit write, each on its condition: made of each aggregate's writes.
 *
 * <p>More than ten components, because each aggregate has its writes here.
 */
record WriteSteps(
    RecordWrites records,
    IndexWrites index,
    RecognitionMarkWrites marks,
    ShieldedWrites shielded,
    HiddenRemoval clearing,
    UploadWrites uploads,
    AnswerWrites answers,
    AccountWrites accounts,
    DuplicateWrites duplicates,
    NoticeWrites notices,
    AlertWrites alerts,
    DueWrites due,
    DestructionWrites destructions,
    ComparableWords words) {

  List<WriteStep> of(List<Change> changes) {
    Set<ContactPointId> saved = new HashSet<>();
    Set<ContactPointId> hiding = new HashSet<>();
    changes.forEach(change -> note(change, saved, hiding));
    Urgency urgency = Urgency.of(changes);
    List<WriteStep> steps = new ArrayList<>();
    changes.stream()
        .filter(
            change -> !(change instanceof Change.EpochHeld held && saved.contains(held.child())))
        .forEach(change -> steps.addAll(of(change, hiding, clearings(changes), urgency)));
    steps.addAll(marks.all(keysOf(changes)));
    steps.addAll(together(shielded.registered(RegisterChanges.of(changes))));
    steps.addAll(together(shielded.named(NamingChanges.of(changes))));
    steps.addAll(together(due.all(DueChanges.of(changes))));
    steps.addAll(together(duplicates.all(DuplicateChanges.of(changes, words))));
    steps.addAll(notices.all(NoticeChanges.of(changes)));
    return steps;
  }

  /** Claims all that is urgent; what another urgent act has claimed is left to it. */
  void claim(Urgency urgency) {
    urgency.children().forEach(records::claim);
    urgency.accounts().forEach(accounts::claim);
  }

  private static int clearings(List<Change> changes) {
    return (int) changes.stream().filter(Change.HiddenCleared.class::isInstance).count();
  }

  private static void note(Change change, Set<ContactPointId> saved, Set<ContactPointId> hiding) {
    switch (change) {
      case Change.RecordSaved c -> saved.add(c.after().id());
      case Change.VersionHidden c -> hiding.add(c.child());
      case Change.ActHiddenAway c -> hiding.add(c.child());
      case Change.StatementsHidden c -> hiding.add(c.child());
      default -> {}
    }
  }

  private static List<Change.HiddenKeysSaved> keysOf(List<Change> changes) {
    return changes.stream()
        .filter(Change.HiddenKeysSaved.class::isInstance)
        .map(Change.HiddenKeysSaved.class::cast)
        .toList();
  }

  private List<WriteStep> of(
      Change change, Set<ContactPointId> hiding, int clearings, Urgency urgency) {
    return switch (change) {
      case Change.RecordSaved c -> records.saved(c, urgency.actOn(c.after().id()));
      case Change.RecordDeleted c -> records.deleted(c, urgency.actOn(c.before().id()));
      case Change.DestructionBegun c -> destructions.begun(c, urgency.actOn(c.before().id()));
      case Change.EpochHeld c ->
          List.of(records.held(c, hiding.contains(c.child()), urgency.actOn(c.child())));
      case Change.RevisionHeld c -> List.of(records.held(c, urgency.actOn(c.child())));
      case Change.UrgentForChild ignored -> List.of();
      case Change.UrgentForAccount ignored -> List.of();
      case Change.CreationGuard c -> List.of(index.taken(c));
      case Change.StatementsHidden c -> together(shielded.hidden(c));
      case Change.VersionHidden c -> together(shielded.hidden(c));
      case Change.ActHiddenAway c -> together(shielded.away(c));
      case Change.HiddenCleared c -> together(clearing.cleared(c.child(), clearings));
      case Change.HiddenKeysSaved ignored -> List.of();
      case Change.ShieldSaved c -> together(shielded.saved(c));
      case Change.ShieldAsked c -> together(shielded.asked(c));
      case Change.MergeHidden c -> together(shielded.merged(c));
      case Change.HiddenMergeEnded c -> together(shielded.ended(c));
      case Change.CallBackSaved c -> together(shielded.saved(c));
      case Change.InvestigationSaved c -> together(shielded.saved(c));
      case Change.MoveSaved c -> together(shielded.saved(c));
      case Change.AccessRequestSaved c -> together(shielded.saved(c));
      case Change.LinkSaved c -> together(uploads.saved(c));
      case Change.LinkDeleted c -> together(uploads.deleted(c));
      case Change.WaitingRowSaved c -> uploads.saved(c);
      case Change.WaitingRowDeleted c -> uploads.deleted(c);
      case Change.RowQuarantined c -> together(shielded.quarantined(c));
      case Change.ApparentRecordSaved c -> together(uploads.saved(c));
      case Change.ApparentRecordDeleted c -> together(uploads.deleted(c));
      case Change.QuarantineEnded c -> together(shielded.ended(c));
      case Change.UploadSaved c -> together(uploads.saved(c));
      case Change.SliceReported c -> together(uploads.reported(c));
      case Change.MergeSaved c -> List.of(records.saved(c));
      case Change.AccountSaved c ->
          together(accounts.saved(c, urgency.actOn(c.after().account().id())));
      case Change.AlertSaved c -> together(alerts.saved(c));
      case Change.AnswerRemembered c -> List.of(answers.remembered(c));
      case Change.WatchBegun c -> together(notices.begun(c));
      case Change.WatchEnded c -> together(notices.ended(c));
      case Change.TeamTold c -> together(notices.told(c));
      case Change.NoticeRead c -> together(notices.read(c));
    };
  }

  private static List<WriteStep> together(List<TransactWriteItem> items) {
    return items.stream().map(WriteStep::together).toList();
  }

  private static List<WriteStep> together(TransactWriteItem... items) {
    return Stream.of(items).map(WriteStep::together).toList();
  }
}
