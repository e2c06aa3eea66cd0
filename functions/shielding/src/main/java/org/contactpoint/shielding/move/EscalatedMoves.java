package org.contactpoint.shielding.move;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.Moves;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * The moves that no council answered in five working days (rules §4, §9). Which they are follows
 * from the day: the list of open moves begins with them. Never that of a shielded child, which is
 * known to the two teams alone; neither a list nor a number tells of it.
 */
@Singleton
public final class EscalatedMoves {
  private static final int BATCH = 100;

  private final Moves moves;
  private final Children children;
  private final Clock clock;

  public EscalatedMoves(Moves moves, Children children, Clock clock) {
    this.moves = moves;
    this.children = children;
    this.clock = clock;
  }

  /** At most so many of them, those that are due first coming first, after that place. */
  List<Move> after(@Nullable ListPlace after, int limit) {
    LocalDate today = London.today(clock);
    List<Move> found = new ArrayList<>();
    List<Move> batch = moves.open(after, BATCH);
    while (!batch.isEmpty() && found.size() < limit) {
      List<Move> escalated = batch.stream().filter(move -> move.isEscalated(today)).toList();
      found.addAll(ofOpenChildren(escalated));
      batch =
          escalated.size() < batch.size() ? List.of() : moves.open(batch.getLast().place(), BATCH);
    }
    return found.stream().limit(limit).toList();
  }

  /** How many there are now. */
  public long count() {
    long count = 0;
    List<Move> some = after(null, BATCH);
    while (!some.isEmpty()) {
      count += some.size();
      some = after(some.getLast().place(), BATCH);
    }
    return count;
  }

  private List<Move> ofOpenChildren(List<Move> some) {
    Map<ContactPointId, ChildRecord.Surviving> records =
        children.survivingAll(some.stream().map(Move::child).toList());
    return some.stream().filter(move -> isOfItsSender(move, records.get(move.child()))).toList();
  }

  /** Where another council is responsible by now, or nobody, there is nothing to answer. */
  private static boolean isOfItsSender(Move move, ChildRecord.@Nullable Surviving record) {
    return record instanceof ChildRecord.Open open
        && !open.isWithdrawn()
        && open.responsible().equals(move.from());
  }
}
