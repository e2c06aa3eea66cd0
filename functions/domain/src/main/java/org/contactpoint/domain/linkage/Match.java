package org.contactpoint.domain.linkage;

import java.util.List;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/** What a machine makes of a row whose child is not known yet. */
public sealed interface Match {

  /** It is that child's. */
  record Links(ContactPointId child, Evidence evidence) implements Match {}

  /** It is a child's that the directory does not hold. */
  record Creates() implements Match {}

  /**
   * A person must decide (the rules, §4).
   *
   * @param reason the code of why no machine may
   * @param candidates best first, at most five
   */
  record Doubts(String reason, List<WaitingRow.Candidate> candidates) implements Match {
    public Doubts {
      candidates = List.copyOf(candidates);
    }
  }
}
