package org.contactpoint.shielding.move;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.MoveStatus;
import org.contactpoint.domain.move.Moves;
import org.contactpoint.domain.shielding.ResponsibilityProofs;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The changes by which another council becomes responsible for a child: of its records, and of the
 * newest shield of each number, by which quarantined rows, proposals and appeals find their team.
 */
@Singleton
public final class ChangeOfCouncil {
  private final Moves moves;
  private final Shields shields;
  private final ResponsibilityProofs proofs;

  public ChangeOfCouncil(Moves moves, Shields shields, ResponsibilityProofs proofs) {
    this.moves = moves;
    this.shields = shields;
    this.proofs = proofs;
  }

  /** The changes; other open moves of the same child lapse. */
  List<Change> changes(MovingChild child, Move move, Move accepted, Instant now) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.MoveSaved(move, accepted));
    for (ChildRecord.Surviving record : child.records()) {
      changes.add(new Change.RecordSaved(record, answeredForBy(record, accepted.to())));
    }
    for (ContactPointId number : child.numbers()) {
      shields
          .newestOf(number)
          .map(shield -> new Change.ShieldSaved(shield, shield.answeredForBy(accepted.to())))
          .ifPresent(changes::add);
      moves
          .latestOf(number)
          .filter(other -> other.isOpen() && !other.id().equals(move.id()))
          .map(other -> new Change.MoveSaved(other, lapsed(other, accepted, now)))
          .ifPresent(changes::add);
    }
    return changes;
  }

  private static Move lapsed(Move other, Move accepted, Instant now) {
    return other.ended(MoveStatus.LAPSED, accepted.by(), now);
  }

  private ChildRecord answeredForBy(ChildRecord.Surviving record, Authority council) {
    return switch (record) {
      case ChildRecord.Open open -> open.answeredForBy(council).revised();
      case ChildRecord.Shielded shielded ->
          shielded.answeredForBy(proofs.proof(shielded.id(), council));
    };
  }
}
