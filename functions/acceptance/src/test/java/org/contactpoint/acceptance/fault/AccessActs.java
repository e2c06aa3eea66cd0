package org.contactpoint.acceptance.fault;

import static org.contactpoint.acceptance.fault.Actions.NOTHING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.acceptance.fault.Memory.Asked;
import org.contactpoint.contract.route.Route;

/** Asking what is held: the request, its steps, its end, and the document. */
final class AccessActs {
  private static final String PATH = "/v1/subject-access-requests";

  private final Simulation simulation;
  private final Memory memory;

  AccessActs(Simulation simulation, Memory memory) {
    this.simulation = simulation;
    this.memory = memory;
  }

  void addTo(Actions actions) {
    actions.add("ask what is held", 3, this::receive);
    actions.add("check who asks", 8, this::step);
    actions.add("release document", 4, this::release);
    actions.add("read document", 2, this::read);
    actions.add("refuse access", 1, this::refuse);
    actions.add("extend access", 1, this::extend);
    actions.add("complain of access", 2, this::complain);
  }

  private String receive(Chance chance) {
    List<Child> all = memory.where(child -> child.into == null && !child.withdrawn);
    if (all.isEmpty()) {
      return NOTHING;
    }
    Child child = chance.one(all);
    Asked asked = new Asked(chance.one(List.of("leeds.team", "york.team")));
    simulation.ask(
        Request.of(Route.RECEIVE_ACCESS_REQUEST, asked.team, PATH)
            .key(ChildActs.key(chance))
            .body(
                ("{\"childId\":\"%s\",\"requester\":{\"kind\":\"parent\","
                        + "\"name\":\"Ada Northcott\"},\"received\":\"2026-11-20\"}")
                    .formatted(child.number))
            .done(
                reply -> {
                  asked.id = reply.at("/requestId");
                  asked.state = "received";
                  memory.access.add(asked);
                }));
    return child.number + " by " + asked.team;
  }

  private Optional<Asked> one(Chance chance, Set<String> states) {
    List<Asked> all =
        memory.access.stream()
            .filter(asked -> !asked.busy && states.contains(asked.state))
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
  }

  private String take(Chance chance, Asked asked, Route route, String step, String body) {
    asked.busy = true;
    simulation.ask(
        Request.of(route, asked.team, PATH + "/" + asked.id + "/" + step)
            .key(ChildActs.key(chance))
            .body(body)
            .done(
                reply -> {
                  asked.busy = false;
                  asked.state = reply.at("/status");
                })
            .refused(reply -> asked.busy = false));
    return asked.id + " " + step;
  }

  private String step(Chance chance) {
    Asked asked = one(chance, Set.of("received", "id-check", "rights-check")).orElse(null);
    if (asked == null) {
      return NOTHING;
    }
    String body =
        switch (asked.state) {
          case "received" -> step("id-check", "documents-seen");
          case "id-check" -> step("rights-check", "parental-responsibility");
          default -> step("safety-review", "no-risk-found");
        };
    return take(chance, asked, Route.TAKE_ACCESS_STEP, "steps", body);
  }

  private static String step(String step, String reason) {
    return "{\"step\":\"%s\",\"outcome\":\"passed\",\"reason\":\"%s\"}".formatted(step, reason);
  }

  private String release(Chance chance) {
    return one(chance, Set.of("safety-review"))
        .map(asked -> take(chance, asked, Route.RELEASE_ACCESS_DOCUMENT, "release", ""))
        .orElse(NOTHING);
  }

  private String refuse(Chance chance) {
    return one(chance, Asked.OPEN)
        .map(
            asked ->
                take(
                    chance,
                    asked,
                    Route.REFUSE_ACCESS_REQUEST,
                    "refusal",
                    "{\"reason\":\"no-right\"}"))
        .orElse(NOTHING);
  }

  private String extend(Chance chance) {
    return one(chance, Asked.OPEN)
        .map(
            asked ->
                take(
                    chance,
                    asked,
                    Route.EXTEND_ACCESS_REQUEST,
                    "extension",
                    "{\"reason\":\"complex\"}"))
        .orElse(NOTHING);
  }

  private String complain(Chance chance) {
    return one(chance, Asked.ENDED)
        .map(
            asked ->
                take(chance, asked, Route.COMPLAIN_OF_ACCESS, "complaint", "{\"reason\":\"late\"}"))
        .orElse(NOTHING);
  }

  private String read(Chance chance) {
    return one(chance, Set.of("released"))
        .map(
            asked -> {
              simulation.ask(
                  Request.of(
                      Route.READ_ACCESS_DOCUMENT, asked.team, PATH + "/" + asked.id + "/document"));
              return asked.id;
            })
        .orElse(NOTHING);
  }
}
