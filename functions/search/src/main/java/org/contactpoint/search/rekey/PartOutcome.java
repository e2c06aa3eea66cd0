package org.contactpoint.search.rekey;

import org.contactpoint.domain.index.ReKeying;
import org.contactpoint.domain.index.SearchEntries;

/** What became of one part of a table in one round. */
sealed interface PartOutcome {

  /** Where it goes on. */
  ReKeying.Part after();

  /** A page of it was worked on, or there was none left. */
  record Worked(ReKeying.Part after, int looked, int changed) implements PartOutcome {
    static Worked nothing(ReKeying.Part part) {
      return new Worked(part, 0, 0);
    }

    static Worked of(ReKeying.Part part, SearchEntries.Step step) {
      return new Worked(step.of(part), step.looked(), step.changed());
    }
  }

  /** Something of its page could not be written; it is where it was. */
  record Failed(ReKeying.Part after) implements PartOutcome {}
}
