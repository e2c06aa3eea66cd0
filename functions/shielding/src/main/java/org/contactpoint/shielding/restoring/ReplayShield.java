package org.contactpoint.shielding.restoring;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.hiding.OpenShield;
import org.contactpoint.shielding.hiding.PropagateShield;
import org.contactpoint.shielding.hiding.ShieldWish;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at one child of the register after a restore, and hides it again where it is visible. */
@Singleton
public final class ReplayShield {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayShield.class);
  private static final AccountId RESTORE = new AccountId("contactpoint.restore");
  private static final PersonId NOBODY = new PersonId("contactpoint.restore");
  private static final ShieldWish WISH =
      new ShieldWish(ShieldGround.OTHER_HARM, ShieldAskedBy.COUNCIL, RESTORE, NOBODY);

  private final Shields shields;
  private final Children children;
  private final OpenShield openShield;
  private final PropagateShield propagateShield;
  private final AuditTrail trail;
  private final Clock clock;

  public ReplayShield(
      Shields shields,
      Children children,
      OpenShield openShield,
      PropagateShield propagateShield,
      AuditTrail trail,
      Clock clock) {
    this.shields = shields;
    this.children = children;
    this.openShield = openShield;
    this.propagateShield = propagateShield;
    this.trail = trail;
    this.clock = clock;
  }

  enum Outcome {
    HIDDEN_ALREADY,
    /** As it was found; then it is hidden, or stays visible. */
    VISIBLE,
    HIDDEN_NOW,
    STILL_VISIBLE,
    WITHOUT_SHIELD,
    MISSING
  }

  /** What became of a child of the register, before anything is done about it. */
  record Seen(ContactPointId child, Outcome outcome) {}

  /** One child whose record can't be read must not keep the others visible. */
  Seen seen(ContactPointId child) {
    try {
      return seen(child, children.find(child).orElse(null));
    } catch (RuntimeException fault) {
      return failed(child, fault);
    }
  }

  private static Seen failed(ContactPointId child, RuntimeException fault) {
    LOG.error("one child could not be hidden again: {}", fault.getClass().getName());
    return new Seen(child, Outcome.STILL_VISIBLE);
  }

  private Seen seen(ContactPointId child, @Nullable ChildRecord record) {
    return switch (record) {
      case ChildRecord.Shielded shielded ->
          new Seen(
              child,
              shields.newestOf(shielded.id()).filter(Shield::hides).isPresent()
                  ? Outcome.HIDDEN_ALREADY
                  : Outcome.WITHOUT_SHIELD);
      case ChildRecord.Merged merged -> seen(merged.into());
      case ChildRecord.Open open when !open.isWithdrawn() -> new Seen(child, Outcome.VISIBLE);
      case null, default -> new Seen(child, Outcome.MISSING);
    };
  }

  /**
   * Does what the child needs.
   *
   * @param missingEntered whether those that are gone are already in the trail
   * @param request the id of the replay, for the trail
   */
  Outcome processed(Seen seen, boolean missingEntered, String request) {
    try {
      return switch (seen.outcome()) {
        case VISIBLE -> hide(seen.child(), request);
        case MISSING -> missingEntered ? Outcome.MISSING : missing(seen.child(), request);
        default -> seen.outcome();
      };
    } catch (RuntimeException fault) {
      return failed(seen.child(), fault).outcome();
    }
  }

  private Outcome hide(ContactPointId child, String request) {
    return Retry.committing(
            () ->
                children
                    .find(child)
                    .filter(ChildRecord.Open.class::isInstance)
                    .map(record -> hide((ChildRecord.Open) record, request)))
        .map(
            outcome ->
                outcome instanceof Commits.Committed ? Outcome.HIDDEN_NOW : Outcome.STILL_VISIBLE)
        .orElse(Outcome.HIDDEN_ALREADY);
  }

  private Commits.Outcome hide(ChildRecord.Open child, String request) {
    Shield shield = openShield.shield(child, WISH);
    Commits.Outcome outcome =
        openShield.hide(
            child, shield, List.of(), entry(ChildAct.REPLAY_SHIELD, child.id(), request));
    if (outcome instanceof Commits.Committed) {
      propagateShield.propagate(shield);
    }
    return outcome;
  }

  /**
   * Which children have to be looked for is in the trail, where auditors find it, and nowhere else.
   */
  private Outcome missing(ContactPointId child, String request) {
    AuditEntry entry = entry(ChildAct.MISS_SHIELDED_CHILD, child, request);
    return trail.append(entry) instanceof AuditTrail.Failed
        ? Outcome.STILL_VISIBLE
        : Outcome.MISSING;
  }

  private AuditEntry entry(ChildAct act, ContactPointId child, String request) {
    return new AuditEntry(
        clock.instant(),
        new Actor(RESTORE, null, Role.MANAGEMENT_TEAM, "", null, request),
        ChildTouched.of(act, child));
  }
}
