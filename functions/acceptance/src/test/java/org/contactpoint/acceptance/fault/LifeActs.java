package org.contactpoint.acceptance.fault;

import java.util.List;
import java.util.TreeSet;
import org.contactpoint.contract.route.Route;

/** What a team says of the lives of children who take part in nothing else. */
final class LifeActs {
  private static final String TEAM = "leeds.team";
  private static final int MOST = 4;
  private static final String STAYING =
      """
      {"until":"2033-05-06","ground":"care-leaver","consent":{"givenBy":"child",
        "competence":"gillick-competent","date":"2025-11-02"}}
      """;

  private final Simulation simulation;
  private final Memory memory;

  LifeActs(Simulation simulation, Memory memory) {
    this.simulation = simulation;
    this.memory = memory;
  }

  void addTo(Actions actions) {
    actions.add("say of a life", 5, this::say);
  }

  private String say(Chance chance) {
    if (memory.lives.isEmpty() || (memory.lives.size() < MOST && chance.below(4) == 0)) {
      return register(chance);
    }
    String child = chance.one(List.copyOf(new TreeSet<>(memory.lives.keySet())));
    switch (chance.below(5)) {
      case 0 -> ask(chance, Route.RECORD_PARTICIPATION, child, "participation", STAYING);
      case 1 ->
          simulation.ask(Request.of(Route.END_PARTICIPATION, TEAM, path(child, "participation")));
      case 2 ->
          ask(chance, Route.RECORD_DEPARTURE, child, "departure", "{\"returnIntended\":\"no\"}");
      case 3 -> changing(chance, Route.RECORD_DEATH, child, "death", "{}", "died");
      default ->
          changing(
              chance,
              Route.CORRECT_DEATH,
              child,
              "death-correction",
              "{\"reason\":\"another-child\"}",
              "alive");
    }
    return child;
  }

  private String register(Chance chance) {
    simulation.ask(
        Request.of(Route.REGISTER_CHILD, TEAM, "/v1/children")
            .purpose("record-maintenance")
            .key(ChildActs.key(chance))
            .body(
                """
                {"names":[{"type":"current","givenName":"%s","familyName":"%s"}],
                 "dateOfBirth":"2011-05-06"}
                """
                    .formatted(chance.letters(8), chance.letters(11)))
            .done(reply -> memory.lives.put(reply.at("/childId"), "alive")));
    return "a child";
  }

  private static String path(String child, String what) {
    return "/v1/children/" + child + "/" + what;
  }

  private void ask(Chance chance, Route route, String child, String what, String body) {
    simulation.ask(
        Request.of(route, TEAM, path(child, what)).key(ChildActs.key(chance)).body(body));
  }

  /** Until it is acknowledged or refused, nobody knows. */
  private void changing(
      Chance chance, Route route, String child, String what, String body, String then) {
    String before = memory.lives.getOrDefault(child, "unclear");
    memory.lives.put(child, "unclear");
    simulation.ask(
        Request.of(route, TEAM, path(child, what))
            .key(ChildActs.key(chance))
            .body(body)
            .done(reply -> memory.lives.put(child, then))
            .refused(reply -> memory.lives.put(child, before)));
  }
}
