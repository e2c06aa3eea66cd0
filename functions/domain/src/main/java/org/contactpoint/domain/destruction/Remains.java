package org.contactpoint.domain.destruction;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.value.ContactPointId;

/**
 * What is still stored of records whose destruction has begun. No other port shows such a record;
 * the record itself goes last, so that what is left is always found.
 */
public interface Remains {
  /** About how many items one call writes and deletes, so that one child keeps no other waiting. */
  int MOST_WRITES = 2_000;

  /** The records whose destruction has begun and is not finished, and no others. */
  Children records();

  /** The merges in which that record took part, whatever became of them. */
  List<Merge> mergesOf(ContactPointId record);

  /**
   * Deletes what is stored of that number in every table but the trail, as much as one call may;
   * the same again continues, and changes nothing once all is done.
   *
   * @param today the day in London, remembered with the last of it
   * @return whether nothing is left
   */
  boolean destroy(ContactPointId number, LocalDate today);
}
