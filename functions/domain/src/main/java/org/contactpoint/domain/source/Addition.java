package org.contactpoint.domain.source;

import java.time.LocalDate;
import org.contactpoint.domain.involvement.Involvement;

/**
 * The one thing that a source adds to whatever it said before. Kept as such, it can be stored
 * hidden for a shielded child by somebody who may not read what was said before (rules §6).
 */
public sealed interface Addition {

  /** The facts with the thing added. */
  Facts to(Facts before);

  /** The involvement ended on that day. */
  record Ended(LocalDate day) implements Addition {
    @Override
    public Facts to(Facts before) {
      Involvement involvement = before.involvement();
      return involvement == null ? before : before.with(involvement.endedOn(day));
    }
  }

  /** The child died on that day. */
  record Died(LocalDate day) implements Addition {
    @Override
    public Facts to(Facts before) {
      return before.died(day);
    }
  }
}
