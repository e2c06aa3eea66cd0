package org.contactpoint.audit.trail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.vetting.SuspensionReason;

/**
 * What an auditor sees of an entry (rules §7). Organisation and account of an entry on a shielded
 * child are for the auditor of its council alone. To everybody else:
 *
 * <ul>
 *   <li>the trail of the child shows a national auditor the entry without both, and a council
 *       auditor nothing: that an account of their own council is in it would be half the answer;
 *   <li>the trail of an account shows a council auditor the entry without the child, and leaves it
 *       out for a national auditor, who could put both trails together.
 * </ul>
 */
final class AuditorVisibility {
  /**
   * Actions that follow from a shield automatically, or from an emergency: their entries name other
   * children, other numbers of one child, or waiting rows.
   */
  private static final Set<String> CONSEQUENCES =
      Set.of(
          ChildAct.SHIELD_PROPAGATED.code(),
          ChildAct.SETTLE_SHIELD.code(),
          ChildAct.REPLAY_SHIELD.code(),
          ChildAct.SHOW_MERGED_RECORD.code(),
          ChildAct.QUARANTINE_ROW.code(),
          ChildAct.SETTLE_MOVE.code(),
          ChildAct.PASS_ON_ACCESS_REQUEST.code());

  /**
   * Why the directory itself suspends an account, in the same moment as something was done with a
   * child.
   */
  private static final Set<String> SUSPENDED_BY_ITSELF =
      Set.of(SuspensionReason.SUSPECTED_MISUSE.code(), SuspensionReason.MASS_SHIELDING.code());

  private final Caller auditor;
  private final TrailReader.Of of;
  private final Map<ContactPointId, Responsibility> keeping;

  AuditorVisibility(
      Caller auditor, TrailReader.Of of, Map<ContactPointId, Responsibility> keeping) {
    this.auditor = auditor;
    this.of = of;
    this.keeping = keeping;
  }

  /** Every child that an entry concerns. */
  static List<ContactPointId> concerned(TrailEntry entry) {
    List<ContactPointId> children = new ArrayList<>(entry.shown());
    ContactPointId about = entry.child();
    if (about != null) {
      children.add(about);
    }
    return children;
  }

  /** Whether somebody reading their own trail sees the entry at all. */
  static boolean isOwnDoing(TrailEntry entry) {
    return !CONSEQUENCES.contains(entry.action());
  }

  /** What is seen of an entry: one element or none. */
  List<VisibleEntry> of(TrailEntry entry) {
    if (isSomebodyElsesConsequence(entry) || !isPermitted(entry)) {
      return List.of();
    }
    return switch (of) {
      case TrailReader.OfChild child -> inTrailOf(child.child(), entry);
      case TrailReader.OfAccount ignored -> inTrailOfAccount(entry);
    };
  }

  private boolean isSomebodyElsesConsequence(TrailEntry entry) {
    ContactPointId about = entry.child();
    return !isOwnDoing(entry) && (about == null || keepingOf(about) != Responsibility.OWN);
  }

  private boolean isPermitted(TrailEntry entry) {
    boolean ownAccount = entry.authority() != null && auditor.account().worksFor(entry.authority());
    boolean ownChild =
        concerned(entry).stream().anyMatch(one -> keepingOf(one) == Responsibility.OWN);
    Set<CallerRelation> relations =
        ownAccount || ownChild
            ? EnumSet.of(CallerRelation.OWN_COUNCIL)
            : EnumSet.noneOf(CallerRelation.class);
    return AccessPolicy.decide(auditor, Action.READ_TRAIL, relations, Denial.OTHER_COUNCIL)
        instanceof Decision.Permitted;
  }

  private List<VisibleEntry> inTrailOf(ContactPointId child, TrailEntry entry) {
    if (isNational()) {
      return isHidden(entry)
          ? List.of(new VisibleEntry(entry, VisibleEntry.Redaction.ACTOR))
          : List.of(VisibleEntry.whole(entry));
    }
    return keepingOf(child) == Responsibility.SHIELDED_ELSEWHERE
        ? List.of()
        : List.of(VisibleEntry.whole(entry));
  }

  /**
   * Of alerts a national auditor has the list, which tells of no emergency and no second: by the
   * entries that raised them, or that suspended somebody with them, the trail of a shielded child
   * would tell who was in it.
   */
  private List<VisibleEntry> inTrailOfAccount(TrailEntry entry) {
    if (isNational()) {
      return isHidden(entry) || isOfTheWatch(entry)
          ? List.of()
          : List.of(VisibleEntry.whole(entry));
    }
    ContactPointId about = entry.child();
    return about != null && keepingOf(about) == Responsibility.SHIELDED_ELSEWHERE
        ? List.of(new VisibleEntry(entry, VisibleEntry.Redaction.CHILD))
        : List.of(VisibleEntry.whole(entry));
  }

  private static boolean isOfTheWatch(TrailEntry entry) {
    String reason = entry.reason();
    return entry.action().equals(WorkAct.RAISE_ALERT.code())
        || (reason != null && SUSPENDED_BY_ITSELF.contains(reason));
  }

  private boolean isHidden(TrailEntry entry) {
    return concerned(entry).stream()
        .anyMatch(one -> keepingOf(one) == Responsibility.SHIELDED_ELSEWHERE);
  }

  private boolean isNational() {
    return auditor.account().plays(Role.NATIONAL_AUDITOR);
  }

  private Responsibility keepingOf(ContactPointId child) {
    return keeping.getOrDefault(child, Responsibility.OTHER);
  }
}
