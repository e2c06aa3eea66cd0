package org.contactpoint.portal.child;

import java.util.List;

/**
 * A shield that was asked for, as the API says.
 *
 * @param decideBy by when an approver decides
 * @param proposals other children at the home, for the child's own team alone
 */
public record OpenedShield(String decideBy, List<Proposal> proposals) {
  public OpenedShield {
    proposals = List.copyOf(proposals);
  }

  /** Another child who may need one. */
  public record Proposal(String childId) {}
}
