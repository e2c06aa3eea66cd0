package org.contactpoint.shielding.move;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.MoveStatus;
import org.contactpoint.domain.move.Moves;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/**
 * Starts the move of a child to another council, for the team of the responsible one (rules §4,
 * §9). Nothing else changes: that council stays responsible until the other accepts. A child has at
 * most one open move; asking for the same one again answers with it.
 */
@Singleton
public final class StartMove {
  private final MovingChildren children;
  private final Moves moves;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public StartMove(MovingChildren children, Moves moves, Commits commits, Ids ids, Clock clock) {
    this.children = children;
    this.moves = moves;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** Starts it, or says why not. */
  public MoveOutcome handle(StartMoveCommand command) {
    return children
        .reachable(command.child())
        .flatMap(record -> decided(command, record))
        .orElseGet(MoveOutcome.Unknown::new);
  }

  private Optional<MoveOutcome> decided(StartMoveCommand command, ChildRecord.Surviving record) {
    return children
        .responsible(record)
        .map(
            authority ->
                switch (decide(command, authority)) {
                  case Decision.Denied denied ->
                      new MoveOutcome.Refused(denied.because(), record.id());
                  case Decision.Permitted ignored when command.to().equals(authority) ->
                      new MoveOutcome.SameCouncil();
                  case Decision.Permitted ignored ->
                      start(command, children.whole(record, authority));
                });
  }

  private static Decision decide(StartMoveCommand command, Authority responsible) {
    boolean own = command.caller().account().worksFor(responsible);
    return AccessPolicy.decide(
        command.caller(),
        Action.START_MOVE,
        own ? Set.of(CallerRelation.OWN_COUNCIL) : Set.of(),
        Denial.OTHER_COUNCIL);
  }

  private MoveOutcome start(StartMoveCommand command, MovingChild child) {
    List<Move> open = new ArrayList<>();
    List<Move> lapsed = new ArrayList<>();
    for (Move move : openOf(child)) {
      (child.mayFollow(move) ? open : lapsed).add(move);
    }
    return open.stream()
        .filter(move -> move.to().equals(command.to()))
        .findFirst()
        .map(move -> commit(command, child, move, List.of()))
        .orElseGet(
            () ->
                open.isEmpty()
                    ? startNew(command, child, lapsed)
                    : new MoveOutcome.UnderWay(child.record().id()));
  }

  private List<Move> openOf(MovingChild child) {
    return child.numbers().stream()
        .sorted(Comparator.comparing(ContactPointId::value))
        .flatMap(number -> moves.latestOf(number).stream())
        .filter(Move::isOpen)
        .toList();
  }

  /** That the record is as it was read makes this the only open move of the child. */
  private MoveOutcome startNew(StartMoveCommand command, MovingChild child, List<Move> lapsed) {
    ChildRecord record = child.record();
    Move started =
        Move.started(
            ids.next(),
            record.id(),
            child.responsible(),
            command.to(),
            command.actor().account(),
            clock.instant());
    Move move = child.isOpen() ? started : started.ofHiddenChild();
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RevisionHeld(record.id(), record.revision()));
    changes.add(new Change.MoveSaved(null, move));
    lapsed.stream()
        .map(
            old ->
                new Change.MoveSaved(
                    old, old.ended(MoveStatus.LAPSED, move.by(), move.startedAt())))
        .forEach(changes::add);
    return commit(command, child, move, changes);
  }

  private MoveOutcome commit(
      StartMoveCommand command, MovingChild child, Move move, List<Change> changes) {
    List<Change> all = new ArrayList<>(changes);
    all.add(command.answer().naming(move.id()));
    return MoveOutcome.of(
        commits.commit(
            all,
            MoveEntries.of(
                clock.instant(),
                command.actor(),
                ChildAct.START_MOVE,
                Set.copyOf(List.of(move.child(), child.record().id())),
                null)),
        move,
        London.today(clock));
  }
}
