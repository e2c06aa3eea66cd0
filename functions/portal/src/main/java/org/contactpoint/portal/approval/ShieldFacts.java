package org.contactpoint.portal.approval;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.portal.decision.Fact;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.team.Shields;

/** What a page says of a shield that is decided about. */
final class ShieldFacts {
  private ShieldFacts() {}

  static List<Fact> of(Shields.Shield shield) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("ContactPoint number", shield.childId(), "/children/" + shield.childId()));
    facts.add(Fact.of("Why it was asked for", shield.why()));
    facts.add(Fact.of("Asked for on", Words.time(shield.openedAt())));
    if (shield.unverifiedAsker()) {
      facts.add(
          Fact.of(
              "Who asked",
              "Somebody who had added themself to the record less than 24 hours before"));
    }
    return facts;
  }
}
