package org.contactpoint.domain.linkage;

import java.util.List;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/** The automatic decision about a row whose child is not known yet. */
public sealed interface Match {

  /** The row is linked to that child, with the evidence for it. */
  record Links(ContactPointId child, Evidence evidence) implements Match {}

  /** The row creates a child, since the directory does not hold it. */
  record Creates() implements Match {}

  /**
   * The row goes to review: a person must decide (rules §4).
   *
   * @param reason the code of why no automatic decision is allowed
   * @param candidates best first, at most five
   */
  record Doubts(String reason, List<WaitingRow.Candidate> candidates) implements Match {
    public Doubts {
      candidates = List.copyOf(candidates);
    }
  }
}
