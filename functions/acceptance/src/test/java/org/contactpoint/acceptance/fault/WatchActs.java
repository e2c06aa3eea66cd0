package org.contactpoint.acceptance.fault;

import static org.contactpoint.acceptance.fault.Actions.NOTHING;

import java.util.List;
import java.util.Optional;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.contract.route.Route;

/**
 * The trail is followed for misuse, and auditors close alerts: each is there once, and whoever was
 * shown a shielded record in an emergency is told of.
 */
final class WatchActs {
  /** The lists of alerts in which those of these simulations are. */
  static final List<String> LISTS = List.of("/v1/alerts", "/v1/alerts?status=closed");

  /** Those to whom alerts go. */
  static final List<String> AUDITORS = List.of("leeds.auditor", "york.auditor");

  private final Simulation simulation;
  private final Memory memory;

  WatchActs(Simulation simulation, Memory memory) {
    this.simulation = simulation;
    this.memory = memory;
  }

  void addTo(Actions actions) {
    actions.add("follow the trail", 4, chance -> simulation.followTrail());
    actions.add("close alert", 4, this::close);
    actions.add("approve opening", 3, this::approve);
  }

  /** An approval repeated in any way is one, and two of one kind of auditor are never enough. */
  private String approve(Chance chance) {
    String who = chance.one(AUDITORS);
    Optional<Reply> list = simulation.ask(Request.of(Route.LIST_ALERTS, who, "/v1/alerts"));
    String id =
        list.filter(Simulation::isSuccess).map(reply -> reply.at("/items/0/alertId")).orElse("");
    if (id.isEmpty()) {
      return NOTHING;
    }
    simulation.ask(
        Request.of(Route.APPROVE_OPENING, who, "/v1/alerts/" + id + "/approval")
            .key(ChildActs.key(chance)));
    return who + " " + id;
  }

  private String close(Chance chance) {
    String who = chance.one(AUDITORS);
    Optional<Reply> list = simulation.ask(Request.of(Route.LIST_ALERTS, who, "/v1/alerts"));
    String id =
        list.filter(Simulation::isSuccess).map(reply -> reply.at("/items/0/alertId")).orElse("");
    if (id.isEmpty()) {
      return NOTHING;
    }
    simulation.ask(
        Request.of(Route.CLOSE_ALERT, who, "/v1/alerts/" + id + "/closure")
            .key(ChildActs.key(chance))
            .body("{\"finding\":\"referred\"}")
            .done(reply -> memory.closedAlerts.add(id)));
    return who + " " + id;
  }
}
