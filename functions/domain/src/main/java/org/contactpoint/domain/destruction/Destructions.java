package org.contactpoint.domain.destruction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** The numbers that were destroyed, to be read. No restore of the records changes them. */
public interface Destructions {

  /** What is remembered of that number, strongly consistent; empty for one never destroyed. */
  Optional<Destruction> find(ContactPointId number);

  /**
   * The numbers whose destruction began or was finished on that day, in their order, strongly
   * consistent.
   *
   * @param after the number after which to go on, null for the beginning
   */
  List<ContactPointId> on(LocalDate day, @Nullable ContactPointId after, int limit);
}
