package org.contactpoint.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** What the pool of sign-ins is told. */
class CognitoSignInsTest {
  private static final String ADDRESS = "ruth@leeds.example";
  private static final Account RUTH =
      AnAccount.practitioner("ruth").and(Role.MANAGEMENT_TEAM).build().reachedAt(ADDRESS);

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
    signIns.shut(subject);
    assertThat(pool.of(subject).enabled).isFalse();
    assertThat(pool.of(subject).signedOut).isEqualTo(1);

    signIns.open(subject);
    assertThat(pool.of(subject).enabled).isTrue();
  }

  @Test
  void shutTwiceIsOnce() {
    String subject = signIns.invite(RUTH);
    signIns.shut(subject);
    signIns.shut(subject);

    assertThat(pool.of(subject).enabled).isFalse();
  }

  @Test
  void subjectThatThePoolDoesNotKnowSignsInNowhere() {
    signIns.shut("subject-9");

    assertThatThrownBy(() -> signIns.open("subject-9")).isInstanceOf(UserNotFoundException.class);
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
}
