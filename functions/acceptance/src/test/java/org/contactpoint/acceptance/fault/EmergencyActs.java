package org.contactpoint.acceptance.fault;

import static org.contactpoint.acceptance.fault.Actions.NOTHING;

import java.util.List;
import java.util.Optional;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.contract.route.Route;

/**
 * Officers state emergencies, auditors investigate them: whoever was shown a record is investigated
 * once, and nobody who was shown nothing.
 */
final class EmergencyActs {
  /** Those to whom emergencies of the children of these simulations go. */
  static final List<String> AUDITORS = List.of("leeds.auditor", "york.auditor", "england.auditor");

  /** Their lists. */
  static final List<String> LISTS =
      List.of("/v1/investigations", "/v1/investigations?status=closed");

  private static final List<String> OFFICERS = List.of("leeds.police", "york.police");

  private final Simulation simulation;
  private final Memory memory;

  EmergencyActs(Simulation simulation, Memory memory) {
    this.simulation = simulation;
    this.memory = memory;
  }

  void addTo(Actions actions) {
    actions.add("emergency", 4, this::emergency);
    actions.add("investigations", 1, this::list);
    actions.add("close investigation", 4, this::close);
  }

  /** A repeat of what was shown is refused: by that an officer who had no answer learns of it. */
  private String emergency(Chance chance) {
    List<Child> all = memory.where(child -> child.hidden && !child.opening);
    if (all.isEmpty()) {
      return NOTHING;
    }
    String who = chance.one(OFFICERS);
    String whom = who + " " + chance.one(all).number;
    simulation.ask(
        Request.of(Route.BREAK_GLASS, who, "/v1/children/" + numberOf(whom) + "/break-glass")
            .key(ChildActs.key(chance))
            .body("{\"emergency\":\"child-missing\"}")
            .done(reply -> memory.emergencies.merge(whom, 1, Integer::sum))
            .refused(
                reply -> {
                  if (reply.problem().equals("already-shown")) {
                    memory.emergencies.merge(whom, 1, Integer::sum);
                  }
                }));
    return whom;
  }

  private static String numberOf(String whom) {
    return whom.substring(whom.indexOf(' ') + 1);
  }

  private String list(Chance chance) {
    String who = chance.one(AUDITORS);
    return open(who).map(reply -> who + " " + reply.status()).orElse("no answer");
  }

  private Optional<Reply> open(String who) {
    return simulation.ask(Request.of(Route.LIST_INVESTIGATIONS, who, "/v1/investigations"));
  }

  private String close(Chance chance) {
    String who = chance.one(AUDITORS);
    String id =
        open(who)
            .filter(Simulation::isSuccess)
            .map(reply -> reply.at("/items/0/investigationId"))
            .orElse("");
    if (id.isEmpty()) {
      return NOTHING;
    }
    simulation.ask(
        Request.of(Route.CLOSE_INVESTIGATION, who, "/v1/investigations/" + id + "/closure")
            .key(ChildActs.key(chance))
            .body("{\"finding\":\"justified\"}")
            .done(reply -> memory.investigated.add(id)));
    return who + " " + id;
  }
}
