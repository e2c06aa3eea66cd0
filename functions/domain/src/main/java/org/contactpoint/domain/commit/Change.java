package org.contactpoint.domain.commit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.shielding.AskedShields;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.vetting.AccountFile;
import org.jspecify.annotations.Nullable;

/** One change of one thing; conditional on what its writer has read. */
public sealed interface Change {

  /**
   * A record is created, changed, hidden or revealed. Its search entries follow from both states:
   * those of an open record from its view, those of a shielded one from its face, those of a merged
   * one are none.
   *
   * @param before the state that was read, null for a new record
   * @param after the next state, with the next revision
   */
  record RecordSaved(@Nullable ChildRecord before, ChildRecord after) implements Change {}

  /**
   * A record of which nothing is left goes, with its search entries. Never one that was ever
   * shielded.
   */
  record RecordDeleted(ChildRecord.Open before) implements Change {}

  /**
   * The destruction of a child's record begins (rules §9.5): from this commit on no port but {@link
   * org.contactpoint.domain.destruction.Remains} shows it, and its number is remembered and no
   * other child's. What else is stored of the child is deleted afterwards.
   *
   * @param before the record as it was read
   * @param day the day in London
   */
  record DestructionBegun(ChildRecord before, LocalDate day) implements Change {}

  /** Nothing of the record changes, but it must still be in that shield epoch. */
  record EpochHeld(ContactPointId child, long shieldEpoch) implements Change {}

  /**
   * The record must be just as it was read, its hidden statements included; and that counts as a
   * change of it, so that of two who changed what is hidden the second one must read again.
   */
  record RevisionHeld(ContactPointId child, Revision revision) implements Change {}

  /**
   * The commit may not be prevented by others who write the record, however many: where it is
   * stale, nobody else can change the record until the same act has been tried again, or for two
   * seconds (rules §6.29).
   *
   * @param act the same for each attempt of one act, and another one for any other
   */
  record UrgentForChild(ContactPointId child, String act) implements Change {}

  /** The same of an account: a suspension takes effect on the next request (rules §2). */
  record UrgentForAccount(AccountId account, String act) implements Change {}

  /** Statements are sealed and stored hidden: sealing needs no right to read what is there. */
  record StatementsHidden(ContactPointId child, java.util.List<Statement> statements)
      implements Change {}

  /** One more version of a statement is sealed and stored hidden; the same act twice is once. */
  record VersionHidden(
      ContactPointId child, StatementKey key, ContactPointId saidOf, Version version)
      implements Change {}

  /**
   * Whatever that act said of the child no longer counts: a reversal that need not read what is
   * hidden.
   */
  record ActHiddenAway(ContactPointId child, String act) implements Change {}

  /** All hidden statements of the child are deleted, because they are in the open record again. */
  record HiddenCleared(ContactPointId child) implements Change {}

  /**
   * A child is created under that key, and no other was since it was read: two rows or
   * registrations of one child at the same time must not make two records of it (rules §4).
   *
   * @param seen how often one had been created there
   */
  record CreationGuard(IndexKey key, long seen) implements Change {}

  /** The keys under which uploads recognise a shielded child change. */
  record HiddenKeysSaved(ContactPointId child, Set<IndexKey> before, Set<IndexKey> after)
      implements Change {
    public HiddenKeysSaved {
      before = Set.copyOf(before);
      after = Set.copyOf(after);
    }
  }

  /** A shield is opened or changes. */
  record ShieldSaved(@Nullable Shield before, Shield after) implements Change {}

  /** One more shield was asked for by a person. */
  record ShieldAsked(AskedShields before, AskedShields after) implements Change {}

  /**
   * Two shielded records are of one child: the duplicate leads to the other, where the shielding
   * function alone can see it. Nothing else of either record changes.
   */
  record MergeHidden(ContactPointId duplicate, ContactPointId into) implements Change {}

  /** A hidden merge is undone, or comes into the open with the child. */
  record HiddenMergeEnded(ContactPointId duplicate, ContactPointId into) implements Change {}

  /** A call-back is asked for or closed. */
  record CallBackSaved(@Nullable CallBack before, CallBack after) implements Change {}

  /** An emergency is stated, or its investigation is closed. One person has one that is open. */
  record InvestigationSaved(@Nullable Investigation before, Investigation after)
      implements Change {}

  /** A move to another council is started, decided or settled. */
  record MoveSaved(@Nullable Move before, Move after) implements Change {}

  /** A request to see what is held comes, goes a step further, or ends. */
  record AccessRequestSaved(@Nullable SubjectAccessRequest before, SubjectAccessRequest after)
      implements Change {}

  /** The directory's memory of a source record changes. */
  record LinkSaved(@Nullable SourceLink before, SourceLink after) implements Change {}

  /** A source record is forgotten: its upload was reversed. */
  record LinkDeleted(SourceLink before) implements Change {}

  /** A row waits for a person, or waits on with other content or candidates. */
  record WaitingRowSaved(@Nullable WaitingRow before, WaitingRow after) implements Change {}

  /** A row waits no longer. */
  record WaitingRowDeleted(WaitingRow before) implements Change {}

  /** A row that looks like a shielded child is sealed and quarantined. */
  record RowQuarantined(QuarantinedRow row) implements Change {}

  /** What quarantined rows appear to have made begins or changes. */
  record ApparentRecordSaved(@Nullable ApparentRecord before, ApparentRecord after)
      implements Change {}

  /** Nothing of what quarantined rows appear to have made is left. */
  record ApparentRecordDeleted(ApparentRecord before) implements Change {}

  /** A quarantined row was decided by the child's team, or its upload was reversed. */
  record QuarantineEnded(ContactPointId child, String reviewId) implements Change {}

  /**
   * An account is asked for or changes. Its address, and the paper of each check, name it for ever:
   * where one of them names another account already, nothing is written.
   */
  record AccountSaved(@Nullable AccountFile before, AccountFile after) implements Change {}

  /** An upload is received, progresses or ends. */
  record UploadSaved(@Nullable Upload before, Upload after) implements Change {}

  /**
   * A slice of an upload is processed: its rows' outcomes, and by how many the source's live rows
   * grew. The same slice twice is once.
   */
  record SliceReported(
      Upload upload,
      long firstRow,
      java.util.List<org.contactpoint.domain.upload.RowResult> rows,
      long liveRowsDelta)
      implements Change {}

  /** A merge is proposed, done or undone. */
  record MergeSaved(
      org.contactpoint.domain.child.@Nullable Merge before,
      org.contactpoint.domain.child.Merge after)
      implements Change {}

  /** An alert is raised or closed (rules §7). */
  record AlertSaved(
      org.contactpoint.domain.watch.@Nullable Alert before,
      org.contactpoint.domain.watch.Alert after)
      implements Change {}

  /** A successful answer is remembered under its idempotency key, as status and ids alone. */
  record AnswerRemembered(RememberedAnswer answer) implements Change {}

  /** An account watches a child. It did not before. */
  record WatchBegun(Watch watch) implements Change {}

  /** An account watches a child no more, if it did; the same twice is once. */
  record WatchEnded(AccountId account, ContactPointId child) implements Change {}

  /**
   * The team of that authority is told that an involvement was refused, because the child has as
   * many as a child may have; the same twice is once.
   */
  record TeamTold(ContactPointId child, Authority team) implements Change {}

  /**
   * A notice was read; the same twice is once.
   *
   * @param until when it may be forgotten that it was
   */
  record NoticeRead(String notice, Instant until) implements Change {}
}
