package org.contactpoint.shielding.restoring;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.shielding.WorkingDays;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.shielding.hiding.Hiding;
import org.contactpoint.shielding.hiding.TravelWithShield;
import org.jspecify.annotations.Nullable;

/**
 * Hides again whoever came back visible with tables of an earlier day: each child of the register
 * whose record is open becomes INTERIM, and its council decides anew. What is hidden already is
 * left alone, so it may run as often as one likes.
 */
@Singleton
public final class ReplayShields {
  private static final AccountId RESTORE = new AccountId("contactpoint.restore");
  private static final PersonId NOBODY = new PersonId("contactpoint.restore");
  private static final int BATCH = 100;

  private final Shields shields;
  private final Children children;
  private final Hiding hiding;
  private final TravelWithShield travelling;
  private final Commits commits;
  private final AuditTrail trail;
  private final Ids ids;
  private final Clock clock;

  ReplayShields(
      Shields shields,
      Children children,
      Hiding hiding,
      TravelWithShield travelling,
      Commits commits,
      AuditTrail trail,
      Ids ids,
      Clock clock) {
    this.shields = shields;
    this.children = children;
    this.hiding = hiding;
    this.travelling = travelling;
    this.commits = commits;
    this.trail = trail;
    this.ids = ids;
    this.clock = clock;
  }

  private enum Fate {
    HIDDEN_ALREADY,
    HIDDEN_NOW,
    STILL_VISIBLE,
    MISSING
  }

  /**
   * Goes through the whole register.
   *
   * @throws IllegalStateException if it can't be told who is missing: run it again
   */
  public Replay run() {
    String request = ids.next();
    int hidden = 0;
    int failed = 0;
    List<ContactPointId> missing = new ArrayList<>();
    List<ContactPointId> page = shields.register(null, BATCH);
    while (!page.isEmpty()) {
      Map<ContactPointId, ChildRecord> records = children.findAll(page);
      for (ContactPointId child : page) {
        switch (fate(records.get(child), request)) {
          case HIDDEN_ALREADY -> {}
          case HIDDEN_NOW -> hidden++;
          case STILL_VISIBLE -> failed++;
          case MISSING -> missing.add(child);
        }
      }
      page = shields.register(page.getLast(), BATCH);
    }
    tell(missing, request);
    return new Replay(hidden, failed, missing);
  }

  private Fate fate(@Nullable ChildRecord record, String request) {
    return switch (record) {
      case ChildRecord.Shielded ignored -> Fate.HIDDEN_ALREADY;
      case ChildRecord.Merged merged -> fate(children.find(merged.into()).orElse(null), request);
      case ChildRecord.Open open when !open.isWithdrawn() -> hide(open.id(), request);
      case null, default -> Fate.MISSING;
    };
  }

  private Fate hide(ContactPointId child, String request) {
    Fate fate =
        Retry.whileStale(
            now -> now == Fate.STILL_VISIBLE,
            () ->
                children.find(child).orElse(null) instanceof ChildRecord.Open open
                    ? hide(open, request)
                    : Fate.HIDDEN_ALREADY);
    shields
        .newestOf(child)
        .filter(shield -> shield.hides() && !shield.travelDone())
        .ifPresent(travelling::travel);
    return fate;
  }

  private Fate hide(ChildRecord.Open child, String request) {
    Commits.Outcome outcome =
        commits.commit(
            hiding.hide(child, interim(child)),
            List.of(entry(ChildTouched.of(ChildAct.REPLAY_SHIELD, child.id()), request)));
    return outcome instanceof Commits.Committed ? Fate.HIDDEN_NOW : Fate.STILL_VISIBLE;
  }

  private Shield interim(ChildRecord.Open child) {
    Instant now = clock.instant();
    return new Shield(
        new ShieldId(ids.next()),
        child.id(),
        ShieldStatus.INTERIM,
        ShieldGround.OTHER_HARM,
        ShieldAskedBy.COUNCIL,
        RESTORE,
        NOBODY,
        child.responsible(),
        now,
        WorkingDays.oneAfter(now),
        null,
        null,
        false,
        1);
  }

  /** Who has to be looked for stands in the trail, where auditors find it, and nowhere else. */
  private void tell(List<ContactPointId> missing, String request) {
    for (int from = 0; from < missing.size(); from += BATCH) {
      List<ContactPointId> some = missing.subList(from, Math.min(missing.size(), from + BATCH));
      AuditEntry entry = entry(new WorkDone(WorkAct.REPLAY_SHIELDS, "missing", some), request);
      if (trail.append(entry) instanceof AuditTrail.Failed) {
        throw new IllegalStateException("who is missing can't be entered in the trail");
      }
    }
  }

  private AuditEntry entry(AuditEvent event, String request) {
    return new AuditEntry(
        clock.instant(), new Actor(RESTORE, null, Role.MANAGEMENT_TEAM, "", null, request), event);
  }
}
