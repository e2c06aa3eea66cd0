package org.contactpoint.shielding.opening;

import java.util.List;

/** The shield as it was opened. */
public record ShieldOpenedResponse(
    String shieldId, String status, String decideBy, List<Proposal> proposals) {

  /** Another child at the home, for the child's team to think about. */
  public record Proposal(String childId) {}

  static ShieldOpenedResponse of(ShieldChildOutcome.Opened opened) {
    return new ShieldOpenedResponse(
        opened.shield().id().value(),
        opened.shield().status().code(),
        opened.shield().decideBy().toString(),
        opened.proposals().stream().map(child -> new Proposal(child.value())).toList());
  }
}
