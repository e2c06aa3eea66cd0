package org.contactpoint.acceptance.fault;

import static org.contactpoint.acceptance.fault.Actions.NOTHING;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.contactpoint.acceptance.fault.Memory.Wish;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.contract.route.Route;

/** Hiding children, deciding and reviewing it, and asking to be called back. */
final class ShieldActs {
  /** More at one day would be taken for misuse. */
  private static final int MOST_ASKED_A_DAY = 5;

  private final Simulation simulation;
  private final Memory memory;
  private int wishes;

  ShieldActs(Simulation simulation, Memory memory) {
    this.simulation = simulation;
    this.memory = memory;
  }

  void addTo(Actions actions) {
    actions.add("shield", 5, this::shield);
    actions.add("shield who may be in a row that waits", 2, this::shieldCandidate);
    actions.add("decide shield", 4, this::decide);
    actions.add("review shield", 3, this::review);
    actions.add("approve removal", 3, this::approveRemoval);
    actions.add("appeal", 2, this::appeal);
    actions.add("ask call-back", 3, this::askCallBack);
    actions.add("close call-back", 3, this::closeCallBack);
  }

  private String shield(Chance chance) {
    List<Child> all = visible();
    if (all.isEmpty()) {
      return NOTHING;
    }
    List<Child> alike = all.stream().filter(memory.alike::containsValue).toList();
    return shield(chance, chance.one(alike.isEmpty() || chance.percent(50) ? all : alike));
  }

  private List<Child> visible() {
    return memory.where(child -> !child.hidden && !child.opening && !child.mingled);
  }

  /** Somebody for whom a person is asked to compare a row, so that the row has to be put apart. */
  private String shieldCandidate(Chance chance) {
    String team = chance.one(List.of("leeds.team", "york.team", "england.team"));
    Set<String> candidates =
        simulation
            .ask(Request.of(Route.LIST_REVIEWS, team, "/v1/reviews"))
            .filter(Simulation::isSuccess)
            .stream()
            .flatMap(shown -> shown.all("/items"))
            .flatMap(item -> item.at("/candidates").valueStream())
            .map(candidate -> candidate.at("/childId").asText())
            .collect(Collectors.toSet());
    List<Child> all =
        visible().stream().filter(child -> candidates.contains(child.number)).toList();
    return all.isEmpty() ? NOTHING : shield(chance, chance.one(all));
  }

  private String shield(Chance chance, Child child) {
    String who = asker(chance, child);
    if (memory.asked.merge(who + simulation.around().today(), 1, Integer::sum) > MOST_ASKED_A_DAY) {
      return NOTHING;
    }
    simulation.ask(
        Request.of(Route.ASK_SHIELD, who, "/v1/children/" + child.number + "/shield")
            .key(ChildActs.key(chance))
            .body("{\"ground\":\"adoption\",\"askedBy\":\"council\"}")
            .done(
                reply -> {
                  child.shield = reply.at("/shieldId");
                  child.shieldStatus = "interim";
                  child.hidden = true;
                }));
    return child.number + " by " + who;
  }

  /** The team, or somebody who works with the child. */
  private static String asker(Chance chance, Child child) {
    List<String> involved =
        child.involvements.values().stream()
            .filter(one -> one.state.equals("open"))
            .map(one -> one.who)
            .sorted()
            .toList();
    return involved.isEmpty() || chance.percent(40)
        ? ChildActs.teamOf(child.council)
        : chance.one(involved);
  }

  private Optional<Child> inState(Chance chance, Predicate<Child> fits) {
    List<Child> all =
        memory.where(
            child ->
                child.shield != null
                    && !child.opening
                    && !child.council.equals(ChildActs.YORK)
                    && fits.test(child));
    return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
  }

  private static String approverOf(Child child) {
    return child.council.equals(ChildActs.LEEDS) ? "leeds.approver" : "england.approver";
  }

  private static Request step(Chance chance, Route route, String who, Child child, String step) {
    return Request.of(route, who, "/v1/shields/" + child.shield + "/" + step)
        .key(ChildActs.key(chance));
  }

  /**
   * A step that may open the shield, until it is clear that it did not. What is decided of a child
   * is decided of every record that was merged into its own.
   */
  private void opening(Child child, Request request, String status) {
    String before = child.shieldStatus;
    child.opening = true;
    child.shieldStatus = "moving";
    simulation.ask(
        request
            .done(
                reply -> {
                  child.shieldStatus = status;
                  child.opening = false;
                  child.hidden = false;
                  memory
                      .where(other -> other.mayBePartOf(child))
                      .forEach(other -> other.hidden = false);
                })
            .refused(
                reply -> {
                  child.shieldStatus = before;
                  child.opening = false;
                }));
  }

  private void keeping(Child child, Request request, String status) {
    String before = child.shieldStatus;
    child.shieldStatus = "moving";
    Consumer<Reply> back = reply -> child.shieldStatus = before;
    simulation.ask(request.done(reply -> child.shieldStatus = status).refused(back));
  }

  private String decide(Chance chance) {
    Optional<Child> any = inState(chance, child -> child.shieldStatus.equals("interim"));
    if (any.isEmpty()) {
      return NOTHING;
    }
    Child child = any.get();
    Request request = step(chance, Route.DECIDE_SHIELD, approverOf(child), child, "decision");
    if (chance.percent(40)) {
      opening(
          child, request.body("{\"outcome\":\"refuse\",\"reason\":\"no-risk-found\"}"), "refused");
      return "refused " + child.number;
    }
    keeping(
        child, request.body("{\"outcome\":\"shield\",\"reason\":\"risk-confirmed\"}"), "shielded");
    return "confirmed " + child.number;
  }

  private String review(Chance chance) {
    Optional<Child> any = inState(chance, child -> child.shieldStatus.equals("shielded"));
    if (any.isEmpty()) {
      return NOTHING;
    }
    Child child = any.get();
    Request request =
        step(chance, Route.REVIEW_SHIELD, ChildActs.teamOf(child.council), child, "review");
    boolean remove = chance.percent(60);
    keeping(
        child,
        request.body(
            remove
                ? "{\"outcome\":\"remove\",\"reason\":\"no-risk-found\"}"
                : "{\"outcome\":\"keep\",\"reason\":\"risk-confirmed\"}"),
        remove ? "removal-proposed" : "shielded");
    return (remove ? "removal of " : "kept ") + child.number;
  }

  private String approveRemoval(Chance chance) {
    Optional<Child> any = inState(chance, child -> child.shieldStatus.equals("removal-proposed"));
    if (any.isEmpty()) {
      return NOTHING;
    }
    Child child = any.get();
    opening(
        child,
        step(chance, Route.APPROVE_SHIELD_REMOVAL, approverOf(child), child, "removal-approval"),
        "removed");
    return child.number + "";
  }

  private String appeal(Chance chance) {
    Optional<Child> any = inState(chance, child -> child.shieldStatus.equals("refused"));
    if (any.isEmpty()) {
      return NOTHING;
    }
    Child child = any.get();
    child.shieldStatus = "moving";
    simulation.ask(
        step(chance, Route.APPEAL_SHIELD, ChildActs.teamOf(child.council), child, "appeal")
            .done(
                reply -> {
                  child.shield = reply.at("/shieldId");
                  child.shieldStatus = "interim";
                  child.hidden = true;
                })
            .refused(reply -> child.shieldStatus = "refused"));
    return child.number + "";
  }

  private String askCallBack(Chance chance) {
    List<Child> all = memory.where(child -> child.hidden && child.into == null);
    if (all.isEmpty()) {
      return NOTHING;
    }
    Child child = chance.one(all);
    String phone = String.format(Locale.ROOT, "+44113497%04d", wishes++);
    Wish wish = new Wish(child);
    wish.state = "asking";
    memory.wishes.put(phone, wish);
    simulation.ask(
        Request.of(
                Route.ASK_CALL_BACK,
                ChildActs.strangerTo(child),
                "/v1/children/" + child.number + "/call-backs")
            .key(ChildActs.key(chance))
            .body("{\"about\":\"shielded-child\",\"phone\":\"%s\"}".formatted(phone))
            .done(
                reply -> {
                  wish.id = reply.at("/callBackId");
                  wish.state = "open";
                })
            .refused(reply -> memory.wishes.remove(phone)));
    return phone;
  }

  private String closeCallBack(Chance chance) {
    List<Map.Entry<String, Wish>> all =
        memory.wishes.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .filter(entry -> entry.getValue().state.equals("open"))
            .toList();
    if (all.isEmpty()) {
      return NOTHING;
    }
    Wish wish = chance.one(all).getValue();
    wish.state = "closing";
    simulation.ask(
        Request.of(
                Route.CLOSE_CALL_BACK,
                ChildActs.teamOf(wish.child.council),
                "/v1/call-backs/" + wish.id + "/closure")
            .key(ChildActs.key(chance))
            .body("{\"outcome\":\"reached\"}")
            .done(reply -> wish.state = "closed")
            .refused(reply -> wish.state = "open"));
    return wish.id;
  }
}
