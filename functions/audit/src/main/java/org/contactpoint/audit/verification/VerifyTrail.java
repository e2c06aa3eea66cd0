package org.contactpoint.audit.verification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.Seals;
import org.contactpoint.domain.audit.TrailVerifier;
import org.contactpoint.domain.audit.TrailVerifier.Verification;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.disclosure.Disclosed;

/** Verifies the trail, or the chain of one writer, since the last seal (rules §7). */
@Singleton
public final class VerifyTrail {
  private final TrailVerifier verifier;
  private final Seals seals;
  private final AuditTrail trail;
  private final Clock clock;

  VerifyTrail(TrailVerifier verifier, Seals seals, AuditTrail trail, Clock clock) {
    this.verifier = verifier;
    this.seals = seals;
    this.trail = trail;
    this.clock = clock;
  }

  /** Verifies now. */
  public VerificationOutcome handle(VerifyTrailCommand command) {
    return verified(command)
        .map(verification -> outcome(command, verification))
        .orElseGet(VerificationOutcome.NoSuchWriter::new);
  }

  private Optional<Verification> verified(VerifyTrailCommand command) {
    List<ChainHead> sealed = seals.newest();
    return command.writer() == null
        ? Optional.of(verifier.verifySince(sealed))
        : verifier.verifySince(sealed, command.writer());
  }

  private VerificationOutcome outcome(VerifyTrailCommand command, Verification verification) {
    String writer = Objects.requireNonNullElse(command.writer(), "");
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            command.actor(),
            new AuditEvent.WorkDone(WorkAct.VERIFY_TRAIL, writer, List.of()));
    return switch (Disclosed.after(trail, entry, verification)) {
      case Disclosed.Released<Verification> released ->
          new VerificationOutcome.Verified(released.disclosed());
      case Disclosed.Withheld<Verification> ignored -> new VerificationOutcome.Withheld();
    };
  }
}
