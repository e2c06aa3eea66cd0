package org.contactpoint.domain.move;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * The moves of children between councils, readable by the shielding function alone: a shield that
 * is opened during a move then has nothing to hide of it (rules §6, §9).
 */
public interface Moves {
  /** In how many parts the nation's open moves are listed, so that no part takes all of them. */
  int PARTS = 4;

  /** The move of that id. */
  Optional<Move> find(String id);

  /** The move that was started last for that number, whatever its state. */
  Optional<Move> latestOf(ContactPointId child);

  /** The open moves that an authority has started, oldest first, after the place {@code after}. */
  List<Move> startedBy(Authority from, @Nullable ListPlace after, int limit);

  /** The open moves that a council is to answer, oldest first, after the place {@code after}. */
  List<Move> addressedTo(Authority to, @Nullable ListPlace after, int limit);

  /**
   * The open moves of all England, oldest first, and so by the day on which each is due, after the
   * place {@code after} (null: from the beginning).
   */
  List<Move> open(@Nullable ListPlace after, int limit);

  /** The accepted moves that are not settled, oldest first, after the place {@code after}. */
  List<Move> unsettled(@Nullable ListPlace after, int limit);
}
