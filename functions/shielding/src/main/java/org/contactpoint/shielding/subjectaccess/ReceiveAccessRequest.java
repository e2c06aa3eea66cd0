package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
 * Enters a request, for any council and any child that it can name. Answer and due day are the same
 * whoever holds the child; where the child is shielded, the request is listed to who holds the
 * shield too, in the same commit, and nothing says so (rules §8.1).
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
    return children
        .held(command.child())
        .map(record -> received(command, council, record))
        .orElseGet(AccessOutcome.Unknown::new);
  }

  private AccessOutcome received(
      ReceiveAccessRequestCommand command, Authority council, ChildRecord.Surviving record) {
    return isFull(command, council)
        ? new AccessOutcome.TooMany(command.child())
        : enter(command, council, record, cases.shieldOf(record));
  }

  /** Those of other councils do not count: whether there are any is nobody's to know. */
  private boolean isFull(ReceiveAccessRequestCommand command, Authority council) {
    return requests.openOf(command.child()).stream()
            .filter(request -> request.receipt().by().equals(council))
            .count()
        >= MOST_OPEN;
  }

  private AccessOutcome enter(
      ReceiveAccessRequestCommand command,
      Authority council,
      ChildRecord.Surviving record,
      @Nullable AccessShield shield) {
    Instant now = clock.instant();
    SubjectAccessRequest request =
        SubjectAccessRequest.received(
            ids.next(),
            command.child(),
            command.requester(),
            new Receipt(council, command.asked(), now, command.caller().account().id()),
            shield == null ? null : shield.holder());
    return AccessOutcome.of(
        commits.commit(
            List.of(
                new Change.AccessRequestSaved(null, request),
                command.answer().naming(request.id())),
            AccessEntries.of(
                now,
                command.actor(),
                ChildAct.RECEIVE_ACCESS_REQUEST,
                Stream.of(command.child(), record.id()).distinct(),
                List.of(),
                command.requester().kind().code())),
        request,
        London.today(clock));
  }
}
