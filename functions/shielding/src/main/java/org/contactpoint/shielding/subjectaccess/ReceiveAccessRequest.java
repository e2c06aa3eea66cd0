package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.subjectaccess.AccessShield;
import org.contactpoint.domain.subjectaccess.Receipt;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequests;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Enters a request, for any council and any child that it can name; an archived record's for the
 * council that answers for it alone. Answer and due day are the same whoever holds the child; where
 * the child is shielded, the request is listed to who holds the shield too, in the same commit, and
 * nothing says so (rules §8.1).
 */
@Singleton
public final class ReceiveAccessRequest {
  /** How many open requests about one child a council may have. */
  static final int MOST_OPEN = 10;

  private final AccessCases cases;
  private final Children children;
  private final SubjectAccessRequests requests;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  ReceiveAccessRequest(
      AccessCases cases,
      Children children,
      SubjectAccessRequests requests,
      Commits commits,
      Ids ids,
      Clock clock) {
    this.cases = cases;
    this.children = children;
    this.requests = requests;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Enters it, or says why not. */
  public AccessOutcome handle(ReceiveAccessRequestCommand command) {
    Authority council = command.caller().account().authority();
    if (council == null) {
      return new AccessOutcome.Refused(Denial.OTHER_COUNCIL, command.child());
    }
    // Read for every number, so that the work tells nothing of what is archived.
    Optional<AccessShield> shield = cases.shieldOf(command.child());
    return children
        .held(command.child())
        .map(record -> new Asked(record, holder(record, shield)))
        .filter(asked -> mayAsk(council, asked))
        .map(asked -> received(command, council, asked))
        .orElseGet(AccessOutcome.Unknown::new);
  }

  /** The record, and who holds its shield; null where it is open. */
  private record Asked(ChildRecord.Surviving record, @Nullable Authority holder) {}

  private static @Nullable Authority holder(
      ChildRecord.Surviving record, Optional<AccessShield> shield) {
    return record instanceof ChildRecord.Shielded
        ? shield.map(AccessShield::holder).orElse(null)
        : null;
  }

  /** An archived record is absent to all but the council that answers for it (rules §9). */
  private boolean mayAsk(Authority council, Asked asked) {
    return !asked.record().isArchived(London.today(clock))
        || council.equals(
            asked.record() instanceof ChildRecord.Open open ? open.responsible() : asked.holder());
  }

  private AccessOutcome received(
      ReceiveAccessRequestCommand command, Authority council, Asked asked) {
    return isFull(command, council)
        ? new AccessOutcome.TooMany(command.child())
        : enter(command, council, asked);
  }

  /** Those of other councils do not count: whether there are any is nobody's to know. */
  private boolean isFull(ReceiveAccessRequestCommand command, Authority council) {
    return requests.openOf(command.child()).stream()
            .filter(request -> request.receipt().by().equals(council))
            .count()
        >= MOST_OPEN;
  }

  private AccessOutcome enter(ReceiveAccessRequestCommand command, Authority council, Asked asked) {
    Instant now = clock.instant();
    SubjectAccessRequest request =
        SubjectAccessRequest.received(
            ids.next(),
            command.child(),
            command.requester(),
            new Receipt(council, command.asked(), now, command.caller().account().id()),
            asked.holder());
    return AccessOutcome.of(
        commits.commit(
            List.of(
                new Change.AccessRequestSaved(null, request),
                command.answer().naming(request.id())),
            AccessEntries.of(
                now,
                command.actor(),
                ChildAct.RECEIVE_ACCESS_REQUEST,
                Stream.of(command.child(), asked.record().id()).distinct(),
                List.of(),
                command.requester().kind().code())),
        request,
        London.today(clock));
  }
}
