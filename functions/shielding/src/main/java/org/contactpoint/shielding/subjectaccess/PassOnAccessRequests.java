package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.subjectaccess.AccessShield;
import org.contactpoint.domain.subjectaccess.Receipt;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequests;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.shielding.hiding.Faults;
import org.contactpoint.shielding.hiding.UnfinishedWork;
import org.jspecify.annotations.Nullable;

/**
 * Lists open requests to who holds the shield of their child now: a shield may be opened or
 * removed, and its child may move, while a request is open (rules §8.1). Who may review and read is
 * decided by the shield itself, never by this list.
 */
@Singleton
public final class PassOnAccessRequests implements UnfinishedWork {
  private static final int BATCH = 100;

  private final SubjectAccessRequests requests;
  private final AccessCases cases;
  private final Commits commits;
  private final Accounts accounts;
  private final Clock clock;

  PassOnAccessRequests(
      SubjectAccessRequests requests,
      AccessCases cases,
      Commits commits,
      Accounts accounts,
      Clock clock) {
    this.requests = requests;
    this.cases = cases;
    this.commits = commits;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public boolean resume(Deadline deadline) {
    boolean begun = false;
    Faults faults = new Faults();
    List<SubjectAccessRequest> some = requests.open(null, BATCH);
    while (!some.isEmpty()) {
      for (SubjectAccessRequest request : some) {
        if (begun && deadline.hasPassed(clock.instant())) {
          faults.raise();
          return false;
        }
        faults.keep(() -> passOn(request));
        begun = true;
      }
      some = requests.open(some.getLast().place(), BATCH);
    }
    faults.raise();
    return true;
  }

  /** Another commit that was faster leaves it to the next time. */
  private void passOn(SubjectAccessRequest request) {
    AccessShield shield = cases.of(request).shield();
    SubjectAccessRequest after = request.listedTo(shield == null ? null : shield.holder());
    @Nullable Authority now = after.listedTo();
    if (!Objects.equals(request.listedTo(), now)) {
      commits.commit(
          List.of(new Change.AccessRequestSaved(request, after)),
          AccessEntries.of(
              clock.instant(),
              actor(request),
              ChildAct.PASS_ON_ACCESS_REQUEST,
              Stream.of(request.child()),
              List.of(),
              null));
    }
  }

  /** Who entered the request; its id is used as the request id. */
  private Actor actor(SubjectAccessRequest request) {
    Receipt receipt = request.receipt();
    return accounts
        .find(receipt.enteredBy())
        .map(account -> Actor.of(new Caller(account, null, request.id()), Role.MANAGEMENT_TEAM))
        .orElseGet(
            () ->
                new Actor(
                    receipt.enteredBy(),
                    null,
                    Role.MANAGEMENT_TEAM,
                    "",
                    receipt.by(),
                    request.id()));
  }
}
