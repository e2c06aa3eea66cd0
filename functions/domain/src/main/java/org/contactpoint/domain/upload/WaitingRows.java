package org.contactpoint.domain.upload;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/** The rows that wait for a person. */
public interface WaitingRows {

  /** The row of that review, waiting or decided. */
  Optional<WaitingRow> find(String id);

  /** The undecided rows listed to an authority, oldest first, from behind the id {@code after}. */
  List<WaitingRow> of(Authority listedTo, @Nullable String after, int limit);

  /** How many rows are undecided, about as of now. */
  long waiting();

  /**
   * All undecided rows, for trying them again and for moving those that look like a newly shielded
   * child.
   */
  List<WaitingRow> all(@Nullable String after, int limit);
}
