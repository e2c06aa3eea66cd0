package org.contactpoint.acceptance.fault;

import static org.contactpoint.acceptance.fault.Actions.NOTHING;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.contactpoint.acceptance.fault.Child.Moving;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.contract.route.Route;

/** Moving children to other councils: starting, accepting, declining and withdrawing it. */
final class MoveActs {
  private final Simulation simulation;
  private final Memory memory;

  MoveActs(Simulation simulation, Memory memory) {
    this.simulation = simulation;
    this.memory = memory;
  }

  void addTo(Actions actions) {
    actions.add("start move", 6, this::start);
    actions.add("accept move", 5, this::accept);
    actions.add("decline move", 2, this::decline);
    actions.add("withdraw move", 2, this::withdraw);
  }

  private String start(Chance chance) {
    List<Child> all =
        memory.where(
            child ->
                child.into == null
                    && !child.withdrawn
                    && (child.moving == null || child.moving.isOver()));
    if (all.isEmpty()) {
      return NOTHING;
    }
    Child child = chance.one(all);
    boolean leeds = child.council.equals(ChildActs.LEEDS);
    Moving moving = new Moving(leeds ? ChildActs.YORK : ChildActs.LEEDS);
    child.moving = moving;
    simulation.ask(
        Request.of(
                Route.START_MOVE,
                ChildActs.teamOf(child.council),
                "/v1/children/" + child.number + "/moves")
            .key(ChildActs.key(chance))
            .body("{\"toCouncil\":\"%s\"}".formatted(moving.to))
            .done(
                reply -> {
                  moving.id = reply.at("/moveId");
                  moving.state = "open";
                })
            .refused(reply -> moving.state = "refused"));
    return child.number + " to " + moving.to;
  }

  private Optional<Child> open(Chance chance) {
    List<Child> all =
        memory.where(child -> child.moving != null && child.moving.state.equals("open"));
    return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
  }

  private static Request step(Route route, String council, Moving moving, String step) {
    return Request.of(route, ChildActs.teamOf(council), "/v1/moves/" + moving.id + "/" + step);
  }

  /** A step that is refused may have come too late for a child that was merged, or taken over. */
  private String take(Chance chance, Child child, Request request, Consumer<Reply> then) {
    Moving moving = Objects.requireNonNull(child.moving);
    moving.state = "ending";
    simulation.ask(
        request
            .key(ChildActs.key(chance))
            .done(then)
            .refused(
                reply ->
                    moving.state = child.mingled || child.nationalAtFirst ? "unclear" : "open"));
    return child.number + " " + moving.id;
  }

  private String accept(Chance chance) {
    Child child = open(chance).orElse(null);
    if (child == null) {
      return NOTHING;
    }
    Moving moving = Objects.requireNonNull(child.moving);
    return take(
        chance,
        child,
        step(Route.ACCEPT_MOVE, moving.to, moving, "acceptance"),
        reply -> {
          moving.state = "accepted";
          movedTo(child, moving.to);
        });
  }

  /** All that are merged are one child, which moves as a whole. */
  private void movedTo(Child child, String council) {
    child.council = council;
    memory
        .where(other -> other.mayBePartOf(child) || child.mayBePartOf(other))
        .forEach(other -> other.council = council);
  }

  private String decline(Chance chance) {
    Child child = open(chance).orElse(null);
    if (child == null) {
      return NOTHING;
    }
    Moving moving = Objects.requireNonNull(child.moving);
    return take(
        chance,
        child,
        step(Route.DECLINE_MOVE, moving.to, moving, "decline").body("{\"reason\":\"not-here\"}"),
        reply -> moving.state = "declined");
  }

  private String withdraw(Chance chance) {
    Child child = open(chance).orElse(null);
    if (child == null) {
      return NOTHING;
    }
    Moving moving = Objects.requireNonNull(child.moving);
    return take(
        chance,
        child,
        step(Route.WITHDRAW_MOVE, child.council, moving, "withdrawal"),
        reply -> moving.state = "withdrawn");
  }
}
