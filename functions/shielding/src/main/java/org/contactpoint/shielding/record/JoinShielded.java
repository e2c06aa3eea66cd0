package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.shielding.hiding.Hiding;
import org.contactpoint.shielding.hiding.PropagateShield;

/** Joins two records behind the stronger of their shields. */
@Singleton
final class JoinShielded {
  private final Entitlement entitlement;
  private final Hiding hiding;
  private final PropagateShield propagateShield;
  private final Ids ids;

  JoinShielded(Entitlement entitlement, Hiding hiding, PropagateShield propagateShield, Ids ids) {
    this.entitlement = entitlement;
    this.hiding = hiding;
    this.propagateShield = propagateShield;
    this.ids = ids;
  }

  /** The changes that join them; empty where neither is shielded any more. */
  Optional<List<Change>> changes(ShieldedPairs.Pair pair) {
    ContactPointId into = pair.into().id();
    ContactPointId duplicate = pair.duplicate().id();
    return stronger(entitlement.shieldOf(into), entitlement.shieldOf(duplicate))
        .map(
            shield -> {
              List<Change> changes = new ArrayList<>();
              changes.addAll(behindShield(pair.into(), shield));
              changes.addAll(behindShield(pair.duplicate(), shield));
              changes.add(new Change.MergeHidden(duplicate, into));
              return changes;
            });
  }

  /** An open record is hidden; a shielded one stays as it is, under no weaker shield. */
  private List<Change> behindShield(ChildRecord record, Shield stronger) {
    return switch (record) {
      case ChildRecord.Open open ->
          hiding.hide(open, stronger.alike(new ShieldId(ids.next()), open.id()));
      case ChildRecord.Shielded shielded -> {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.RevisionHeld(shielded.id(), shielded.revision()));
        entitlement
            .shieldOf(shielded.id())
            .flatMap(own -> raised(own, stronger).map(next -> new Change.ShieldSaved(own, next)))
            .ifPresent(changes::add);
        yield changes;
      }
      case ChildRecord.Merged ignored -> throw new IllegalStateException("a pointer stands alone");
    };
  }

  /** What was decided of one record is not undone by what somebody asked or proposed of another. */
  private static Optional<Shield> raised(Shield own, Shield stronger) {
    return switch (own.status()) {
      case INTERIM ->
          stronger.status() == ShieldStatus.INTERIM
              ? Optional.empty()
              : Optional.of(own.becoming(ShieldStatus.SHIELDED, stronger.reviewBy(), null));
      case REMOVAL_PROPOSED ->
          Optional.of(own.becoming(ShieldStatus.SHIELDED, own.reviewBy(), null));
      default -> Optional.empty();
    };
  }

  /** A shield that an approver has decided is not loosened by one that nobody has decided yet. */
  private static Optional<Shield> stronger(Optional<Shield> one, Optional<Shield> other) {
    return one.filter(shield -> shield.status() != ShieldStatus.INTERIM)
        .or(() -> other.filter(shield -> shield.status() != ShieldStatus.INTERIM))
        .or(() -> one)
        .or(() -> other);
  }

  /**
   * Whoever was hidden by the merge has kin and waiting copies; other shields go on by the clock.
   */
  void propagate(ContactPointId record) {
    entitlement
        .shieldOf(record)
        .filter(shield -> !shield.propagationDone())
        .ifPresent(propagateShield::propagate);
  }
}
