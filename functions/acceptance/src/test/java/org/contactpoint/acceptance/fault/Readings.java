package org.contactpoint.acceptance.fault;

import static org.contactpoint.acceptance.fault.Actions.NOTHING;

import java.util.List;
import java.util.Optional;
import org.contactpoint.acceptance.fault.Finding.Invariant;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.contract.route.Route;

/** Searches, views, lists and the trail; each answer is looked at for what must not be in it. */
final class Readings {
  private final Simulation simulation;
  private final Memory memory;

  Readings(Simulation simulation, Memory memory) {
    this.simulation = simulation;
    this.memory = memory;
  }

  void addTo(Actions actions) {
    actions.add("stranger views", 8, this::strangerViews);
    actions.add("stranger searches", 6, this::strangerSearches);
    actions.add("adopt from file", 10, this::adopt);
    actions.add("shields", 1, c -> list(Route.LIST_SHIELDS, "leeds.team", "/v1/shields"));
    actions.add("call-backs", 1, c -> list(Route.LIST_CALL_BACKS, "leeds.team", "/v1/call-backs"));
    actions.add(
        "access requests",
        1,
        c -> list(Route.LIST_ACCESS_REQUESTS, "leeds.team", "/v1/subject-access-requests"));
    actions.add("moves", 1, c -> list(Route.LIST_MOVES, "leeds.team", "/v1/moves"));
    actions.add(
        "forecast",
        1,
        c -> list(Route.FORECAST_LIFE_CYCLE, "leeds.admin", "/v1/life-cycle/forecast"));
    actions.add("own account", 1, c -> list(Route.READ_OWN_ACCOUNT, "york.nurse", "/v1/me"));
    actions.add("own trail", 1, c -> list(Route.READ_OWN_TRAIL, "york.nurse", "/v1/me/trail"));
    actions.add("uploads", 1, c -> list(Route.LIST_UPLOADS, "york.feed", "/v1/uploads"));
    actions.add("reviews", 1, c -> list(Route.LIST_REVIEWS, "leeds.team", "/v1/reviews"));
    actions.add("duplicates", 4, this::duplicates);
    actions.add("accounts", 1, c -> list(Route.LIST_ACCOUNTS, "leeds.admin", "/v1/accounts"));
    actions.add("trail", 2, this::trail);
    actions.add(
        "verify", 1, c -> list(Route.VERIFY_TRAIL, "england.auditor", "/v1/audit/verification"));
  }

  private String list(Route route, String who, String path) {
    return simulation
        .ask(Request.of(route, who, path))
        .map(reply -> who + " " + reply.status())
        .orElse("no answer");
  }

  /** The pairs of a team; nobody hidden is shown in them but by the face, to the own team. */
  private String duplicates(Chance chance) {
    String who = chance.percent(70) ? "leeds.team" : "york.team";
    Optional<Reply> reply =
        simulation
            .ask(Request.of(Route.LIST_DUPLICATES, who, "/v1/duplicates"))
            .filter(Simulation::isSuccess);
    reply.ifPresent(this::requireFaces);
    reply
        .map(list -> list.at("/items/0/duplicateId"))
        .filter(id -> !id.isEmpty())
        .flatMap(
            id ->
                simulation.ask(
                    Request.of(Route.VIEW_DUPLICATE, who, "/v1/duplicates/" + id)
                        .purpose("record-maintenance")))
        .filter(Simulation::isSuccess)
        .ifPresent(this::requireFaces);
    return who + reply.map(list -> " " + list.all("/items").count()).orElse("");
  }

  private void requireFaces(Reply shown) {
    for (Child child : memory.where(one -> one.hidden)) {
      if (child.mustBeHidden()
          && shown.json().findParents("childId").stream()
              .filter(one -> one.at("/childId").asText().equals(child.number))
              .anyMatch(one -> !one.at("/shielded").asBoolean())) {
        simulation.find(Invariant.NO_SHIELD_OPENS_BY_ITSELF, "a pair shows " + child.number);
      }
    }
  }

  private String trail(Chance chance) {
    List<Child> all = memory.where(child -> true);
    return all.isEmpty()
        ? NOTHING
        : list(
            Route.READ_TRAIL,
            "england.auditor",
            "/v1/audit/entries?child=" + chance.one(all).number);
  }

  private String strangerViews(Chance chance) {
    List<Child> all = memory.where(child -> child.hidden || chance.percent(20));
    if (all.isEmpty()) {
      return NOTHING;
    }
    Child child = chance.one(all);
    boolean hidden = child.mustBeHidden();
    String who = ChildActs.strangerTo(child);
    Optional<Reply> reply =
        simulation.ask(
            Request.of(Route.VIEW_CHILD, who, "/v1/children/" + child.number)
                .purpose("direct-support"));
    if (hidden && child.mustBeHidden()) {
      reply.filter(Simulation::isSuccess).ifPresent(shown -> requireHidden(child, shown));
    }
    return child.number + " by " + who + (hidden ? " hidden" : "");
  }

  private void requireHidden(Child child, Reply shown) {
    if (!shown.json().at("/shielded").asBoolean()) {
      simulation.find(Invariant.NO_SHIELD_OPENS_BY_ITSELF, "a stranger sees " + child.number);
    }
    if (child.marks.stream().anyMatch(shown.text()::contains)) {
      simulation.find(Invariant.NO_SHIELD_OPENS_BY_ITSELF, "a stranger sees where " + child.number);
    }
  }

  private Optional<Reply> search(String who, Child child) {
    return simulation
        .ask(
            Request.of(Route.SEARCH_CHILDREN, who, "/v1/searches")
                .body(
                    """
                    {"purpose":"direct-support","familyName":"%s","dateOfBirth":"%s"}
                    """
                        .formatted(child.family, child.born)))
        .filter(Simulation::isSuccess);
  }

  private String strangerSearches(Chance chance) {
    List<Child> all = memory.where(child -> child.hidden || chance.percent(20));
    if (all.isEmpty()) {
      return NOTHING;
    }
    Child child = chance.one(all);
    boolean hidden = child.mustBeHidden();
    Optional<Reply> reply = search(ChildActs.strangerTo(child), child);
    if (hidden && child.mustBeHidden()) {
      reply.ifPresent(shown -> requireHiddenInSearch(child, shown));
    }
    return child.number + "";
  }

  private void requireHiddenInSearch(Child child, Reply shown) {
    boolean open =
        shown
            .all("/results")
            .filter(result -> result.at("/childId").asText().equals(child.number))
            .anyMatch(result -> !result.at("/shielded").asBoolean() || result.has("council"));
    if (open) {
      simulation.find(Invariant.NO_SHIELD_OPENS_BY_ITSELF, "a search shows " + child.number);
    }
  }

  /** A child whom a file brought is found by its team, and from then on somebody's case. */
  private String adopt(Chance chance) {
    List<Child> all =
        memory.children.stream()
            .filter(child -> child.number == null && !child.withdrawn && !child.doubled)
            .filter(child -> !child.files.isEmpty())
            .toList();
    if (all.isEmpty()) {
      return NOTHING;
    }
    Child child = chance.one(all);
    Optional<Reply> reply = search(ChildActs.teamOf(child.council), child);
    List<String> numbers =
        reply.stream()
            .flatMap(shown -> shown.all("/results"))
            .filter(result -> result.at("/familyName").asText().equals(child.family))
            .filter(result -> result.at("/givenName").asText().equals(child.given))
            .map(result -> result.at("/childId").asText())
            .toList();
    if (numbers.size() == 1) {
      child.number = numbers.getFirst();
    }
    return child.family + " " + numbers;
  }
}
