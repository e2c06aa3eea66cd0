package org.contactpoint.uploads.row;

import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.SourceLink;

/** Decides what becomes of a row of an upload, from what is known alone (the rules, §4, §6). */
public final class DecideRow {
  private final DecideUnknownRow unknown;
  private final DecideLinkedRow linked;

  public DecideRow(DecideUnknownRow unknown, DecideLinkedRow linked) {
    this.unknown = unknown;
    this.linked = linked;
  }

  /** The verdict on that row of that upload. */
  public Verdict decide(String upload, Row row, Ground ground) {
    return ground
        .link(row.key())
        .map(link -> known(upload, row, link, ground))
        .orElseGet(() -> neverSeen(row, ground));
  }

  private Verdict neverSeen(Row row, Ground ground) {
    return switch (row.action()) {
      case END, REMOVE -> neverSent();
      case UPSERT, DEATH -> unknown.decide(row, ground);
    };
  }

  private Verdict known(String upload, Row row, SourceLink link, Ground ground) {
    Optional<LinkStep> before = link.stepOf(upload, row.number());
    if (before.isPresent()) {
      LinkStep step = before.get();
      return new Verdict.Told(step.outcome(), LinkHistory.growthAt(link, step));
    }
    if (isBeforeAll(upload, row, link)) {
      return neverSent();
    }
    return twice(upload, row, link).orElseGet(() -> next(row, link, ground));
  }

  /** An end that stands in the file before anything was sent fails, whoever was quicker. */
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
                    ? new Verdict.Idle(false)
                    : new Verdict.Fails("stands twice with this date and other content"));
  }

  private Verdict next(Row row, SourceLink link, Ground ground) {
    LinkStep last = link.last();
    if (row.asOf().isBefore(last.asOf())) {
      return new Verdict.Idle(false);
    }
    if (isSame(last, row) && !isForgotten(link)) {
      return new Verdict.Idle(row.asOf().isAfter(last.asOf()) || ground.standsTwice(row.key()));
    }
    if (link.quarantined()) {
      return apart(row, link, ground);
    }
    return ground
        .linkedTo(link)
        .map(record -> linked.decide(row, link, record, ground))
        .orElseGet(() -> waiting(row, link, ground));
  }

  /** Whatever it says now, it stays with the child whom it looked like (the rules, §6). */
  private Verdict apart(Row row, SourceLink link, Ground ground) {
    return Optional.ofNullable(link.child())
        .flatMap(ground::record)
        .filter(ChildRecord.Shielded.class::isInstance)
        .<Verdict>map(shielded -> new Verdict.LooksShielded(shielded.id()))
        .orElseGet(() -> unknown.decide(row, ground));
  }

  private Verdict waiting(Row row, SourceLink link, Ground ground) {
    if (row.action() == RowAction.UPSERT) {
      return unknown.decide(row, ground);
    }
    return ground
        .waitingOf(link)
        .filter(waiting -> !waiting.decided())
        .<Verdict>map(it -> new Verdict.Waits("changed-while-waiting", it.candidates()))
        .orElseGet(() -> new Verdict.Idle(false));
  }

  /** Nothing of what it said is left: its upload was reversed. */
  private static boolean isForgotten(SourceLink link) {
    return link.child() == null && link.review() == null;
  }

  static boolean isSame(LinkStep step, Row row) {
    return step.digest().equals(row.digest()) && step.action() == row.action();
  }
}
