package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.subjectaccess.AccessRefusalReason;
import org.contactpoint.domain.subjectaccess.AccessStep;
import org.contactpoint.domain.subjectaccess.ComplaintReason;
import org.contactpoint.domain.subjectaccess.Ending;
import org.contactpoint.domain.subjectaccess.ExtensionReason;
import org.contactpoint.domain.subjectaccess.InForce;
import org.contactpoint.domain.subjectaccess.Receipt;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.subjectaccess.StepOutcome;
import org.contactpoint.domain.subjectaccess.StepReason;
import org.contactpoint.domain.subjectaccess.StepTaken;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Requests to see what is held. */
abstract class AccessRequestsContract extends PortContract {
  private static final AccountId TEAM = new AccountId("leeds.team");
  private static final PersonId OFFICER = new PersonId("officer");

  private final FixedIds ids = new FixedIds(4);
  private final ContactPointId leah = AChild.number(1);

  private SubjectAccessRequest received(Authority by, @Nullable Authority holder, int day) {
    SubjectAccessRequest request =
        SubjectAccessRequest.received(
            ids.next(),
            leah,
            new Requester(RequesterKind.PARENT, new PlainText("Anne Ward")),
            new Receipt(by, LocalDate.of(2026, 6, day), NOON, TEAM),
            holder);
    committed(new Change.AccessRequestSaved(null, request));
    return request;
  }

  private SubjectAccessRequest saved(SubjectAccessRequest before, SubjectAccessRequest after) {
    committed(new Change.AccessRequestSaved(before, after));
    return after;
  }

  private SubjectAccessRequest refused(SubjectAccessRequest request) {
    return saved(request, request.ended(new Ending(AccessRefusalReason.TAKEN_BACK, OFFICER, NOON)));
  }

  private static StepTaken review(@Nullable String under) {
    return new StepTaken(
        AccessStep.SAFETY_REVIEW,
        StepOutcome.OTHER_SIDE,
        StepReason.RISK_FOUND,
        OFFICER,
        NOON,
        under == null ? null : new InForce(under));
  }

  @Test
  void aRequestIsFoundAsItWasSaved() {
    SubjectAccessRequest first = received(AnAccount.LEEDS, AnAccount.YORK, 1);
    assertThat(world.accessRequests().find(first.id())).contains(first);
    SubjectAccessRequest stepped = saved(first, first.taking(review("shield")));
    SubjectAccessRequest longer = saved(stepped, stepped.extended(ExtensionReason.COMPLEX));
    SubjectAccessRequest ended =
        saved(longer, longer.ended(new Ending(null, OFFICER, NOON, "9f86d081")));
    SubjectAccessRequest last = saved(ended, ended.complained(ComplaintReason.LATE));
    assertThat(world.accessRequests().find(first.id())).contains(last);
    assertThat(world.accessRequests().find(ids.next())).isEmpty();
  }

  @Test
  void whoeverIsSlowerIsStale() {
    SubjectAccessRequest request = received(AnAccount.LEEDS, null, 1);
    refused(request);
    assertThat(commit(new Change.AccessRequestSaved(request, request.taking(review(null)))))
        .isInstanceOf(Commits.Stale.class);
    assertThat(commit(new Change.AccessRequestSaved(null, request)))
        .isInstanceOf(Commits.Stale.class);
  }

  @Test
  void openRequestsOfAChildAreKnownUntilTheyEnd() {
    SubjectAccessRequest one = received(AnAccount.LEEDS, null, 1);
    SubjectAccessRequest other = received(AnAccount.YORK, AnAccount.LEEDS, 2);
    assertThat(world.accessRequests().openOf(leah)).containsExactlyInAnyOrder(one, other);
    refused(one);
    assertThat(world.accessRequests().openOf(leah)).containsExactly(other);
    assertThat(world.accessRequests().hasOpen(leah)).isTrue();
    refused(other);
    assertThat(world.accessRequests().hasOpen(leah)).isFalse();
    assertThat(world.accessRequests().hasOpen(AChild.number(2))).isFalse();
  }

  @Test
  void bothAuthoritiesListThemByTheirDueDays() {
    SubjectAccessRequest late = received(AnAccount.YORK, AnAccount.LEEDS, 9);
    SubjectAccessRequest own = received(AnAccount.LEEDS, AnAccount.LEEDS, 5);
    SubjectAccessRequest early = received(AnAccount.LEEDS, null, 1);
    assertThat(listed(AnAccount.LEEDS, true)).containsExactly(early, own, late);
    assertThat(listed(AnAccount.YORK, true)).containsExactly(late);
    assertThat(world.accessRequests().of(AnAccount.LEEDS, true, early.place(), 1))
        .containsExactly(own);
    SubjectAccessRequest ended = refused(late);
    assertThat(listed(AnAccount.LEEDS, true)).containsExactly(early, own);
    assertThat(listed(AnAccount.LEEDS, false)).containsExactly(ended);
    assertThat(listed(AnAccount.YORK, false)).containsExactly(ended);
    SubjectAccessRequest extended = saved(early, early.extended(ExtensionReason.COMPLEX));
    assertThat(listed(AnAccount.LEEDS, true)).containsExactly(own, extended);
  }

  private List<SubjectAccessRequest> listed(Authority authority, boolean open) {
    return world.accessRequests().of(authority, open, null, 9);
  }

  @Test
  void aRequestFollowsWhoHoldsTheShield() {
    SubjectAccessRequest open = received(AnAccount.YORK, null, 1);
    SubjectAccessRequest held = saved(open, open.listedTo(AnAccount.LEEDS));
    assertThat(listed(AnAccount.LEEDS, true)).containsExactly(held);
    SubjectAccessRequest free = saved(held, held.listedTo(null));
    assertThat(listed(AnAccount.LEEDS, true)).isEmpty();
    assertThat(listed(AnAccount.YORK, true)).containsExactly(free);
    SubjectAccessRequest own = saved(free, free.listedTo(AnAccount.YORK));
    assertThat(own.listedTo()).isNull();
  }

  @Test
  void theOpenRequestsOfAllEnglandAreListedInOneOrder() {
    List<SubjectAccessRequest> all = new ArrayList<>();
    for (int day = 1; day <= 9; day++) {
      all.add(received(AnAccount.LEEDS, null, day));
    }
    refused(all.remove(4));
    List<SubjectAccessRequest> open = world.accessRequests().open(null, 99);
    assertThat(open).containsExactlyInAnyOrderElementsOf(all);
    assertThat(open.stream().map(SubjectAccessRequest::place)).isSorted();
    assertThat(world.accessRequests().open(open.get(2).place(), 3)).isEqualTo(open.subList(3, 6));
  }
}
