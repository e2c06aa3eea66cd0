package org.contactpoint.testkit.memory;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.DueChanges;
import org.contactpoint.domain.commit.DuplicateChanges;
import org.contactpoint.domain.commit.NoticeChanges;
import org.contactpoint.domain.commit.RegisterChanges;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.shielding.AskedShields;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.watch.Alert;
import org.jspecify.annotations.Nullable;

/** What each change writes, and on which condition. */
final class Writes {
  private final InMemoryState state;
  private final RecordWrites records;
  private final HiddenWrites hidden;
  private final ComparableWords words;
  private final DuplicateWrites duplicates;
  private final NoticeWrites notices;

  Writes(InMemoryState state, ComparableWords words, Clock clock) {
    this.state = state;
    this.words = words;
    this.duplicates = new DuplicateWrites(state, clock);
    this.notices = new NoticeWrites(state, clock);
    this.records = new RecordWrites(state, words);
    this.hidden = new HiddenWrites(state);
  }

  List<Write> of(List<Change> changes) {
    Set<ContactPointId> saved = saved(changes);
    Set<ContactPointId> hiding = hiding(changes);
    Stream<Write> writes =
        changes.stream()
            .sorted(Comparator.comparingInt(c -> c instanceof Change.HiddenCleared ? 0 : 1))
            .filter(change -> !(change instanceof Change.EpochHeld e && saved.contains(e.child())))
            .flatMap(change -> of(change, hiding).stream());
    return Stream.of(
            writes,
            registered(RegisterChanges.of(changes)),
            duplicates.all(DuplicateChanges.of(changes, words)),
            notices.all(NoticeChanges.of(changes)),
            due(DueChanges.of(changes)))
        .flatMap(all -> all)
        .toList();
  }

  private Stream<Write> registered(RegisterChanges lines) {
    return Stream.concat(
        lines.entered().stream().map(child -> line(child, () -> state.register.add(child.value()))),
        lines.struck().stream()
            .map(child -> line(child, () -> state.register.remove(child.value()))));
  }

  private Stream<Write> due(DueChanges steps) {
    return Stream.concat(
        steps.ended().stream()
            .map(step -> Write.always("due " + step, () -> state.due.remove(step))),
        steps.entered().stream()
            .map(step -> Write.always("due " + step, () -> state.due.add(step))));
  }

  private static Write line(ContactPointId child, Runnable effect) {
    return Write.always("register " + child.value(), effect);
  }

  private static Set<ContactPointId> saved(List<Change> changes) {
    return changes.stream()
        .filter(Change.RecordSaved.class::isInstance)
        .map(change -> ((Change.RecordSaved) change).after().id())
        .collect(Collectors.toSet());
  }

  static Set<ContactPointId> hiding(List<Change> changes) {
    return changes.stream()
        .map(
            change ->
                switch (change) {
                  case Change.VersionHidden c -> c.child();
                  case Change.ActHiddenAway c -> c.child();
                  case Change.StatementsHidden c -> c.child();
                  default -> null;
                })
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private List<Write> of(Change change, Set<ContactPointId> hiding) {
    return switch (change) {
      case Change.RecordSaved c -> records.saved(c);
      case Change.RecordDeleted c -> records.deleted(c);
      case Change.DestructionBegun c -> records.ending(c);
      case Change.EpochHeld c -> List.of(records.held(c, hiding.contains(c.child())));
      case Change.RevisionHeld c -> List.of(records.held(c));
      case Change.UrgentForChild ignored -> List.of();
      case Change.UrgentForAccount ignored -> List.of();
      case Change.StatementsHidden c -> List.of(hidden.hidden(c));
      case Change.VersionHidden c -> List.of(hidden.hidden(c));
      case Change.ActHiddenAway c -> List.of(hidden.away(c));
      case Change.HiddenCleared c -> List.of(hidden.cleared(c));
      case Change.CreationGuard c -> List.of(taken(c));
      case Change.HiddenKeysSaved c -> hidden.keys(c);
      case Change.ShieldSaved c ->
          List.of(
              save(
                  "shield", state.shields, c.after().id(), c.before(), c.after(), Shield::version));
      case Change.ShieldAsked c ->
          List.of(
              Write.when(
                  "asked " + c.after().person().value(),
                  () ->
                      state
                              .asked
                              .getOrDefault(
                                  c.after().person(), AskedShields.none(c.after().person()))
                              .version()
                          == c.before().version(),
                  () -> state.asked.put(c.after().person(), c.after())));
      case Change.MergeHidden c ->
          List.of(
              Write.when(
                  "merged " + c.duplicate().value(),
                  () -> !state.hiddenMerges.containsKey(c.duplicate()),
                  () -> state.hiddenMerges.put(c.duplicate(), c.into())));
      case Change.HiddenMergeEnded c ->
          List.of(
              Write.always(
                  "merged " + c.duplicate().value(),
                  () -> state.hiddenMerges.remove(c.duplicate())));
      case Change.CallBackSaved c ->
          List.of(
              save(
                  "call-back",
                  state.callBacks,
                  c.after().id(),
                  c.before(),
                  c.after(),
                  CallBack::version));
      case Change.InvestigationSaved c -> List.of(saved(c));
      case Change.MoveSaved c -> saved(c);
      case Change.AccessRequestSaved c ->
          List.of(
              save(
                  "access request",
                  state.accessRequests,
                  c.after().id(),
                  c.before(),
                  c.after(),
                  SubjectAccessRequest::version));
      case Change.AlertSaved c ->
          List.of(
              save("alert", state.alerts, c.after().id(), c.before(), c.after(), Alert::version));
      case Change.LinkSaved c ->
          List.of(
              save(
                  "link",
                  state.links,
                  c.after().key(),
                  c.before(),
                  c.after(),
                  SourceLink::version));
      case Change.LinkDeleted c ->
          List.of(drop("link", state.links, c.before().key(), c.before(), SourceLink::version));
      case Change.WaitingRowSaved c ->
          List.of(
              save(
                  "waiting",
                  state.waiting,
                  c.after().id(),
                  c.before(),
                  c.after(),
                  WaitingRow::version));
      case Change.WaitingRowDeleted c ->
          List.of(drop("waiting", state.waiting, c.before().id(), c.before(), WaitingRow::version));
      case Change.RowQuarantined c ->
          List.of(
              Write.always(
                  "quarantine " + c.row().reviewId(),
                  () -> state.quarantined.put(c.row().reviewId(), c.row())));
      case Change.ApparentRecordSaved c ->
          List.of(
              save(
                  "apparent",
                  state.apparent,
                  c.after().id(),
                  c.before(),
                  c.after(),
                  Writes::version));
      case Change.ApparentRecordDeleted c ->
          List.of(drop("apparent", state.apparent, c.before().id(), c.before(), Writes::version));
      case Change.QuarantineEnded c ->
          List.of(
              Write.always(
                  "quarantine " + c.reviewId(), () -> state.quarantined.remove(c.reviewId())));
      case Change.AccountSaved c -> List.of(saved(c));
      case Change.UploadSaved c -> List.of(saved(c));
      case Change.SliceReported c -> List.of(reported(c));
      case Change.MergeSaved c ->
          List.of(
              save("merge", state.merges, c.after().id(), c.before(), c.after(), Merge::version));
      case Change.AnswerRemembered c ->
          List.of(
              Write.always(
                  "answer " + c.answer().key(),
                  () -> state.answers.put(c.answer().key(), c.answer())));
      case Change.WatchBegun c -> List.of(notices.begun(c));
      case Change.WatchEnded c -> List.of(notices.ended(c));
      case Change.TeamTold c -> List.of(notices.told(c));
      case Change.NoticeRead c -> List.of(notices.read(c));
    };
  }

  /** One person has one that is open. */
  private Write saved(Change.InvestigationSaved change) {
    Investigation before = change.before();
    Investigation after = change.after();
    Write write =
        save(
            "investigation",
            state.investigations,
            after.id(),
            before,
            after,
            Investigation::version);
    return Write.when(
        write.item(),
        () ->
            write.condition().getAsBoolean()
                && (before != null || !state.hasOpen(after.opener().person())),
        write.effect());
  }

  private static long version(ApparentRecord made) {
    return made.record().revision().version();
  }

  private Write taken(Change.CreationGuard change) {
    IndexKey key = change.key();
    return Write.when(
        "turn " + key.family() + " " + key.text(),
        () -> state.creations.getOrDefault(key, 0L) == change.seen(),
        () -> state.creations.put(key, change.seen() + 1));
  }

  private List<Write> saved(Change.MoveSaved change) {
    Move after = change.after();
    Write write = save("move", state.moves, after.id(), change.before(), after, Move::version);
    return change.before() == null
        ? List.of(
            write,
            Write.always(
                "latest move " + after.child().value(),
                () -> state.latestMoves.put(after.child(), after.id())))
        : List.of(write);
  }

  private Write saved(Change.UploadSaved change) {
    Upload after = change.after();
    Write write =
        save("upload", state.uploads, after.id(), change.before(), after, Upload::version);
    return Write.when(
        write.item(), () -> write.condition().getAsBoolean() && ownsObject(after), write.effect());
  }

  private boolean ownsObject(Upload upload) {
    return upload.objectVersion() == null
        || state.uploads.values().stream()
            .filter(other -> !other.id().equals(upload.id()))
            .filter(other -> other.objectKey().equals(upload.objectKey()))
            .noneMatch(other -> upload.objectVersion().equals(other.objectVersion()));
  }

  private Write saved(Change.AccountSaved change) {
    AccountFile after = change.after();
    Write write =
        save(
            "account",
            state.accounts,
            after.account().id(),
            change.before(),
            after,
            file -> file.account().version());
    return Write.when(
        write.item(),
        () -> write.condition().getAsBoolean() && isNobodyElse(after),
        () -> {
          write.effect().run();
          state.letIn(after.account());
        });
  }

  /** Address and papers name one account, ever. */
  private boolean isNobodyElse(AccountFile file) {
    return state.accounts.values().stream()
        .filter(other -> !other.account().id().equals(file.account().id()))
        .noneMatch(other -> InMemoryAccountFiles.sharesName(other, file));
  }

  private Write reported(Change.SliceReported change) {
    String upload = change.upload().id();
    return Write.when(
        "slice " + upload + " " + change.firstRow(),
        () -> !state.slicesOf(upload).containsKey(change.firstRow()),
        () -> {
          state.slicesOf(upload).put(change.firstRow(), List.copyOf(change.rows()));
          state.live.merge(change.upload().source(), change.liveRowsDelta(), Long::sum);
        });
  }

  private static <K, V> Write save(
      String kind, Map<K, V> shelf, K key, @Nullable V before, V after, ToLongFunction<V> version) {
    return Write.when(
        kind + " " + shelfKey(key),
        () -> stands(shelf.get(key), before, version),
        () -> shelf.put(key, after));
  }

  private static <K, V> Write drop(
      String kind, Map<K, V> shelf, K key, V before, ToLongFunction<V> version) {
    return Write.when(
        kind + " " + shelfKey(key),
        () -> stands(shelf.get(key), before, version),
        () -> shelf.remove(key));
  }

  private static String shelfKey(Object key) {
    return key instanceof StatementKey statement ? statement.code() : key.toString();
  }

  private static <V> boolean stands(
      @Nullable V now, @Nullable V before, ToLongFunction<V> version) {
    if (now == null || before == null) {
      return now == null && before == null;
    }
    return version.applyAsLong(now) == version.applyAsLong(before);
  }
}
