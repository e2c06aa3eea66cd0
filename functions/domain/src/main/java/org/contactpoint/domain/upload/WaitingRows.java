package org.contactpoint.domain.upload;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** The rows that wait for a person. */
public interface WaitingRows {
  /**
   * The number of parts of the list of the whole nation, so that no part of a store has to take all
   * of it.
   */
  int PARTS = 32;

  /** The row of that review, waiting or decided. */
  Optional<WaitingRow> find(String id);

  /** The undecided rows listed to an authority, oldest first, after the place {@code after}. */
  List<WaitingRow> of(Authority listedTo, @Nullable ListPlace after, int limit);

  /** How many rows are undecided, about as of now. */
  long waiting();

  /**
   * The undecided rows of a part of the nation's list, oldest first, for trying them again.
   *
   * @param part from 0 on, below {@link #PARTS}
   */
  List<WaitingRow> ofPart(int part, @Nullable ListPlace after, int limit);

  /**
   * A page of the undecided rows that may be about a child, as they are now, by review id: those
   * that have one of the numbers among their candidates, and those that wait under one of the keys.
   *
   * @param keys as {@link org.contactpoint.domain.index.WaitingKeys} gives them
   * @param after the review id after which to go on, whether or not it still waits; null for the
   *     beginning
   */
  Page about(Set<ContactPointId> numbers, Set<IndexKey> keys, @Nullable String after, int limit);

  /**
   * A page of rows.
   *
   * @param next after what to go on, null at the end
   */
  record Page(List<WaitingRow> rows, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }
}
