package org.contactpoint.testkit.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.move.Moves;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** The moves in memory. */
final class InMemoryMoves implements Moves {
  private final InMemoryState state;

  InMemoryMoves(InMemoryState state) {
    this.state = state;
  }

  @Override
  public Optional<Move> find(String id) {
    synchronized (state) {
      return Optional.ofNullable(state.moves.get(id));
    }
  }

  @Override
  public Optional<Move> latestOf(ContactPointId child) {
    synchronized (state) {
      return Optional.ofNullable(state.latestMoves.get(child)).map(state.moves::get);
    }
  }

  @Override
  public List<Move> startedBy(Authority from, @Nullable ListPlace after, int limit) {
    return listed(move -> move.isOpen() && move.from().equals(from), after, limit);
  }

  @Override
  public List<Move> addressedTo(Authority to, @Nullable ListPlace after, int limit) {
    return listed(move -> move.isOpen() && move.to().equals(to), after, limit);
  }

  @Override
  public List<Move> open(@Nullable ListPlace after, int limit) {
    return listed(Move::isOpen, after, limit);
  }

  @Override
  public List<Move> unsettled(@Nullable ListPlace after, int limit) {
    return listed(move -> !move.settled(), after, limit);
  }

  private List<Move> listed(Predicate<Move> belongs, @Nullable ListPlace after, int limit) {
    synchronized (state) {
      return InMemoryPages.of(
          state.moves.values().stream().filter(belongs), Move::place, after, limit);
    }
  }
}
