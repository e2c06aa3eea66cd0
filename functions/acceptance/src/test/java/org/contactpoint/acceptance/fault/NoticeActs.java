package org.contactpoint.acceptance.fault;

import static org.contactpoint.acceptance.fault.Actions.NOTHING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.acceptance.fault.Finding.Invariant;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.contract.route.Route;

/** Watching children, and reading what is told of them: never of somebody hidden. */
final class NoticeActs {
  private final Simulation simulation;
  private final Memory memory;

  NoticeActs(Simulation simulation, Memory memory) {
    this.simulation = simulation;
    this.memory = memory;
  }

  void addTo(Actions actions) {
    actions.add("watch", 6, this::watch);
    actions.add("stop watching", 1, this::stopWatching);
    actions.add("notices", 4, this::read);
  }

  /** Whoever works with a child, as far as was acknowledged. */
  private record Watcher(Child child, String who) {}

  private Optional<Watcher> watcher(Chance chance) {
    List<Watcher> all =
        memory.where(child -> !child.involvements.isEmpty()).stream()
            .flatMap(
                child ->
                    child.involvements.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Watcher(child, entry.getValue().who)))
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
  }

  private String watch(Chance chance) {
    return ask(watcher(chance), Route.WATCH_CHILD);
  }

  private String stopWatching(Chance chance) {
    return ask(watcher(chance), Route.STOP_WATCHING_CHILD);
  }

  private String ask(Optional<Watcher> any, Route route) {
    if (any.isEmpty()) {
      return NOTHING;
    }
    Watcher watcher = any.get();
    simulation.ask(
        Request.of(route, watcher.who, "/v1/children/" + watcher.child.number + "/watch"));
    return watcher.child.number + " by " + watcher.who;
  }

  private String read(Chance chance) {
    Optional<Watcher> any = watcher(chance);
    if (any.isEmpty()) {
      return NOTHING;
    }
    String who = any.get().who;
    List<Child> hidden = memory.where(Child::mustBeHidden);
    Optional<Reply> list =
        simulation
            .ask(Request.of(Route.LIST_NOTICES, who, "/v1/notices?limit=200"))
            .filter(Simulation::isSuccess);
    list.ifPresent(shown -> requireNobodyHidden(hidden, shown));
    list.map(shown -> shown.at("/items/0/noticeId"))
        .filter(id -> !id.isEmpty())
        .ifPresent(
            id ->
                simulation.ask(
                    Request.of(Route.READ_NOTICE, who, "/v1/notices/" + id + "/reading")
                        .key(ChildActs.key(chance))));
    return who + list.map(shown -> " " + shown.all("/items").count()).orElse("");
  }

  /** Whoever was hidden before the question was asked, and is still. */
  private void requireNobodyHidden(List<Child> hidden, Reply shown) {
    for (Child child : hidden) {
      if (child.mustBeHidden()
          && shown
              .all("/items")
              .anyMatch(one -> one.at("/childId").asText().equals(child.number))) {
        simulation.find(Invariant.NO_SHIELD_OPENS_BY_ITSELF, "a notice of " + child.number);
      }
    }
  }
}
