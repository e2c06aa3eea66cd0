package org.contactpoint.acceptance.fault;

import static org.contactpoint.acceptance.fault.Actions.NOTHING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.acceptance.fault.Child.Involved;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.contract.route.Route;

/**
 * Registering and correcting children, who works with them, merging them and telling them apart.
 */
final class ChildActs {
  static final String LEEDS = "E08000035";
  static final String YORK = "E06000014";
  static final String ENGLAND = "england";

  private static final int MOST_NAMESAKES = 4;
  private static final String MAINTENANCE = "record-maintenance";
  private static final List<String> OPEN_SERVICES =
      List.of("speech-therapy", "learning-mentoring", "social-care", "education-welfare");
  private static final List<String> SENSITIVE_SERVICES = List.of("mental-health", "sexual-health");

  private final Simulation simulation;
  private final Memory memory;

  ChildActs(Simulation simulation, Memory memory) {
    this.simulation = simulation;
    this.memory = memory;
  }

  void addTo(Actions actions) {
    actions.add("register", 9, this::register);
    actions.add("register kin", 3, this::registerKin);
    actions.add("register under another name", 2, this::registerUnderAnotherName);
    actions.add("correct", 9, this::correct);
    actions.add("add involvement", 9, this::addInvolvement);
    actions.add("end involvement", 4, this::endInvolvement);
    actions.add("withdraw consent", 4, this::withdrawConsent);
    actions.add("merge", 5, this::merge);
    actions.add("approve merge", 3, this::approveMerge);
    actions.add("undo merge", 6, this::undoMerge);
    actions.add("distinguish", 3, this::distinguish);
  }

  static String teamOf(String council) {
    return switch (council) {
      case LEEDS -> "leeds.team";
      case YORK -> "york.team";
      default -> "england.team";
    };
  }

  static String strangerTo(Child child) {
    return child.council.equals(LEEDS) ? "york.nurse" : "leeds.socialworker";
  }

  /** Nobody was ever called so. */
  static Child born(Chance chance, String council) {
    String day =
        String.format(
            Locale.ROOT,
            "%d-%02d-%02d",
            chance.between(2011, 2023),
            chance.between(1, 12),
            chance.between(2, 28));
    return new Child(chance.letters(7), chance.letters(10), day, council);
  }

  static String mark(Chance chance) {
    return "Qz" + chance.letters(9).toLowerCase(Locale.ROOT);
  }

  static String key(Chance chance) {
    return chance.letters(24);
  }

  private String register(Chance chance) {
    Child child = born(chance, chance.one(List.of(LEEDS, LEEDS, YORK, ENGLAND)));
    return register(chance, child, mark(chance));
  }

  private String registerKin(Chance chance) {
    List<Child> all = memory.where(child -> !child.marks.isEmpty() && child.gender != null);
    if (all.isEmpty()) {
      return NOTHING;
    }
    Child sibling = chance.one(all);
    Child drawn = born(chance, sibling.council);
    Child child = new Child(drawn.given, sibling.family, drawn.born, sibling.council);
    return register(chance, child, sibling.marks.iterator().next());
  }

  /**
   * A record that nobody would take for the other's, until it has a home near it: then both may be
   * one child.
   */
  private String registerUnderAnotherName(Chance chance) {
    List<Child> all =
        memory.where(
            child ->
                "female".equals(child.gender)
                    && child.into == null
                    && !child.hidden
                    && child.council.equals(LEEDS)
                    && namesakes(child) < MOST_NAMESAKES);
    if (all.isEmpty()) {
      return NOTHING;
    }
    Child one = chance.one(all);
    Child child = new Child(chance.letters(7), one.family, one.born, LEEDS);
    simulation.ask(
        Request.of(Route.REGISTER_CHILD, "leeds.team", "/v1/children")
            .purpose(MAINTENANCE)
            .key(key(chance))
            .body(
                """
                {"names":[{"type":"current","givenName":"%s","familyName":"%s"}],
                 "dateOfBirth":"%s","gender":"female"}
                """
                    .formatted(child.given, child.family, child.born))
            .done(
                reply -> {
                  child.number = reply.at("/childId");
                  child.gender = "female";
                  memory.children.add(child);
                }));
    return child.number == null ? NOTHING : correct(chance, child, "female");
  }

  /** Those of one family name and birthday: of too many a search shows none. */
  private long namesakes(Child child) {
    return memory.children.stream()
        .filter(other -> other.family.equals(child.family) && other.born.equals(child.born))
        .count();
  }

  private String register(Chance chance, Child child, String mark) {
    child.gender = "female";
    child.marks.add(mark);
    simulation.ask(
        Request.of(Route.REGISTER_CHILD, teamOf(child.council), "/v1/children")
            .purpose(MAINTENANCE)
            .key(key(chance))
            .body(
                """
                {"names":[{"type":"current","givenName":"%s","familyName":"%s"}],
                 "dateOfBirth":"%s","gender":"female",
                 "address":{"status":"current","lines":["7 %s Road"],"town":"Leeds",
                   "postcode":"LS6 2AB"},
                 "carers":[{"name":"%s %s","relationship":"mother",
                   "parentalResponsibility":true}]}
                """
                    .formatted(
                        child.given, child.family, child.born, mark, chance.letters(6), mark))
            .done(
                reply -> {
                  child.number = reply.at("/childId");
                  memory.children.add(child);
                }));
    return child.given + " " + child.family;
  }

  /** The record as its team sees it, with its tag. */
  private Optional<Reply> seen(Child child, String who) {
    return simulation
        .ask(
            Request.of(Route.VIEW_CHILD, who, "/v1/children/" + child.number)
                .purpose("direct-support"))
        .filter(Simulation::isSuccess);
  }

  private String correct(Chance chance) {
    List<Child> all =
        memory.where(child -> child.gender != null && child.into == null && !child.correcting);
    if (all.isEmpty()) {
      return NOTHING;
    }
    return correct(
        chance, chance.one(all), chance.one(List.of("female", "male", "other", "unknown")));
  }

  private String correct(Chance chance, Child child, String gender) {
    child.correcting = true;
    Optional<Reply> view = seen(child, teamOf(child.council));
    if (view.isEmpty()) {
      child.correcting = false;
      return child.number + " not seen";
    }
    // What stands in a correction as it is shown says nothing, and a hidden child's face is shown.
    boolean asTheFace =
        view.get().json().at("/shielded").asBoolean() && view.get().at("/gender").equals(gender);
    String mark = mark(chance);
    child.marks.add(mark);
    simulation.ask(
        Request.of(Route.CORRECT_CHILD, teamOf(child.council), "/v1/children/" + child.number)
            .purpose(MAINTENANCE)
            .key(key(chance))
            .header("If-Match", view.get().header("ETag"))
            .body(
                """
                {"gender":"%s","address":{"status":"current","lines":["9 %s Lane"],"town":"Leeds",
                  "postcode":"LS6 2AB"}}
                """
                    .formatted(gender, mark))
            .done(
                reply -> {
                  child.gender = asTheFace ? child.gender : gender;
                  child.correcting = false;
                })
            .refused(reply -> child.correcting = false));
    return child.number + " " + gender;
  }

  private String addInvolvement(Chance chance) {
    List<Child> all = memory.where(child -> child.into == null);
    if (all.isEmpty()) {
      return NOTHING;
    }
    Child child = chance.one(all);
    String who = chance.one(List.of("leeds.socialworker", "york.nurse", "leeds.police"));
    boolean sensitive = chance.percent(35);
    String service = chance.one(sensitive ? SENSITIVE_SERVICES : OPEN_SERVICES);
    if (!child.services.add(who + " " + service)) {
      return NOTHING;
    }
    String consent =
        sensitive
            ? ",\"consent\":{\"givenBy\":\"parent\",\"competence\":\"parental-responsibility\","
                + "\"date\":\"2026-11-01\"}"
            : "";
    simulation.ask(
        Request.of(Route.ADD_INVOLVEMENT, who, "/v1/children/" + child.number + "/involvements")
            .key(key(chance))
            .body(
                "{\"serviceType\":\"%s\",\"start\":\"2026-11-0%d\"%s}"
                    .formatted(service, chance.between(1, 9), consent))
            .done(
                reply ->
                    child.involvements.put(
                        reply.at("/involvementId"), new Involved(who, sensitive))));
    return child.number + " " + service + " by " + who;
  }

  /** One involvement in that state. */
  private record Place(Child child, String id, Involved involved) {}

  private Optional<Place> place(Chance chance, boolean sensitive) {
    List<Place> all =
        memory.where(child -> child.into == null).stream()
            .flatMap(
                child ->
                    child.involvements.entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(entry -> new Place(child, entry.getKey(), entry.getValue())))
            .filter(place -> place.involved.sensitive == sensitive)
            .filter(place -> place.involved.state.equals("open"))
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
  }

  private String endInvolvement(Chance chance) {
    Optional<Place> any = place(chance, false);
    if (any.isEmpty()) {
      return NOTHING;
    }
    Place place = any.get();
    Optional<Reply> view = seen(place.child, place.involved.who);
    if (view.isEmpty()) {
      return "not seen";
    }
    place.involved.state = "ending";
    simulation.ask(
        Request.of(Route.END_INVOLVEMENT, place.involved.who, path(place))
            .key(key(chance))
            .header("If-Match", view.get().header("ETag"))
            .body("{\"end\":\"2026-11-20\"}")
            .done(reply -> place.involved.state = "ended")
            .refused(reply -> place.involved.state = "open"));
    return place.child.number + " " + place.id;
  }

  private static String path(Place place) {
    return "/v1/children/" + place.child.number + "/involvements/" + place.id;
  }

  private String withdrawConsent(Chance chance) {
    Optional<Place> any = place(chance, true);
    if (any.isEmpty()) {
      return NOTHING;
    }
    Place place = any.get();
    place.involved.state = "withdrawing";
    simulation.ask(
        Request.of(Route.WITHDRAW_CONSENT, place.involved.who, path(place) + "/consent-withdrawal")
            .key(key(chance))
            .done(reply -> place.involved.state = "withdrawn")
            .refused(reply -> place.involved.state = "open"));
    return place.child.number + " " + place.id;
  }

  private Optional<List<Child>> pair(Chance chance, boolean hidden) {
    List<Child> all =
        memory.where(
            child ->
                child.council.equals(LEEDS)
                    && child.into == null
                    && !child.mingled
                    && !child.withdrawn
                    && (hidden || !child.hidden));
    if (all.size() < 2) {
      return Optional.empty();
    }
    Child one = chance.one(all);
    Child other = chance.one(all);
    return one == other ? Optional.empty() : Optional.of(List.of(one, other));
  }

  private String merge(Chance chance) {
    Optional<List<Child>> pair = pair(chance, chance.percent(40));
    if (pair.isEmpty()) {
      return NOTHING;
    }
    Child into = pair.get().getFirst();
    Child gone = pair.get().getLast();
    into.mingled = true;
    gone.mingled = true;
    simulation.ask(
        Request.of(Route.MERGE_CHILDREN, "leeds.team", "/v1/children/" + into.number + "/merges")
            .key(key(chance))
            .body("{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(gone.number))
            .done(
                reply -> {
                  gone.merge = reply.at("/mergeId");
                  gone.mergeStatus = reply.at("/status");
                  gone.into = into;
                }));
    return gone.number + " into " + into.number;
  }

  private Optional<Child> merged(Chance chance, Set<String> statuses) {
    List<Child> all =
        memory.where(child -> child.into != null && statuses.contains(child.mergeStatus));
    return all.isEmpty() ? Optional.empty() : Optional.of(chance.one(all));
  }

  private static String mergePath(Child gone) {
    Child into = java.util.Objects.requireNonNull(gone.into);
    return "/v1/children/" + into.number + "/merges/" + gone.merge;
  }

  /** Whoever approves it has looked at it before. */
  private String approveMerge(Chance chance) {
    Optional<Child> any = merged(chance, Set.of("proposed", "undo-proposed"));
    if (any.isEmpty()) {
      return NOTHING;
    }
    Child gone = any.get();
    simulation.ask(Request.of(Route.READ_MERGE, "leeds.approver", mergePath(gone)));
    String before = gone.mergeStatus;
    gone.mergeStatus = "approving";
    simulation.ask(
        Request.of(Route.APPROVE_MERGE, "leeds.approver", mergePath(gone) + "/approval")
            .key(key(chance))
            .done(reply -> gone.mergeBecomes(reply.at("/status")))
            .refused(reply -> gone.mergeStatus = before));
    return String.valueOf(gone.number);
  }

  /** Without a key: who asks again learns that there is nothing left to undo. */
  private String undoMerge(Chance chance) {
    Optional<Child> any = merged(chance, Set.of("done"));
    if (any.isEmpty()) {
      return NOTHING;
    }
    Child gone = any.get();
    gone.mergeStatus = "undoing";
    simulation.ask(
        Request.of(Route.UNDO_MERGE, "leeds.team", mergePath(gone))
            .done(reply -> gone.mergeBecomes(reply.at("/status")))
            .refused(reply -> gone.mergeStatus = "unclear"));
    return String.valueOf(gone.number);
  }

  private String distinguish(Chance chance) {
    Optional<List<Child>> pair = pair(chance, false);
    if (pair.isEmpty()) {
      return NOTHING;
    }
    Child one = pair.get().getFirst();
    Child other = pair.get().getLast();
    simulation.ask(
        Request.of(
                Route.DISTINGUISH_CHILDREN,
                "leeds.team",
                "/v1/children/" + one.number + "/distinctions")
            .key(key(chance))
            .body("{\"otherId\":\"%s\",\"reason\":\"twins\"}".formatted(other.number))
            .done(reply -> memory.apart.add(List.of(one, other))));
    return one.number + " from " + other.number;
  }
}
