package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.contract.route.Method;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever sends a request again because no answer came learns that it succeeded: six equal requests
 * at the same moment have one effect, and each is answered with it, or told that the first is under
 * way.
 */
class SameRequestAtOnceTest {
  private static final int EQUAL = 6;
  private static final int ROUNDS = 2;
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
          "/uploadId",
          "/reviewId",
          "/accountId",
          "/noticeId");

  private static World world;
  private static RouteAttempts attempts;

  @BeforeAll
  static void start() {
    world = World.empty();
    attempts = new RouteAttempts(world);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  /** Somebody of Leeds who may do it; most of it is the team's. */
  private static String caller(Route route) {
    return switch (route) {
      case ADD_INVOLVEMENT,
          END_INVOLVEMENT,
          WITHDRAW_CONSENT,
          ASK_SHIELD,
          WATCH_CHILD,
          STOP_WATCHING_CHILD,
          READ_NOTICE ->
          "leeds.socialworker";
      case APPROVE_MERGE, DECIDE_SHIELD, APPROVE_SHIELD_REMOVAL -> "leeds.approver";
      case REQUEST_ACCOUNT,
          TAKE_ACCOUNT_STEP,
          ACTIVATE_ACCOUNT,
          SUSPEND_ACCOUNT,
          REINSTATE_ACCOUNT,
          CLOSE_ACCOUNT,
          REQUEST_RE_INVITATION,
          APPROVE_RE_INVITATION ->
          "leeds.admin";
      case BREAK_GLASS -> "leeds.police";
      case CLOSE_INVESTIGATION, CLOSE_ALERT, APPROVE_OPENING -> "leeds.auditor";
      default -> "leeds.team";
    };
  }

  static Stream<Route> changing() {
    return Arrays.stream(Route.values())
        .filter(
            route ->
                route.needs(RouteRequirement.IDEMPOTENCY_KEY)
                    || route.method() == Method.DELETE
                    || route.method() == Method.PUT);
  }

  @Test
  void everyRouteThatChangesAnythingIsTried() {
    assertThat(changing())
        .containsAll(
            Arrays.stream(Route.values())
                .filter(route -> route.method() != Method.GET && route != Route.SEARCH_CHILDREN)
                .toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changing")
  void equalRequestsAtOnceHaveOneEffectAndEachLearnsOfIt(Route route) {
    for (int round = 0; round < ROUNDS; round++) {
      String who = caller(route);
      Person caller = world.as(who).sendingUnder(UUID.randomUUID().toString());

      List<Reply> replies = atOnce(attempts.at(route, who), caller);

      assertThat(replies).anyMatch(SameRequestAtOnceTest::succeeded);
      assertThat(replies)
          .allSatisfy(
              reply ->
                  assertThat(succeeded(reply) || isUnderWay(reply))
                      .as("%s: %s %s", route, reply.status(), reply.text())
                      .isTrue());
      if (route == Route.BREAK_GLASS) {
        assertThat(replies).filteredOn(SameRequestAtOnceTest::succeeded).hasSize(1);
      }
      for (String id : IDS) {
        assertThat(ids(replies, id)).as("%s %s", route, id).hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  private static boolean succeeded(Reply reply) {
    return reply.status() == 200 || reply.status() == 201;
  }

  /** What is shown once was shown to one of them. */
  private static boolean isUnderWay(Reply reply) {
    return reply.status() == 409
        && List.of("request-under-way", "already-shown").contains(reply.problem());
  }

  private static Set<String> ids(List<Reply> replies, String pointer) {
    Set<String> ids = new TreeSet<>();
    replies.stream()
        .filter(SameRequestAtOnceTest::succeeded)
        .map(reply -> reply.at(pointer))
        .filter(id -> !id.isEmpty())
        .forEach(ids::add);
    return ids;
  }

  private static List<Reply> atOnce(Function<Person, Reply> attempt, Person caller) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> sent =
          IntStream.range(0, EQUAL)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return attempt.apply(caller);
                          }))
              .toList();
      start.countDown();
      return sent.stream().map(SameRequestAtOnceTest::answer).toList();
    }
  }

  private static Reply answer(Future<Reply> sent) {
    try {
      return sent.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
