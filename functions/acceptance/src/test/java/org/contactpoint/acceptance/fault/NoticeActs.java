package org.contactpoint.acceptance.fault;

import static org.contactpoint.acceptance.fault.Actions.NOTHING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
    actions.add("follow the news", 3, chance -> simulation.followNews());
  }

  /** Whoever works with a child, as far as was acknowledged. */
  private record Watcher(Child child, String who) {}

  private Optional<Watcher> watcher(Chance chance, Predicate<Child> wanted) {
    List<Watcher> all =
        memory.where(wanted).stream()
            .flatMap(
                child ->
                    child.involvements.entrySet().stream()
                        .filter(entry -> entry.getValue().state.equals("open"))
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> new Watcher(child, entry.getValue().who)))
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
  }

  /** Somebody watches, mostly another one joins, and the watcher looks. */
  private String watch(Chance chance) {
    Optional<Watcher> any = watcher(chance, child -> child.into == null && !child.hidden);
    if (any.isEmpty()) {
      return NOTHING;
    }
    Watcher watcher = any.get();
    String said = ask(any, Route.WATCH_CHILD);
    if (chance.percent(70)) {
      join(chance, watcher);
    }
    return said + ", told " + read(chance, watcher.who);
  }

  private void join(Chance chance, Watcher watcher) {
    Child child = watcher.child;
    String other = watcher.who.equals("york.nurse") ? "leeds.police" : "york.nurse";
    if (child.services.add(other + " voluntary")) {
      simulation.ask(
          Request.of(Route.ADD_INVOLVEMENT, other, "/v1/children/" + child.number + "/involvements")
              .key(ChildActs.key(chance))
              .body("{\"serviceType\":\"voluntary\",\"start\":\"2026-11-05\"}")
              .done(
                  reply ->
                      child.involvements.put(
                          reply.at("/involvementId"), new Child.Involved(other, false))));
    }
  }

  private String stopWatching(Chance chance) {
    return ask(watcher(chance, child -> true), Route.STOP_WATCHING_CHILD);
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
    return watcher(chance, child -> true).map(watcher -> read(chance, watcher.who)).orElse(NOTHING);
  }

  private String read(Chance chance, String who) {
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
