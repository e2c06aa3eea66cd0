package org.contactpoint.registration.involvement;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.Disclosed;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Involvement;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.shielding.WorkingDays;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/**
 * Adds a service to a child. On a shielded child the service is told the same, and what it said is
 * sealed: adding needs no right to read (the rules, §6).
 */
@Singleton
public final class AddInvolvement {

  private final Children children;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public AddInvolvement(Children children, Commits commits, Ids ids, Clock clock) {
    this.children = children;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds it, whatever the state of the child, to whichever record stands for the child now. */
  public InvolvementOutcome handle(AddInvolvementCommand command) {
    return Retry.whileStale(
        outcome -> outcome instanceof InvolvementOutcome.NotCommitted(Commits.Stale ignored),
        () -> once(command, command.child()));
  }

  private InvolvementOutcome once(AddInvolvementCommand command, ContactPointId id) {
    return switch (children.find(id).orElse(null)) {
      case ChildRecord.Open open when !open.isWithdrawn() -> openly(command, id, open);
      case ChildRecord.Shielded shielded ->
          commit(command, id, command.involvement(), apart(command, shielded));
      case ChildRecord.Merged merged -> once(command, merged.into());
      case null, default -> new InvolvementOutcome.Unknown();
    };
  }

  private InvolvementOutcome openly(
      AddInvolvementCommand command, ContactPointId id, ChildRecord.Open child) {
    Optional<Involvement> standing = standing(command.involvement(), child);
    if (standing.isPresent()) {
      return commit(
          command, id, standing.get(), List.of(held(child), answer(command, standing.get())));
    }
    ChildRecord.Open after =
        child
            .stating(Statement.first(key(command), child.id(), said(command, ids.next())))
            .revised();
    return RecordLimits.exceeded(child, after)
        .<InvolvementOutcome>map(limit -> refused(command, id, limit))
        .orElseGet(
            () ->
                commit(
                    command,
                    id,
                    command.involvement(),
                    List.of(new Change.RecordSaved(child, after), command.answer())));
  }

  /** The account's open involvement with the child for the same service: one is enough. */
  private static Optional<Involvement> standing(Involvement wanted, ChildRecord.Open child) {
    return child
        .view()
        .visibleInvolvements()
        .filter(one -> one.end() == null && one.serviceType() == wanted.serviceType())
        .filter(one -> wanted.owner() != null && wanted.owner().equals(one.owner()))
        .findFirst();
  }

  private static Change held(ChildRecord.Open child) {
    return new Change.EpochHeld(child.id(), child.revision().shieldEpoch());
  }

  private static Change.AnswerRemembered answer(AddInvolvementCommand command, Involvement shown) {
    RememberedAnswer answer = command.answer().answer();
    return new Change.AnswerRemembered(
        new RememberedAnswer(
            answer.key(),
            answer.bodyDigest(),
            answer.status(),
            Map.of(AddInvolvementCommand.INVOLVEMENT, shown.id().value()),
            answer.expires()));
  }

  /**
   * Hidden facts have no limit that anybody could feel; so that they don't grow without bound, what
   * one account adds on one day for one service takes one place.
   */
  private List<Change> apart(AddInvolvementCommand command, ChildRecord.Shielded child) {
    String place = place(command);
    StatementKey key = new StatementKey(key(command).source(), place);
    return List.of(
        new Change.EpochHeld(child.id(), child.revision().shieldEpoch()),
        new Change.VersionHidden(child.id(), key, child.id(), said(command, place)),
        command.answer());
  }

  private String place(AddInvolvementCommand command) {
    Involvement involvement = command.involvement();
    String owner = involvement.owner() == null ? "" : involvement.owner().value();
    String named = owner + "|" + involvement.serviceType().code() + "|" + today();
    return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "");
  }

  /** The trail keeps that the record was full: its council's auditor reads it there. */
  private InvolvementOutcome refused(
      AddInvolvementCommand command, ContactPointId child, RecordLimits.Limit limit) {
    AuditEntry entry =
        entry(command, new ChildTouched(ChildAct.ADD_INVOLVEMENT, child, List.of(), reason(limit)));
    Commits.Outcome outcome = commits.commit(List.of(), List.of(entry));
    return outcome instanceof Commits.Committed
        ? new InvolvementOutcome.Exceeds(limit)
        : new InvolvementOutcome.NotCommitted(outcome);
  }

  private static String reason(RecordLimits.Limit limit) {
    return switch (limit) {
      case TOO_MANY_INVOLVEMENTS -> "refused-too-many-involvements";
      case RECORD_FULL -> "refused-record-full";
    };
  }

  private InvolvementOutcome commit(
      AddInvolvementCommand command,
      ContactPointId child,
      Involvement shown,
      List<Change> changes) {
    AuditEntry entry = entry(command, ChildTouched.of(ChildAct.ADD_INVOLVEMENT, child));
    return switch (commits.commit(changes, List.of(entry))) {
      case Commits.Committed committed ->
          new InvolvementOutcome.Noted(Disclosed.by(committed, shown));
      case Commits.Outcome refused -> new InvolvementOutcome.NotCommitted(refused);
    };
  }

  private AuditEntry entry(AddInvolvementCommand command, ChildTouched event) {
    return new AuditEntry(clock.instant(), command.actor(), event);
  }

  private static StatementKey key(AddInvolvementCommand command) {
    Authority authority = command.authority();
    Involvement involvement = command.involvement();
    return new StatementKey(new Source(authority, Source.SERVICE), involvement.id().value());
  }

  private Version said(AddInvolvementCommand command, String act) {
    return new Version(today(), act, false, Facts.involved(command.involvement()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON);
  }
}
