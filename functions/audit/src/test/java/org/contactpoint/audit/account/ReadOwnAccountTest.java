package org.contactpoint.audit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.ReInvitationReason;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.junit.jupiter.api.Test;

class ReadOwnAccountTest {
  private final Clock clock = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
  private final InMemoryDirectory directory = new InMemoryDirectory(clock);
  private final ReadOwnAccount readOwnAccount =
      new ReadOwnAccount(directory.trail(), directory.accountFiles(), clock);
  private final Caller caller = AnAccount.approver("leeds.two").and(Role.PRACTITIONER).calling();

  private OwnAccountOutcome read() {
    return readOwnAccount.handle(
        new ReadOwnAccountCommand(Actor.of(caller, Role.PRACTITIONER), caller.account()));
  }

  @Test
  void ownAccountIsShownOnceItsReadingIsEntered() {
    OwnAccountResponse shown =
        OwnAccountResponse.of(((OwnAccountOutcome.Read) read()).account().content());
    assertThat(shown.accountId()).isEqualTo("leeds.two");
    assertThat(shown.council()).isEqualTo("E08000035");
    assertThat(shown.roles()).isEqualTo(List.of("practitioner", "shield-approver"));
    assertThat(shown.status()).isEqualTo("active");
    assertThat(shown).hasToString("OwnAccountResponse[redacted]");
    assertThat(directory.actions()).containsExactly("read-own-account");
  }

  /** Whoever was invited anew without having asked for it has to see it. */
  @Test
  void ownAccountShowsWhenItsSignInWasRenewed() {
    assertThat(((OwnAccountOutcome.Read) read()).account().content().signInRenewed()).isNull();
    Instant now = clock.instant();
    AccountFile before = AccountFile.requested(caller.account(), AFile.DOROTA);
    AccountFile asked =
        AFile.moved(
            before.requestReInvitation(
                ReInvitationReason.AUTHENTICATOR_LOST, AFile.signer("dorota"), now));
    directory.given(
        new Change.AccountSaved(
            null, AFile.moved(asked.approveReInvitation(AFile.signer("halina"), now))));

    assertThat(
            OwnAccountResponse.of(((OwnAccountOutcome.Read) read()).account().content())
                .signInRenewed())
        .isEqualTo(now);
  }

  @Test
  void nothingIsShownWhenTheTrailFails() {
    directory.trailFails(true);
    assertThat(read()).isInstanceOf(OwnAccountOutcome.Withheld.class);
  }
}
