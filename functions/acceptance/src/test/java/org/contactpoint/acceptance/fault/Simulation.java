package org.contactpoint.acceptance.fault;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.Running;
import org.contactpoint.contract.route.Method;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * One history of the directory by a seed: people ask, files come, messages are handed over twice
 * and in another order, calls fail and processes end. One step at a time; a step may come in
 * between, just before another one writes.
 */
final class Simulation implements Running {
  private static final int MOST_OF_A_KIND = 5;
  private static final int TRIES_IN_CALM = 12;
  private static final List<String> IDS =
      List.of(
          "/childId",
          "/involvementId",
          "/mergeId",
          "/shieldId",
          "/callBackId",
          "/investigationId",
          "/moveId",
          "/requestId",
          "/alertId",
          "/accountId",
          "/uploadId",
          "/reviewId");

  private final Setting setting;
  private final Faults faults;
  private final World world;
  private final Memory memory = new Memory();
  private final Actions actions;
  private final List<Request> unclear = new ArrayList<>();
  private final List<Finding> found = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final Map<String, Long> counted = new TreeMap<>();
  private final Map<Route, Long> succeeded = new EnumMap<>(Route.class);
  private RunningDirectory process;
  private int next;
  private int depth;
  private boolean calm;
  private @Nullable String unanswered;

  /**
   * What is played.
   *
   * @param steps how many
   * @param left steps that are left out, to find those that matter
   */
  record Setting(long seed, int steps, Set<Integer> left, Breakage breakage) {
    static Setting of(long seed, int steps) {
      return new Setting(seed, steps, Set.of(), Breakage.NONE);
    }

    Setting without(Set<Integer> more) {
      Set<Integer> all = new HashSet<>(left);
      all.addAll(more);
      return new Setting(seed, steps, Set.copyOf(all), breakage);
    }
  }

  /**
   * What came of it.
   *
   * @param log each step in a line
   * @param counted operations by kind
   */
  record Result(
      Setting setting,
      List<Finding> found,
      List<String> log,
      Map<String, Long> counted,
      Map<String, Long> injected,
      Set<Route> routes,
      Set<Class<? extends Change>> changes) {}

  private Simulation(Setting setting) {
    this.setting = setting;
    this.faults = new Faults(setting.seed());
    this.world = new World(setting, faults);
    this.process = RunningDirectory.start(world.around(), this::meanwhile);
    this.actions = new Actions(this, memory);
  }

  /** Plays it to its end, and looks whether all that must hold does. */
  static Result play(Setting setting) {
    try (Simulation simulation = new Simulation(setting)) {
      return simulation.played();
    }
  }

  private Result played() {
    process.addAccounts();
    while (next < setting.steps() && goesOn()) {
      step();
    }
    becomeCalm();
    if (goesOn()) {
      new Inspection(this, memory, world).inspect();
    }
    if (unanswered != null) {
      throw new IllegalStateException(
          "what follows a call without an answer is no function of the seed: " + unanswered);
    }
    return new Result(
        setting,
        List.copyOf(found),
        List.copyOf(log),
        Map.copyOf(counted),
        faults.injected(),
        succeeded.isEmpty() ? EnumSet.noneOf(Route.class) : EnumSet.copyOf(succeeded.keySet()),
        world.changes());
  }

  /** One finding is enough; of a mistake made on purpose, one of the invariant that it breaks. */
  private boolean goesOn() {
    return setting.breakage() == Breakage.NONE
        ? found.isEmpty()
        : found.stream().noneMatch(one -> one.invariant() == setting.breakage().noticedBy());
  }

  /** Another step comes before a write. */
  private void meanwhile() {
    if (next < setting.steps()) {
      count("step in between");
      step();
    }
  }

  private void step() {
    int number = next++;
    if (setting.left().contains(number)) {
      return;
    }
    faults.begin(number);
    depth++;
    try {
      world.pass();
      take(number, Chance.of(setting.seed(), number, 0x57E9));
    } catch (ProcessEnded ended) {
      note(number, "the process ended");
    } finally {
      depth--;
      faults.end();
    }
    if (depth == 0 && process.life().isOver()) {
      restart();
    }
  }

  private void take(int number, Chance chance) {
    int kind = chance.below(100);
    if (world.queue().size() > 0 && kind < 22) {
      deliver(number, chance);
    } else if (!unclear.isEmpty() && kind < 40) {
      Request request = unclear.remove(chance.below(unclear.size()));
      note(number, "again " + request);
      count("repeat of an unclear request");
      ask(request);
    } else if (kind >= 98) {
      note(number, "the clock rings for shields");
      count("timer");
      ring();
    } else {
      note(number, actions.any(number, chance));
    }
  }

  /** So many nights that each waiting row is tried again. */
  void nightsPass() {
    process.triesAllWaitingRowsAgain();
    runDry();
  }

  private void ring() {
    try {
      process.resumesShields();
    } catch (RuntimeException fault) {
      count("timer failed");
    }
  }

  /** The stream of the trail passes on what is new, or all of a day where a process began anew. */
  String followTrail() {
    return follow("trail", process::followsTrail);
  }

  /** The same for news of watched children. */
  String followNews() {
    return follow("news", process::followsNews);
  }

  private String follow(String what, Runnable following) {
    count(what + " followed");
    try {
      following.run();
      process.life().require();
      return "followed";
    } catch (ProcessEnded ended) {
      throw ended;
    } catch (RuntimeException fault) {
      count("following failed");
      return "failed";
    }
  }

  /** Whether nothing is left of that record, as far as the process came to know. */
  boolean destroy(String child) {
    count("record destroyed");
    try {
      boolean gone = process.destroys(new ContactPointId(child));
      process.life().require();
      return gone;
    } catch (ProcessEnded ended) {
      throw ended;
    } catch (RuntimeException fault) {
      count("destruction failed");
      return false;
    }
  }

  private void deliver(int number, Chance chance) {
    EventQueue.Event event = world.queue().any(chance);
    note(number, "message " + event.body());
    boolean twice = chance.percent(15);
    if (handOver(event) && !twice) {
      world.queue().remove(event);
    }
  }

  /** Whether it was dealt with by a process that lived on. */
  private boolean handOver(EventQueue.Event event) {
    count("event handed over");
    boolean taken = process.takes(event);
    process.life().require();
    boolean forgotten = setting.breakage() == Breakage.MESSAGE_FORGOTTEN;
    if (!taken && forgotten) {
      world.queue().remove(event);
    }
    return taken;
  }

  private void restart() {
    count("process ended and began anew");
    process.close();
    process = RunningDirectory.start(world.around(), this::meanwhile);
  }

  /** Nothing fails any more: what is unclear is cleared up, and all messages are dealt with. */
  private void becomeCalm() {
    faults.calm();
    calm = true;
    if (process.life().isOver()) {
      restart();
    }
    for (int round = 0; round < 3; round++) {
      clearUp();
      runDry();
      process.resumesShields();
      followTrail();
      followNews();
    }
  }

  private void clearUp() {
    for (int tries = 0; tries < TRIES_IN_CALM && !unclear.isEmpty(); tries++) {
      List<Request> all = List.copyOf(unclear);
      unclear.clear();
      all.forEach(this::ask);
    }
    for (Request request : unclear) {
      find(Finding.Invariant.NOTHING_ACKNOWLEDGED_IS_LOST, "never becomes clear: " + request);
    }
  }

  /** Every message is handed over, and none comes more than five times in vain. */
  void runDry() {
    Map<String, Integer> vain = new HashMap<>();
    while (world.queue().size() > 0) {
      EventQueue.Event event = world.queue().any(Chance.of(setting.seed(), world.queue().size()));
      if (handOver(event)) {
        world.queue().remove(event);
      } else if (vain.merge(event.body(), 1, Integer::sum) >= 5) {
        world.queue().remove(event);
        find(Finding.Invariant.NO_FILE_HANGS, "fails again and again: " + event.body());
      }
    }
  }

  /** Asks, and remembers what is unclear to ask again. */
  Optional<Reply> ask(Request request) {
    Optional<Reply> reply = sent(request);
    if (reply.isEmpty()) {
      if (request.route().method() != Method.GET && request.route() != Route.SEARCH_CHILDREN) {
        unclear.add(request);
      }
      return reply;
    }
    if (isSuccess(reply.get())) {
      request.done().accept(reply.get());
      repeat(request, reply.get());
    } else {
      request.refused().accept(reply.get());
    }
    return reply;
  }

  /** The fault is the server's, or the same request is still under way there. */
  private static boolean isUnclear(Reply reply) {
    return reply.status() >= 500
        || (reply.status() == 409 && reply.problem().equals(ProblemKind.REQUEST_UNDER_WAY.slug()));
  }

  static boolean isSuccess(Reply reply) {
    return reply.status() / 100 == 2;
  }

  /** Now and then a client that had its answer asks again all the same. */
  private void repeat(Request request, Reply first) {
    if (calm || !request.hasKey() || !Chance.of(setting.seed(), next, 0xA6A1).percent(12)) {
      return;
    }
    count("repeat of an acknowledged request");
    int before = next;
    Optional<Reply> again = sent(request);
    if (again.isEmpty() || before != next) {
      return;
    }
    if (!isLike(request, first, again.get())) {
      find(
          Finding.Invariant.NOTHING_IS_DONE_TWICE,
          "repeat of "
              + request
              + " answers "
              + again.get().status()
              + ids(again.get())
              + ", not "
              + first.status()
              + ids(first));
    }
  }

  /** What is shown once is not shown again, and a repeat says so. */
  private static boolean isLike(Request request, Reply first, Reply again) {
    return request.route() == Route.BREAK_GLASS
        ? again.status() == 409 && again.problem().equals("already-shown")
        : again.status() == first.status() && ids(again).equals(ids(first));
  }

  private static List<String> ids(Reply reply) {
    return IDS.stream().map(reply::at).toList();
  }

  /** The answer, empty where it is lost or does not say what became of the request. */
  private Optional<Reply> sent(Request request) {
    count("request");
    count("request " + request.route());
    process.life().require();
    Person person = person(request.who());
    HttpRequest.Builder http = person.to(request.path());
    request.headers().forEach(http::header);
    if (!request.body().isEmpty()) {
      http.header("Content-Type", "application/json");
    }
    http.method(
        request.route().method().name(),
        request.body().isEmpty()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(request.body()));
    return answer(request, person, http);
  }

  private Optional<Reply> answer(Request request, Person person, HttpRequest.Builder http) {
    try {
      Reply reply = person.sendUnchecked(http);
      if (process.life().isOver() || isUnclear(reply)) {
        count("request without a clear answer");
        return Optional.empty();
      }
      if (isSuccess(reply)) {
        succeeded.merge(request.route(), 1L, Long::sum);
      } else {
        count("refused " + request.route() + " " + reply.status() + " " + reply.problem());
      }
      return Optional.of(reply);
    } catch (UncheckedIOException broken) {
      if (broken.getCause() instanceof HttpTimeoutException) {
        unanswered = request.toString();
      }
      count("request without a clear answer");
      return Optional.empty();
    }
  }

  /** Tokens are signed here: signing in is not what is tried. */
  private Person person(String who) {
    return Person.bearing(this, world.tokenOf(new AccountId(who)));
  }

  void find(Finding.Invariant invariant, String what) {
    long alike = found.stream().filter(one -> one.invariant() == invariant).count();
    if (alike < MOST_OF_A_KIND) {
      found.add(new Finding(invariant, "after step " + (next - 1) + ": " + what));
    }
  }

  void count(String what) {
    count(what, 1);
  }

  void count(String what, long times) {
    counted.merge(what, times, Long::sum);
  }

  private void note(int number, String what) {
    log.add(number + (depth > 1 ? " in between: " : ": ") + what);
  }

  boolean isCalm() {
    return calm;
  }

  World around() {
    return world;
  }

  @Override
  public URI api() {
    return process.api();
  }

  @Override
  public Path folder() {
    throw new UnsupportedOperationException("nothing is kept in a folder");
  }

  RunningDirectory process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
    world.close();
  }
}
