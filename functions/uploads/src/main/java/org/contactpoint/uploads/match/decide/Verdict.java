package org.contactpoint.uploads.match.decide;

import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/** What must become of a row. */
public sealed interface Verdict {

  /** The same was delivered before: its outcome is kept. */
  record AlreadyProcessed(RowOutcome outcome, int growth) implements Verdict {}

  /**
   * Nothing changes.
   *
   * @param noted whether the day that it was said again must be remembered, because a late file may
   *     not undo it
   */
  record NoChange(boolean noted) implements Verdict {}

  /** The row fails alone, by its id. */
  record Fails(String reason) implements Verdict {}

  /**
   * What it says is added to what the source said of that child.
   *
   * @param because why it is that child's: the evidence with its weights, or that the id is known
   */
  record Adds(ChildRecord record, String because) implements Verdict {}

  /**
   * It is a child's that the directory does not hold.
   *
   * @param distinctFrom children from whom a person has distinguished this one
   */
  record Creates(Set<ContactPointId> distinctFrom) implements Verdict {
    public Creates {
      distinctFrom = Set.copyOf(distinctFrom);
    }
  }

  /** A person must decide. */
  record Waits(String reason, List<WaitingRow.Candidate> candidates) implements Verdict {
    public Waits {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A row that waits already waits on.
   *
   * @param before the row as it waits
   */
  record WaitsOn(WaitingRow before, Waits now) implements Verdict {}

  /**
   * It is kept from the open, for that shielded child's team to decide; to everybody else it is
   * what it would have been were that child not there (rules §6).
   *
   * @param shown creates, adds or waits
   */
  record Withheld(Verdict shown, ContactPointId child) implements Verdict {}

  /**
   * It is dealt with in the open, by open facts alone, and that shielded child's team is told that
   * it looks like the child.
   *
   * @param openly adds or waits
   */
  record Noticed(Verdict openly, ContactPointId child) implements Verdict {}
}
