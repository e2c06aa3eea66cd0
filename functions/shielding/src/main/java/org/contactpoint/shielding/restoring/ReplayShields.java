package org.contactpoint.shielding.restoring;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.shielding.Serving;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.shielding.hiding.Hiding;
import org.contactpoint.shielding.hiding.PropagateShield;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hides again whoever came back visible with tables of an earlier day: each child of the register
 * whose record is open becomes INTERIM, and its council decides anew. What is hidden already is
 * left alone, so it may run as often as one likes. Once it finds nobody to hide, people are served
 * from the tables; before, nobody is.
 */
@Singleton
public final class ReplayShields {
  private static final Logger LOG = LoggerFactory.getLogger(ReplayShields.class);
  private static final AccountId RESTORE = new AccountId("contactpoint.restore");
  private static final PersonId NOBODY = new PersonId("contactpoint.restore");
  private static final int BATCH = 100;

  private final Serving serving;
  private final Shields shields;
  private final Children children;
  private final Hiding hiding;
  private final PropagateShield travelling;
  private final Commits commits;
  private final AuditTrail trail;
  private final Ids ids;
  private final Clock clock;

  ReplayShields(
      Serving serving,
      Shields shields,
      Children children,
      Hiding hiding,
      PropagateShield travelling,
      Commits commits,
      AuditTrail trail,
      Ids ids,
      Clock clock) {
    this.serving = serving;
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
    /** As it was found; then it is hidden, or stays visible. */
    VISIBLE,
    HIDDEN_NOW,
    STILL_VISIBLE,
    WITHOUT_SHIELD,
    MISSING
  }

  /** What became of a child of the register, before anything is done about it. */
  private record Seen(ContactPointId child, Fate fate) {}

  /**
   * Looks whether people are served from the tables, and where they are not, replays. Tables that
   * do not belong together are not touched: what was written to them would be lost with them.
   *
   * @param missingAreTold whether the councils know whose records are gone, so that they hide them
   *     when they come again
   */
  public RestoreCheck run(boolean missingAreTold, Deadline deadline) {
    Serving.State state = serving.state();
    return switch (state.standing()) {
      case SERVED -> new RestoreCheck(state.standing(), true, null);
      case MIXED -> new RestoreCheck(state.standing(), false, null);
      case FIRST_DAY ->
          new RestoreCheck(state.standing(), nobodyIsHidden() && serving.serve(state), null);
      case PUT_BACK -> {
        Replay replay = replay(state, deadline);
        boolean complete = replay.missing() == 0 || missingAreTold;
        boolean served = replay.changedNothing() && complete && serving.serve(state);
        yield new RestoreCheck(state.standing(), served, replay);
      }
    };
  }

  /** Else it is no first day: somebody took away what was written down. */
  private boolean nobodyIsHidden() {
    return shields.register(null, 1).isEmpty();
  }

  /**
   * Goes through the register, then on with whatever has not travelled yet. Where the time ends
   * before, the next call goes through it again, and finds those hidden already that this one hid.
   */
  private Replay replay(Serving.State state, Deadline deadline) {
    String request = ids.next();
    Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    List<ContactPointId> page = shields.register(null, BATCH);
    boolean whole = true;
    while (whole && !page.isEmpty()) {
      for (Seen seen : seen(page)) {
        fates.merge(mended(seen, state, request), 1, Integer::sum);
      }
      page = shields.register(page.getLast(), BATCH);
      whole = page.isEmpty() || !deadline.hasPassed(clock.instant());
    }
    whole &= travelling.resume(deadline);
    Replay replay =
        new Replay(
            whole,
            fates.values().stream().mapToInt(Integer::intValue).sum(),
            fates.getOrDefault(Fate.HIDDEN_NOW, 0),
            fates.getOrDefault(Fate.STILL_VISIBLE, 0),
            fates.getOrDefault(Fate.WITHOUT_SHIELD, 0),
            fates.getOrDefault(Fate.MISSING, 0),
            shields.unfinished(BATCH).size());
    if (whole && replay.missing() > 0 && replay.failed() == 0 && !state.missingEntered()) {
      serving.missingEntered(state);
    }
    return replay;
  }

  /** Reading waits on the store, so that children of a page are read side by side. */
  private List<Seen> seen(List<ContactPointId> page) {
    List<Future<Seen>> all;
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      all = page.stream().map(child -> readers.submit(() -> seen(child))).toList();
    }
    return all.stream().map(Future::resultNow).toList();
  }

  /** One child whose record can't be read must not keep the others visible. */
  private Seen seen(ContactPointId child) {
    try {
      return seen(child, children.find(child).orElse(null));
    } catch (RuntimeException fault) {
      return failed(child, fault);
    }
  }

  private static Seen failed(ContactPointId child, RuntimeException fault) {
    LOG.error("one child could not be hidden again: {}", fault.getClass().getName());
    return new Seen(child, Fate.STILL_VISIBLE);
  }

  private Seen seen(ContactPointId child, @Nullable ChildRecord record) {
    return switch (record) {
      case ChildRecord.Shielded shielded ->
          new Seen(
              child,
              shields.newestOf(shielded.id()).filter(Shield::hides).isPresent()
                  ? Fate.HIDDEN_ALREADY
                  : Fate.WITHOUT_SHIELD);
      case ChildRecord.Merged merged -> seen(merged.into());
      case ChildRecord.Open open when !open.isWithdrawn() -> new Seen(child, Fate.VISIBLE);
      case null, default -> new Seen(child, Fate.MISSING);
    };
  }

  private Fate mended(Seen seen, Serving.State state, String request) {
    try {
      return switch (seen.fate()) {
        case VISIBLE -> hide(seen.child(), request);
        case MISSING -> state.missingEntered() ? Fate.MISSING : missing(seen.child(), request);
        default -> seen.fate();
      };
    } catch (RuntimeException fault) {
      return failed(seen.child(), fault).fate();
    }
  }

  private Fate hide(ContactPointId child, String request) {
    return Retry.committing(
            () ->
                children
                    .find(child)
                    .filter(ChildRecord.Open.class::isInstance)
                    .map(record -> hide((ChildRecord.Open) record, request)))
        .map(outcome -> outcome instanceof Commits.Committed ? Fate.HIDDEN_NOW : Fate.STILL_VISIBLE)
        .orElse(Fate.HIDDEN_ALREADY);
  }

  private Commits.Outcome hide(ChildRecord.Open child, String request) {
    Shield shield = interim(child);
    Commits.Outcome outcome =
        commits.commit(
            hiding.hide(child, shield),
            List.of(entry(ChildAct.REPLAY_SHIELD, child.id(), request)));
    if (outcome instanceof Commits.Committed) {
      travelling.travel(shield);
    }
    return outcome;
  }

  private Shield interim(ChildRecord.Open child) {
    return Shield.opened(
        new ShieldId(ids.next()),
        child.id(),
        ShieldGround.OTHER_HARM,
        ShieldAskedBy.COUNCIL,
        RESTORE,
        NOBODY,
        child.responsible(),
        clock.instant());
  }

  /** Who has to be looked for stands in the trail, where auditors find it, and nowhere else. */
  private Fate missing(ContactPointId child, String request) {
    AuditEntry entry = entry(ChildAct.MISS_SHIELDED_CHILD, child, request);
    return trail.append(entry) instanceof AuditTrail.Failed ? Fate.STILL_VISIBLE : Fate.MISSING;
  }

  private AuditEntry entry(ChildAct act, ContactPointId child, String request) {
    return new AuditEntry(
        clock.instant(),
        new Actor(RESTORE, null, Role.MANAGEMENT_TEAM, "", null, request),
        ChildTouched.of(act, child));
  }
}
