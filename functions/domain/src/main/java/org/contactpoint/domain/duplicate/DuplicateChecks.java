package org.contactpoint.domain.duplicate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * The records that are to be compared, and what comparing them changes. A record waits from the
 * commit on that changed it; nobody has to remember it ({@code DuplicateChanges}).
 */
public interface DuplicateChecks {

  /**
   * The records that wait in a part, by their numbers.
   *
   * @param part from 0 on, below {@link DuplicateCheck#PARTS}
   * @param after the number after which to go on, or its first digits; null for the beginning
   */
  List<DuplicateCheck> waiting(int part, @Nullable String after, int limit);

  /** How many records wait, about as of now. */
  long waiting();

  /** The pairs that are stored of a record, by the other number. */
  Map<ContactPointId, KnownPair> known(ContactPointId child);

  /** What a list is called where it is stored. */
  String nameOf(DuplicateList list);

  /**
   * Stores a pair, over what is stored of it.
   *
   * @return false if a record was changed since it was read: nothing is written
   */
  boolean found(ComparedPair pair, PairLists lists, LocalDate foundOn);

  /**
   * Deletes a pair.
   *
   * @return false if a record was changed since it was read: nothing is deleted
   */
  boolean gone(ComparedPair pair);

  /** Deletes the check, unless the record was changed again since the check was read. */
  void done(DuplicateCheck check);
}
