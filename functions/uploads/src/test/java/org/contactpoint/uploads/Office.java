package org.contactpoint.uploads;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.linkage.DuplicateRule;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.linkage.PublicFaceMatch;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.shielding.ResponsibleAuthorities;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.watch.SentNames;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.PlainHashes;
import org.contactpoint.testkit.WaitingInAll;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.contactpoint.uploads.duplicate.CompareRecord;
import org.contactpoint.uploads.duplicate.CompareRecords;
import org.contactpoint.uploads.duplicate.FindAlike;
import org.contactpoint.uploads.duplicate.ListPair;
import org.contactpoint.uploads.event.HandleMessage;
import org.contactpoint.uploads.event.NationalWork;
import org.contactpoint.uploads.event.TakeStep;
import org.contactpoint.uploads.event.WorkOnUpload;
import org.contactpoint.uploads.finish.FinishUpload;
import org.contactpoint.uploads.finish.RematchRelated;
import org.contactpoint.uploads.match.ApplyRows;
import org.contactpoint.uploads.match.MatchRange;
import org.contactpoint.uploads.match.MatchSlice;
import org.contactpoint.uploads.match.commit.CommitPlans;
import org.contactpoint.uploads.match.commit.RowsNotStored;
import org.contactpoint.uploads.match.decide.DecideLinkedRow;
import org.contactpoint.uploads.match.decide.DecideRow;
import org.contactpoint.uploads.match.decide.DecideUnknownRow;
import org.contactpoint.uploads.match.load.FindCandidates;
import org.contactpoint.uploads.match.load.HeldRecords;
import org.contactpoint.uploads.match.load.LoadContext;
import org.contactpoint.uploads.match.plan.ChildChanges;
import org.contactpoint.uploads.match.plan.LinkChanges;
import org.contactpoint.uploads.match.plan.PlanReversal;
import org.contactpoint.uploads.match.plan.PlanRow;
import org.contactpoint.uploads.match.plan.WaitingChanges;
import org.contactpoint.uploads.progress.SaveUpload;
import org.contactpoint.uploads.progress.UploadActors;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.WorkQueue;
import org.contactpoint.uploads.receive.ReceiveFile;
import org.contactpoint.uploads.report.ReportSlice;
import org.contactpoint.uploads.reverse.ReverseUpload;
import org.contactpoint.uploads.review.RematchNation;
import org.contactpoint.uploads.review.RematchRows;
import org.contactpoint.uploads.share.ShareOut;
import org.contactpoint.uploads.store.UploadFiles;
import org.contactpoint.uploads.validate.ValidateUpload;

/** All of uploads on one directory in memory, with a queue that a test empties. */
final class Office {
  static final String LEEDS = "E08000035";
  static final String YORK = "E06000014";
  static final Sounds SOUNDS = new MetaphoneSounds();
  static final ComparableWords WORDS = new ComparableWords(SOUNDS);

  final ManualClock clock = new ManualClock(Instant.parse("2026-11-20T12:00:00Z"));
  final InMemoryDirectory directory = new InMemoryDirectory(clock, WORDS);
  final InMemoryObjects objects = new InMemoryObjects(clock);
  final Deque<Message> queue = new ConcurrentLinkedDeque<>();
  final SeenCommits seen = new SeenCommits(directory.commits());
  final Ids ids;
  final UploadActors actors = new UploadActors(directory.accounts(), directory.machineAccounts());
  final NameComparison comparison = new NameComparison(WORDS);
  final DecideUnknownRow unknown =
      new DecideUnknownRow(new MatchRow(comparison), new PublicFaceMatch(comparison));
  final PlanRow plan;
  final SaveUpload save;
  final ApplyRows rows;
  final ReverseUpload reverse;
  final RematchRows waiting;
  private final Duration budget;
  private final HandleMessage work;
  final LoadContext load;
  final Commits commits;
  final List<String> notStored = new ArrayList<>();
  final CountedComparisons compared = new CountedComparisons();
  private int versions;

  final CrashingCommits crashing = new CrashingCommits(seen);

  Office() {
    this(1, Duration.ofHours(1), commits -> commits);
  }

  Office(long seed, Duration budget, java.util.function.UnaryOperator<Commits> around) {
    this.budget = budget;
    ids = new FixedIds(seed);
    commits = around.apply(crashing);
    WorkQueue continuations = queue::addLast;
    save = new SaveUpload(commits, actors, clock);
    UploadFiles files = new UploadFiles(objects, ids);
    plan =
        new PlanRow(
            new ChildChanges(ids, SOUNDS),
            new LinkChanges(),
            new WaitingChanges(ids),
            new PlanReversal(SOUNDS));
    load =
        new LoadContext(
            directory.sourceLinks(),
            new HeldRecords(directory.children(), directory.endingRecords()),
            directory.waitingRows(),
            directory.apparentRecords(),
            directory.tokenisedFacts(),
            new FindCandidates(
                directory.searchIndex(),
                directory.hiddenIndex(),
                new MatchRow(comparison),
                WORDS,
                clock));
    RowsNotStored unstored = (upload, row, why) -> notStored.add("row " + row + ": " + why);
    DecideRow decide = new DecideRow(unknown, new DecideLinkedRow(comparison, unknown));
    rows =
        new ApplyRows(load, decide, plan, new CommitPlans(commits, WORDS), attempt -> {}, unstored);
    ReportSlice report = new ReportSlice(directory.uploads(), save, attempt -> {});
    SentNames names = new SentNames(directory.feedNames(), new PlainHashes(), SOUNDS);
    MatchSlice slices = new MatchSlice(rows, report, actors, names, clock);
    MatchRange match =
        new MatchRange(directory.uploads(), files, slices, report, continuations, clock);
    reverse = new ReverseUpload(directory.uploads(), rows, save, actors, continuations, clock);
    waiting = new RematchRows(directory.uploads(), actors, rows, unstored, clock);
    RematchRelated related =
        new RematchRelated(
            directory.sourceLinks(), directory.waitingRows(), waiting, SOUNDS, clock);
    work =
        new HandleMessage(
            new WorkOnUpload(directory.uploads(), files),
            new ReceiveFile(directory.uploads(), save, ids, clock),
            new TakeStep(
                new ValidateUpload(directory.uploads(), save, files, actors),
                new ShareOut(continuations),
                reverse,
                continuations),
            match,
            new FinishUpload(directory.uploads(), files, related, save, continuations, clock),
            new NationalWork(
                new RematchNation(directory.waitingRows(), waiting, continuations, clock),
                comparisons(continuations)));
  }

  private CompareRecords comparisons(WorkQueue continuations) {
    DuplicateRule rule = new DuplicateRule(WORDS);
    CompareRecord compare =
        new CompareRecord(
            directory.duplicateChecks(),
            directory.children(),
            new FindAlike(directory.searchIndex(), directory.children(), rule),
            rule,
            new ListPair(new ResponsibleAuthorities(directory.responsibilityProofs())),
            clock);
    return new CompareRecords(
        directory.duplicateChecks(), directory.children(), compare, compared, continuations, clock);
  }

  /** Puts a file there and works everything off. */
  Upload upload(String council, String feed, String name, byte[] bytes) {
    Message came = put(council, feed, name, bytes);
    deliver(came);
    return find(came);
  }

  Upload upload(String council, String feed, Csv csv) {
    return upload(council, feed, csv.toString());
  }

  Upload upload(String council, String feed, String csv) {
    return upload(
        council, feed, "file-" + (versions + 1) + ".csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  Message put(String council, String feed, String name, byte[] bytes) {
    String key = "uploads/" + council + "/" + feed + "/" + name;
    String version = "v" + ++versions;
    objects.put(key, version, bytes);
    return new Message.FileArrived(key, version);
  }

  void deliver(Message message) {
    work(message);
    drain();
  }

  /** What a team does that lets a held file in. */
  Upload confirm(Upload held) {
    Upload going = held.becoming(UploadStatus.MATCHING);
    directory.given(new Change.UploadSaved(held, going));
    deliver(new Message.ResumeUpload(going.id()));
    return now(going);
  }

  /** What a team does that takes an upload back. */
  Upload reverse(Upload done) {
    begin(done);
    drain();
    return now(done);
  }

  /** The first step of it: the rest is left to a message. */
  Message begin(Upload done) {
    directory.given(new Change.UploadSaved(done, done.becoming(UploadStatus.REVERSING)));
    Message message = new Message.ResumeUpload(done.id());
    queue.addLast(message);
    return message;
  }

  /** The queue gives a message back that was not dealt with to its end, as often as needed. */
  void deliverDespiteStops(Message message) {
    queue.addLast(message);
    while (!queue.isEmpty()) {
      Message next = queue.getFirst();
      try {
        work(next);
        queue.removeFirst();
      } catch (CrashingCommits.Stopped stopped) {
        // It stays at the head of the queue.
      }
    }
  }

  /** Does it in the time that a call has. */
  void work(Message message) {
    work.work(message, Deadline.in(budget, clock.instant()));
  }

  /** Tries all waiting rows again, whatever came. */
  void tryAll() {
    IntStream.range(0, WaitingRows.PARTS).mapToObj(Message.RematchPart::new).forEach(this::deliver);
  }

  void drain() {
    while (!queue.isEmpty()) {
      work(queue.removeFirst());
    }
  }

  Upload find(Message message) {
    Message.FileArrived came = (Message.FileArrived) message;
    return directory.uploads().findByObject(came.objectKey(), came.objectVersion()).orElseThrow();
  }

  Upload now(Upload upload) {
    return directory.uploads().find(upload.id()).orElseThrow();
  }

  List<RowResult> results(Upload upload) {
    return directory.uploads().results(upload.id(), 1, 1_000_000).stream()
        .flatMap(List::stream)
        .toList();
  }

  List<RowOutcome> outcomes(Upload upload) {
    return results(upload).stream().map(RowResult::outcome).toList();
  }

  Optional<SourceLink> link(String council, String feed, String id) {
    StatementKey key = new StatementKey(new Source(new Authority(council), feed), id);
    return Optional.ofNullable(directory.sourceLinks().findAll(List.of(key)).get(key));
  }

  /** The number of the child that the row of that id is linked to. */
  ContactPointId child(String council, String feed, String id) {
    return link(council, feed, id).map(SourceLink::child).orElseThrow();
  }

  /** The open record that the row of that id is linked to. */
  ChildRecord.Open open(String council, String feed, String id) {
    return (ChildRecord.Open) record(child(council, feed, id)).orElseThrow();
  }

  List<WaitingRow> waitingRows() {
    return WaitingInAll.of(directory.waitingRows());
  }

  /** All records that ever were and still are. */
  List<ChildRecord> records() {
    return seen.children.stream().flatMap(id -> record(id).stream()).toList();
  }

  Optional<ChildRecord> record(ContactPointId id) {
    return directory.children().find(id);
  }
}
