package org.contactpoint.shielding.opening;

import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.value.ContactPointId;

/** What became of the wish. */
public sealed interface ShieldChildOutcome {

  /** The child is hidden, now or already. */
  record Hidden(Disclosed<Opened> opened) implements ShieldChildOutcome {}

  /**
   * The shield, and what the child's own team may look at.
   *
   * @param proposals others at the home who share neither name nor carer: for the child's team
   *     alone
   */
  record Opened(Shield shield, List<ContactPointId> proposals) implements AboutChildren {
    public Opened {
      proposals = List.copyOf(proposals);
    }

    /** The proposals are numbers alone, and show nothing else of those children. */
    @Override
    public Set<ContactPointId> children() {
      return shield.children();
    }
  }

  /** There is no such child for this caller. */
  record NoSuchChild() implements ShieldChildOutcome {}

  /** The caller may not ask. */
  record Refused(Denial because) implements ShieldChildOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements ShieldChildOutcome {}
}
