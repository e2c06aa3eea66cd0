package org.contactpoint.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** What the user pool is asked to do. */
class CognitoSignInsTest {
  private static final String ADDRESS = "ruth@leeds.example";
  private static final Account RUTH =
      AnAccount.practitioner("ruth").and(Role.MANAGEMENT_TEAM).build().reachedAt(ADDRESS);

  private static final Instant REQUESTED = Instant.parse("2026-11-20T12:00:00Z");

  private final MemoryPool pool = new MemoryPool();
  private final CognitoSignIns signIns = new CognitoSignIns(pool, "pool-1");

  @Test
  void personIsInvitedOnceWithAllThatTiesTheSignInToTheAccount() {
    assertThat(signIns.invite(RUTH)).isEqualTo("subject-1");

    assertThat(pool.invitations).containsExactly("EMAIL " + ADDRESS);
    assertThat(pool.of(ADDRESS).attributes)
        .contains(
            MemoryPool.attribute("email", ADDRESS),
            MemoryPool.attribute("email_verified", "true"),
            MemoryPool.attribute("custom:account", "ruth"));
    assertThat(pool.pools).containsOnly("pool-1");
  }

  @Test
  void personIsInTheGroupsOfTheirParts() {
    signIns.invite(RUTH);

    assertThat(pool.of(ADDRESS).groups)
        .containsExactlyInAnyOrder("practitioner", "management-team");
  }

  @Test
  void repeatAfterACutOffGivesTheSameSubjectAndNoSecondInvitation() {
    pool.groupsFail = true;
    assertThatThrownBy(() -> signIns.invite(RUTH)).isInstanceOf(IllegalStateException.class);
    pool.groupsFail = false;

    assertThat(signIns.invite(RUTH)).isEqualTo("subject-1");
    assertThat(pool.invitations).hasSize(1);
    assertThat(pool.of(ADDRESS).groups).hasSize(2);
  }

  @Test
  void addressOfAnotherAccountIsAFault() {
    signIns.invite(RUTH);
    Account other = AnAccount.practitioner("other").build().reachedAt(ADDRESS);

    assertThatThrownBy(() -> signIns.invite(other))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the pool knows another account under that address");
    assertThat(pool.of(ADDRESS).groups).hasSize(2);
  }

  @Test
  void machineIsNotInvited() {
    Account machine = AnAccount.feed("client-1").build();
    Account silent =
        new Account(
            machine.id(),
            machine.person(),
            machine.displayName(),
            null,
            null,
            machine.organisation(),
            machine.authority(),
            machine.jobRole(),
            machine.roles(),
            machine.status(),
            1);

    assertThatThrownBy(() -> signIns.invite(silent)).isInstanceOf(NullPointerException.class);
    assertThat(pool.invitations).isEmpty();
  }

  @Test
  void personWithoutSubjectIsAFault() {
    pool.namesNoSubject = true;

    assertThatThrownBy(() -> signIns.invite(RUTH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the pool names no subject");
  }

  @Test
  void shutEndsWhatIsSignedInAndOpenLetsInAgain() {
    String subject = signIns.invite(RUTH);
    signIns.shut(file(subject));
    assertThat(pool.of(subject).enabled).isFalse();
    assertThat(pool.of(subject).signedOut).isEqualTo(1);

    signIns.open(file(subject));
    assertThat(pool.of(subject).enabled).isTrue();
  }

  @Test
  void shutTwiceIsOnce() {
    String subject = signIns.invite(RUTH);
    signIns.shut(file(subject));
    signIns.shut(file(subject));

    assertThat(pool.of(subject).enabled).isFalse();
  }

  @Test
  void whomThePoolDoesNotKnowSignsInNowhereAndThatIsNoFault() {
    signIns.shut(file("subject-9"));
    signIns.open(file("subject-9"));

    assertThatThrownBy(() -> pool.of(ADDRESS)).isInstanceOf(UserNotFoundException.class);
  }

  /** The pool knows a subject that the account does not know yet: that one is shut out. */
  @Test
  void accountWhoseRenewalWasCutOffIsShutAndOpenedUnderItsNewSubject() {
    String old = signIns.invite(RUTH);
    String renewed = signIns.renew(file(old), REQUESTED);

    signIns.shut(file(old));
    assertThat(pool.of(renewed).enabled).isFalse();
    assertThat(pool.of(renewed).signedOut).isEqualTo(1);
    signIns.open(file(old));
    assertThat(pool.of(renewed).enabled).isTrue();
  }

  @Test
  void signInOfAnotherAccountUnderTheAddressIsLeftAlone() {
    String others = signIns.invite(AnAccount.practitioner("other").build().reachedAt(ADDRESS));

    signIns.shut(file("subject-9"));

    assertThat(pool.of(others).enabled).isTrue();
  }

  @Test
  void poolFollowsWhatTheAccountSays() {
    String subject = signIns.invite(RUTH);
    AccountFile active =
        AFile.of("ruth", Role.PRACTITIONER, Instant.parse("2026-11-20T12:00:00Z")).active();
    signIns.follow(active);
    assertThat(pool.of(subject).enabled).isTrue();

    AccountFile known = active.signingInAs(subject);
    signIns.follow(AFile.moved(known.suspend()));
    assertThat(pool.of(subject).enabled).isFalse();
    signIns.follow(known);
    assertThat(pool.of(subject).enabled).isTrue();
    signIns.follow(AFile.moved(known.close()));
    assertThat(pool.of(subject).enabled).isFalse();
  }

  private static AccountFile file(String subject) {
    return AccountFile.founding(RUTH, subject);
  }

  /** A pool that requires a second factor can't unset one: the user is made anew. */
  @Test
  void renewedSignInIsAnotherUserWithTheSameAddressAccountAndGroups() {
    String old = signIns.invite(RUTH);
    pool.of(old).status = UserStatusType.CONFIRMED;

    assertThat(signIns.renew(file(old), REQUESTED)).isEqualTo("subject-2");

    assertThat(pool.deleted).containsExactly(old);
    assertThat(pool.invitations).containsExactly("EMAIL " + ADDRESS, "EMAIL " + ADDRESS);
    assertThat(pool.of("subject-2").attributes)
        .contains(
            MemoryPool.attribute("email", ADDRESS), MemoryPool.attribute("custom:account", "ruth"));
    assertThat(pool.of("subject-2").groups)
        .containsExactlyInAnyOrder("practitioner", "management-team");
    assertThatThrownBy(() -> pool.of(old)).isInstanceOf(UserNotFoundException.class);
  }

  @Test
  void renewalThatWasCutOffBeforeItsSubjectWasBoundIsTakenUpAndInvitedAgain() {
    String old = signIns.invite(RUTH);
    String first = signIns.renew(file(old), REQUESTED);

    assertThat(signIns.renew(file(old), REQUESTED)).isEqualTo(first);

    assertThat(pool.deleted).containsExactly(old);
    assertThat(pool.invitations)
        .containsExactly("EMAIL " + ADDRESS, "EMAIL " + ADDRESS, "again " + ADDRESS);
  }

  @Test
  void personWhoTookTheInvitationUpMeanwhileIsNotInvitedAgain() {
    String old = signIns.invite(RUTH);
    String first = signIns.renew(file(old), REQUESTED);
    pool.of(first).status = UserStatusType.CONFIRMED;

    assertThat(signIns.renew(file(old), REQUESTED)).isEqualTo(first);
    assertThat(pool.invitations).hasSize(2);
  }

  /** Somebody who lost the new authenticator as well, before the account knew of it. */
  @Test
  void signInThatIsOlderThanTheRequestIsMadeAnew() {
    String old = signIns.invite(RUTH);
    String lost = signIns.renew(file(old), REQUESTED);
    pool.of(lost).status = UserStatusType.CONFIRMED;

    assertThat(signIns.renew(file(old), MemoryPool.NOW.plusSeconds(1))).isEqualTo("subject-3");

    assertThat(pool.deleted).containsExactly(old, lost);
  }

  @Test
  void renewalThatWasCutOffOnceTheOldUserWasDeletedGoesOn() {
    String old = signIns.invite(RUTH);
    pool.beforeMaking =
        () -> {
          throw new IllegalStateException("cut off");
        };
    assertThatThrownBy(() -> signIns.renew(file(old), REQUESTED)).hasMessage("cut off");

    assertThat(signIns.renew(file(old), REQUESTED)).isEqualTo("subject-2");
  }

  @Test
  void renewalThatWasCutOffBeforeTheGroupsFillsThem() {
    String old = signIns.invite(RUTH);
    pool.groupsFail = true;
    assertThatThrownBy(() -> signIns.renew(file(old), REQUESTED))
        .isInstanceOf(IllegalStateException.class);
    pool.groupsFail = false;

    assertThat(pool.of(signIns.renew(file(old), REQUESTED)).groups).hasSize(2);
  }

  /** Two approve at once: none deletes what the other has made. */
  @Test
  void whoeverIsOvertakenTakesTheOthersSignIn() {
    String old = signIns.invite(RUTH);
    List<String> other = new ArrayList<>();
    pool.beforeMaking = () -> other.add(signIns.renew(file(old), REQUESTED));

    assertThat(signIns.renew(file(old), REQUESTED)).isEqualTo("subject-2");
    assertThat(other).containsExactly("subject-2");
    assertThat(pool.deleted).containsExactly(old);
  }

  @Test
  void renewalUnderAnAddressOfAnotherAccountIsAFaultAndDeletesNothing() {
    signIns.invite(RUTH);
    Account other = AnAccount.practitioner("other").build().reachedAt(ADDRESS);

    assertThatThrownBy(() -> signIns.renew(AccountFile.founding(other, "subject-1"), REQUESTED))
        .hasMessage("the pool knows another account under that address");
    assertThat(pool.deleted).isEmpty();
  }
}
