package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/** Hides those at a shielded child's home who share its family name or a carer (rules §6). */
@Singleton
public final class HideKin {
  private final Household household;
  private final Children children;
  private final OpenShield openShield;
  private final Ids ids;
  private final ShieldEntries entries;

  public HideKin(
      Household household,
      Children children,
      OpenShield openShield,
      Ids ids,
      ShieldEntries entries) {
    this.household = household;
    this.children = children;
    this.openShield = openShield;
    this.ids = ids;
    this.entries = entries;
  }

  /** Those at the home who have to be hidden with the child. */
  List<ContactPointId> kinOf(ShieldedChild child) {
    return household.of(child.record().id(), child.view()).kin().stream()
        .map(ChildRecord.Open::id)
        .toList();
  }

  /**
   * Hides one of them behind an INTERIM shield like the first one.
   *
   * @return false where that failed; true also where nobody is to be hidden any more
   */
  boolean hide(ContactPointId kin, Shield origin) {
    Optional<Commits.Outcome> hidden = Retry.committing(() -> hideIfOpen(kin, origin));
    return hidden.filter(outcome -> !(outcome instanceof Commits.Committed)).isEmpty();
  }

  private Optional<Commits.Outcome> hideIfOpen(ContactPointId kin, Shield origin) {
    return children
        .find(kin)
        .filter(ChildRecord.Open.class::isInstance)
        .map(record -> hideOnce((ChildRecord.Open) record, origin));
  }

  private Commits.Outcome hideOnce(ChildRecord.Open kin, Shield origin) {
    return openShield.hide(
        kin,
        interim(kin, origin),
        List.of(new Change.UrgentForChild(kin.id(), origin.id().value())),
        entries.entry(origin, ChildTouched.of(ChildAct.SHIELD_PROPAGATED, kin.id())));
  }

  private Shield interim(ChildRecord.Open kin, Shield origin) {
    return new Shield(
        new ShieldId(ids.next()),
        kin.id(),
        ShieldStatus.INTERIM,
        origin.ground(),
        origin.askedBy(),
        origin.askedByAccount(),
        origin.askedByPerson(),
        kin.responsible(),
        origin.openedAt(),
        origin.decideBy(),
        null,
        null,
        false,
        origin.unverifiedAsker(),
        1);
  }
}
