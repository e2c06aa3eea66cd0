package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;

/**
 * A hidden child's life as the team that answers for it knows it: what was known in the open, and
 * what was said since of which that team is shown. It decides for that team alone how long the
 * record is live (rules §9.17); for everybody else the face does.
 */
@Singleton
public final class HiddenLife {
  private static final String FACE = "face";

  private final Entitlement entitlement;

  public HiddenLife(Entitlement entitlement) {
    this.entitlement = entitlement;
  }

  /** What the caller's team knows; empty for everybody but the team of the responsible council. */
  public Optional<ChildView> knownTo(Caller caller, ChildRecord.Shielded child) {
    Entitlement.Seen seen = entitlement.of(caller, entitlement.recordFor(caller, child));
    return seen.isToItsTeam()
        ? entitlement.shieldOf(seen.child().id()).map(shield -> view(seen, shield))
        : Optional.empty();
  }

  /** How long the record is live to that caller. */
  public LifeCourse courseFor(Caller caller, ChildRecord.Shielded child) {
    return knownTo(caller, child).map(ChildView::lifeCourse).orElseGet(child::lifeCourse);
  }

  private static ChildView view(Entitlement.Seen seen, Shield shield) {
    List<Statement> all = new ArrayList<>(seen.statements());
    all.add(known(seen.child(), shield));
    return ChildView.of(all);
  }

  /** What was known in the open on the day on which the shield was opened, whoever said it. */
  private static Statement known(ChildRecord.Shielded child, Shield shield) {
    Face face = child.face();
    StatementKey key = new StatementKey(new Source(shield.responsible(), FACE), child.id().value());
    Facts facts = face.facts().died(face.died()).participating(face.participation());
    return Statement.first(
        key,
        child.id(),
        new Version(London.dateOf(shield.openedAt()), shield.id().value(), false, facts));
  }
}
