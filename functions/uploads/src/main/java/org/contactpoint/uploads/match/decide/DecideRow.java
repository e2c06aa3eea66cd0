package org.contactpoint.uploads.match.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.match.load.MatchContext;

/** Decides what becomes of a row of an upload, from what is known alone (rules §4, §6). */
public final class DecideRow {
  private final DecideUnknownRow unknown;
  private final DecideLinkedRow linked;

  public DecideRow(DecideUnknownRow unknown, DecideLinkedRow linked) {
    this.unknown = unknown;
    this.linked = linked;
  }

  /** The verdict on that row of that upload. */
  public Verdict decide(String upload, Row row, MatchContext context) {
    return context
        .link(row.key())
        .map(link -> known(upload, row, link, context))
        .orElseGet(() -> neverSeen(row, Optional.empty(), context));
  }

  /**
   * The verdict on a row that waits: what came since may have made plain whose it is. One that
   * waits no longer, that changed since it was read, or that needs a person, is left alone.
   */
  public Verdict decideAgain(WaitingRow read, MatchContext context) {
    boolean waits =
        context
            .link(read.row().key())
            .filter(link -> waitsAlone(link, read))
            .flatMap(context::waitingOf)
            .filter(now -> now.version() == read.version())
            .isPresent();
    if (!waits) {
      return new Verdict.NoChange(false);
    }
    return switch (unknown.decide(read.row(), context)) {
      case Verdict.Waits waiting -> new Verdict.WaitsOn(read, waiting);
      case Verdict.Noticed(Verdict.Waits waiting, ContactPointId ignored) ->
          new Verdict.WaitsOn(read, waiting);
      case Verdict verdict -> verdict;
    };
  }

  /**
   * One that waits beside what it is linked to needs a person, and so does an end, or one of which
   * no more is known here than tokens.
   */
  private static boolean waitsAlone(SourceLink link, WaitingRow read) {
    boolean asks =
        read.row().action() == RowAction.UPSERT || read.row().action() == RowAction.DEATH;
    return asks
        && link.child() == null
        && read.id().equals(link.review())
        && !read.decided()
        && !read.tokenised();
  }

  private Verdict neverSeen(Row row, Optional<ContactPointId> besides, MatchContext context) {
    return switch (row.action()) {
      case END, REMOVE -> neverSent();
      case UPSERT, DEATH -> unknown.decide(row, context, besides.map(Set::of).orElseGet(Set::of));
    };
  }

  private Verdict known(String upload, Row row, SourceLink link, MatchContext context) {
    Optional<LinkStep> before = link.stepOf(upload, row.number());
    if (before.isPresent()) {
      LinkStep step = before.get();
      return new Verdict.AlreadyProcessed(step.outcome(), LinkHistory.growthAt(link, step));
    }
    if (isBeforeAll(upload, row, link)) {
      return neverSent();
    }
    return twice(upload, row, link).orElseGet(() -> next(row, link, context));
  }

  /** An end without anything sent before fails, in whatever order rows are committed. */
  private static boolean isBeforeAll(String upload, Row row, SourceLink link) {
    LinkStep first = link.steps().getFirst();
    boolean ends = row.action() == RowAction.END || row.action() == RowAction.REMOVE;
    return ends && first.upload().equals(upload) && row.asOf().isBefore(first.asOf());
  }

  private static Verdict neverSent() {
    return new Verdict.Fails("was never sent by this source");
  }

  /** One id twice in a file: an exact copy is unchanged, the same day with other content fails. */
  private static Optional<Verdict> twice(String upload, Row row, SourceLink link) {
    return link.steps().stream()
        .filter(step -> step.upload().equals(upload) && step.asOf().equals(row.asOf()))
        .findFirst()
        .map(
            step ->
                isSame(step, row)
                    ? new Verdict.NoChange(false)
                    : new Verdict.Fails("stands twice with this date and other content"));
  }

  private Verdict next(Row row, SourceLink link, MatchContext context) {
    LinkStep last = link.last();
    if (row.asOf().isBefore(last.asOf())) {
      return new Verdict.NoChange(false);
    }
    if (isSame(last, row) && !isForgotten(link) && !isAnotherDeath(link, row)) {
      return new Verdict.NoChange(row.asOf().isAfter(last.asOf()) || context.isRepeated(row.key()));
    }
    if (link.quarantined()) {
      return withheld(row, link, context);
    }
    return context
        .linkedTo(link)
        .map(record -> linked.decide(row, link, record, context))
        .orElseGet(() -> waiting(row, link, context));
  }

  /**
   * A source record whose rows are kept from the open stays with the child whom it looked like,
   * whatever it says now, as long as that child is hidden; its sender is told what it would be told
   * of an open one (rules §6).
   */
  private Verdict withheld(Row row, SourceLink link, MatchContext context) {
    Optional<ApparentRecord> made = context.apparentOf(link);
    Optional<ChildRecord> child =
        made.map(ApparentRecord::looksLike)
            .or(() -> Optional.ofNullable(link.child()))
            .flatMap(context::record);
    if (child.isEmpty() || !(child.get() instanceof ChildRecord.Shielded hidden)) {
      return shownAgain(row, made, child, context);
    }
    Verdict openly =
        made.map(apparent -> linked.decide(row, link, apparent.record(), context))
            .orElseGet(() -> neverMade(row, context));
    return switch (openly) {
      case Verdict.Creates creates -> new Verdict.Withheld(creates, hidden.id());
      case Verdict.Adds adds when context.apparent(adds.record()).isPresent() ->
          new Verdict.Withheld(adds, hidden.id());
      case Verdict.Adds adds -> new Verdict.Noticed(adds, hidden.id());
      case Verdict.Waits waits when made.isEmpty() && waits.candidates().isEmpty() ->
          new Verdict.Withheld(waits, hidden.id());
      case Verdict.Waits waits -> DecideUnknownRow.waitsFor(hidden.id(), waits, context);
      case Verdict done -> done;
    };
  }

  /** It waited when the child was hidden, and was put apart without having made anything. */
  private Verdict neverMade(Row row, MatchContext context) {
    return switch (row.action()) {
      case UPSERT, DEATH -> unknown.decideOpenly(row, context, Set.of());
      case END, REMOVE -> new Verdict.Waits("changed-while-waiting", List.of());
    };
  }

  /** The child is hidden no more: a claimed source record is its own, any other is decided anew. */
  private Verdict shownAgain(
      Row row, Optional<ApparentRecord> made, Optional<ChildRecord> child, MatchContext context) {
    boolean claimed = made.filter(apparent -> apparent.isClaimed(row.key())).isPresent();
    if (claimed && child.isPresent()) {
      return new Verdict.Adds(child.get(), DecideLinkedRow.KNOWN);
    }
    return neverSeen(row, made.map(ApparentRecord::id), context);
  }

  private Verdict waiting(Row row, SourceLink link, MatchContext context) {
    if (row.action() == RowAction.UPSERT) {
      return unknown.decide(row, context);
    }
    return context
        .waitingOf(link)
        .filter(waiting -> !waiting.decided())
        .<Verdict>map(it -> new Verdict.Waits("changed-while-waiting", it.candidates()))
        .orElseGet(() -> new Verdict.NoChange(false));
  }

  /** Nothing of what it said is left: its upload was reversed. */
  private static boolean isForgotten(SourceLink link) {
    return link.child() == null && link.review() == null && link.withheld() == null;
  }

  /** A death of another day than the one before, which may have been put right since. */
  private static boolean isAnotherDeath(SourceLink link, Row row) {
    return row.action() == RowAction.DEATH
        && row.asOf().isAfter(link.last().asOf())
        && link.child() != null
        && !link.quarantined();
  }

  static boolean isSame(LinkStep step, Row row) {
    return step.digest().equals(row.digest()) && step.action() == row.action();
  }
}
