package org.contactpoint.acceptance.noninterference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;

/** A sequence that is being drawn: the same for the same seed. */
final class Draw {
  private static final int ALL = 1_000;
  private static final int HUNDRED = 100;

  /** Everybody who is entitled to nothing hidden of Leeds's shielded children. */
  static final List<String> EVERYBODY =
      List.of(
          "york.nurse",
          "york.police",
          "york.team",
          "york.approver",
          "york.admin",
          "york.deputy",
          "york.auditor",
          "york.feed",
          "england.team",
          "england.approver",
          "england.auditor",
          "england.feed",
          "leeds.socialworker",
          "leeds.police",
          "leeds.admin",
          "leeds.auditor",
          "leeds.feed",
          "leeds.casesystem",
          "");

  private static final List<String> FEEDS =
      List.of("york.feed", "york.feed", "england.feed", "leeds.feed");

  private final SplittableRandom random;
  private final Theme theme;
  private final String feed;
  private final Guesses guesses = new Guesses(this);
  private final List<Step> steps = new ArrayList<>();

  Draw(Theme theme, long seed) {
    this.random = new SplittableRandom(seed);
    this.theme = theme;
    this.feed = theme == Theme.REVIEWS ? "york.feed" : pick(FEEDS);
  }

  /** What is guessed. */
  Guesses guesses() {
    return guesses;
  }

  Theme theme() {
    return theme;
  }

  /** Who sends the files of this sequence: another each time where they guess at nobody. */
  String feed() {
    return theme.guessesInFiles() ? feed : pick(FEEDS);
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  int next() {
    return steps.size() + 1;
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  boolean percent(int chance) {
    return random.nextInt(HUNDRED) < chance;
  }

  /** One of those, or at times anybody. */
  String who(String... usual) {
    return percent(10) ? pick(EVERYBODY) : pick(usual);
  }

  /** A child: the hidden one as often as not. */
  String child() {
    if (percent(45)) {
      return "<hidden>";
    }
    if (theme.guessesInFiles()) {
      return "<" + pick("hidden-2", "open-2", "open-3", "open-4") + ">";
    }
    if (percent(25)) {
      return earlier(Route.REGISTER_CHILD, ":/childId");
    }
    if (percent(25)) {
      return earlier(Route.SEARCH_CHILDREN, ":/results/0/childId");
    }
    return "<" + pick("hidden-2", "open-1", "open-2", "open-3", "open-4", "open-5") + ">";
  }

  /** A child of York's, which its team may change. */
  String yorksChild() {
    return percent(30)
        ? earlier(Route.REGISTER_CHILD, ":/childId")
        : "<" + pick("open-1", "open-2", "open-3") + ">";
  }

  /** An earlier call of that route, which is taken first where there is none. */
  Optional<Step.Request> earlier(Route route) {
    if (numbers(route).isEmpty() && percent(80)) {
      Scripts.of(route).accept(this);
    }
    List<Integer> numbers = numbers(route);
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of((Step.Request) steps.get(pick(numbers) - 1));
  }

  /** What an earlier step of that route answered, which is taken first where there is none. */
  String earlier(Route route, String what) {
    return "<" + earlier(route).map(Step.Request::number).orElse(0) + what + ">";
  }

  private List<Integer> numbers(Route route) {
    return steps.stream()
        .filter(step -> step instanceof Step.Request request && request.route() == route)
        .map(Step::number)
        .toList();
  }

  /** Adds a call without body. */
  int call(String who, Route route, String path) {
    return call(who, route, path, Map.of(), "");
  }

  /** Adds a call with what its route needs; gives its number. */
  int call(String who, Route route, String path, Map<String, String> headers, String body) {
    Map<String, String> all = new HashMap<>();
    if (route.needs(RouteRequirement.IDEMPOTENCY_KEY) && !percent(1)) {
      all.put("Idempotency-Key", "step-" + next());
    }
    if (!body.isEmpty()) {
      all.put("Content-Type", "application/json");
    }
    all.putAll(headers);
    steps.add(new Step.Request(next(), who, route, path, all, body));
    return steps.size();
  }

  /** Adds that somebody opens a page. */
  void open(String who, String page, String path) {
    steps.add(new Step.Page(next(), who, page, path, Map.of()));
  }

  /** Adds that somebody sends the form of a page; gives its number. */
  int send(String who, String page, String path, Map<String, String> form) {
    int number = next();
    Map<String, String> all = new HashMap<>(form);
    all.put("key", "step-" + number);
    steps.add(new Step.Page(number, who, page, path, all));
    return number;
  }

  /** Adds an earlier call once more, with the key it had. */
  void repeat() {
    List<Step.Request> earlier =
        steps.stream()
            .filter(Step.Request.class::isInstance)
            .map(Step.Request.class::cast)
            .toList();
    if (!earlier.isEmpty()) {
      steps.add(pick(earlier).again(next()));
    }
  }

  /** Adds the arrival of a file. */
  void deliver(int announced, String csv) {
    steps.add(new Step.Delivery(next(), announced, csv, percent(10) ? 1 + random.nextInt(3) : ALL));
  }

  /** Adds the moment at which the hidden fact changes. */
  void meanwhile() {
    steps.add(new Step.Meanwhile(next()));
  }
}
