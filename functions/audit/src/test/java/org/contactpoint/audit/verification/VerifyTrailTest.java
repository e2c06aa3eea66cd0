package org.contactpoint.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.TrailVerifier;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifyTrailTest {
  private static final String WRITER = "00112233445566aa";
  private static final Actor AUDITOR =
      Actor.of(AnAccount.auditor("leeds.auditor").calling(), Role.COUNCIL_AUDITOR);

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
  private final InMemoryDirectory directory = new InMemoryDirectory(clock);
  private static final ChainHead SEALED = new ChainHead(WRITER, 3, "ab".repeat(32));

  private final VerifyTrail verifyTrail =
      new VerifyTrail(new Canned(), () -> List.of(SEALED), directory.trail(), clock);

  /** Seven entries since the seal by one writer, whose second link was changed. */
  private static final class Canned implements TrailVerifier {
    @Override
    public Verification verify(List<ChainHead> sealed) {
      throw new AssertionError("the whole trail is verified by command alone");
    }

    @Override
    public Optional<Verification> verify(String writer) {
      throw new AssertionError("a whole chain is verified by command alone");
    }

    @Override
    public Verification verifySince(List<ChainHead> sealed) {
      assertThat(sealed).containsExactly(SEALED);
      return new Verification(7, "abc", null);
    }

    @Override
    public Optional<Verification> verifySince(List<ChainHead> sealed, String writer) {
      assertThat(sealed).containsExactly(SEALED);
      return Optional.of(new Verification(1, "def", new BrokenLink(WRITER, "id", Break.CHANGED)))
          .filter(ignored -> writer.equals(WRITER));
    }
  }

  private VerificationOutcome verify(@Nullable String writer) {
    return verifyTrail.handle(new VerifyTrailCommand(AUDITOR, writer));
  }

  @Test
  void whatFollowsTheSealIsReportedAfterTheVerificationIsEntered() {
    VerificationOutcome.Verified verified = (VerificationOutcome.Verified) verify(null);
    assertThat(VerificationResponse.of(verified.result().content()))
        .isEqualTo(new VerificationResponse(true, 7, "abc", null));
    assertThat(directory.actions()).containsExactly("verify-trail");
  }

  @Test
  void brokenLinkIsNamed() {
    VerificationOutcome.Verified verified = (VerificationOutcome.Verified) verify(WRITER);
    VerificationResponse response = VerificationResponse.of(verified.result().content());
    assertThat(response.intact()).isFalse();
    assertThat(response.firstBroken())
        .isEqualTo(new VerificationResponse.BrokenLinkResponse("id", "changed", WRITER));
    assertThat(directory.entries().getLast().event().changed()).containsExactly(WRITER);
  }

  @Test
  void writerThatNeverWasIsAbsent() {
    assertThat(verify("nobody")).isInstanceOf(VerificationOutcome.NoSuchWriter.class);
  }

  @Test
  void nothingIsAnsweredWhenItCannotBeEntered() {
    directory.trailFails(true);
    assertThat(verify(null)).isInstanceOf(VerificationOutcome.Withheld.class);
  }
}
