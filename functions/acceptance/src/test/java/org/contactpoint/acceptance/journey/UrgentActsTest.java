package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Hidden at once (rules §6), suspended on the next request (rules §2), withdrawn at once (rules
 * §5): none of these can be kept out by writing, however many write.
 */
class UrgentActsTest {
  private static final int WRITERS = 16;
  private static final int WRITTEN_BEFORE = 24;
  private static final int ROUNDS = Integer.getInteger("contactpoint.urgent.rounds", 2);
  private static final List<String> SERVICES =
      List.of("school", "gp", "school-nursing", "speech-therapy", "social-care", "voluntary");
  private static final String CLINIC =
      "{\"serviceType\":\"mental-health\",\"start\":\"2026-11-02\",\"consent\":{\"givenBy\":"
          + "\"child\",\"competence\":\"gillick-competent\",\"date\":\"2026-11-02\"}}";

  private static World world;
  private static RouteThings things;
  private static Person team;
  private static Person nurse;
  private static Person worker;
  private static Person deputy;

  private final Queue<Reply> written = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void start() {
    world = World.empty();
    things = new RouteThings(world);
    team = world.as("leeds.team");
    nurse = world.as("york.nurse");
    deputy = world.as("leeds.deputy");
    worker = world.as("leeds.socialworker");
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void shieldIsOpenedWhileSixteenWrite() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      String child = things.child();

      Reply shield =
          whileOthersWrite(
              writer -> addAndEnd(child, SERVICES.get(writer % SERVICES.size())),
              () ->
                  team.post(
                      RouteThings.path(child, "shield"),
                      "{\"ground\":\"witness\",\"askedBy\":\"council\"}"));

      assertThat(shield.status()).as(shield.text()).isEqualTo(201);
      assertThat(nurse.view(child).at("/shielded")).isEqualTo("true");
    }
    assertThat(written).allMatch(UrgentActsTest::isHonest);
  }

  @Test
  void consentIsWithdrawnWhileSixteenWrite() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      String child = things.child();
      RouteThings.AnEntry clinic = things.involvement(child, "leeds.socialworker", CLINIC);

      Reply withdrawn =
          whileOthersWrite(
              writer -> addAndEnd(child, SERVICES.get(writer % SERVICES.size())),
              () -> worker.post(clinic.path() + "/consent-withdrawal", ""));

      assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
      assertThat(nurse.view(child).at("/sensitiveServiceExists")).isEqualTo("false");
    }
    assertThat(written).allMatch(UrgentActsTest::isHonest);
  }

  @Test
  void accountIsSuspendedWhileSixteenChangeIt() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      String account = things.activeAccount("2025-12-01");
      AtomicInteger days = new AtomicInteger();

      Reply suspended =
          whileOthersWrite(
              writer -> renewTraining(account, days.incrementAndGet()),
              () ->
                  world
                      .as("leeds.admin")
                      .post(
                          "/v1/accounts/" + account + "/suspension",
                          "{\"reason\":\"suspected-misuse\"}"));

      assertThat(suspended.status()).as(suspended.text()).isEqualTo(200);
      assertThat(suspended.at("/status")).isEqualTo("suspended");
    }
    assertThat(written).anyMatch(reply -> reply.status() == 200);
  }

  /** Each renewal is of a later day; one that was overtaken by a later one is refused as such. */
  private void renewTraining(String account, int days) {
    String date = LocalDate.of(2025, 12, 1).plusDays(days % 350).toString();
    written.add(deputy.post("/v1/accounts/" + account + "/steps", things.step("training", date)));
  }

  /** What a writer sends is written, or is told that others were faster; never anything else. */
  private static boolean isHonest(Reply reply) {
    return reply.status() == 200
        || reply.status() == 201
        || (reply.status() == 409 && reply.problem().equals("concurrent-change"))
        || (reply.status() == 412);
  }

  private void addAndEnd(String child, String service) {
    Reply added =
        worker.post(
            RouteThings.path(child, "involvements"),
            "{\"serviceType\":\"%s\",\"start\":\"2026-11-02\"}".formatted(service));
    written.add(added);
    if (added.status() == 201) {
      written.add(
          worker.patch(
              RouteThings.path(child, "involvements/") + added.at("/involvementId"),
              "{\"end\":\"2026-11-20\"}",
              added.header("ETag"),
              Map.of()));
    }
  }

  /** Lets sixteen write without end, and does it in the midst of that. */
  private Reply whileOthersWrite(IntConsumer write, Supplier<Reply> act)
      throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch hot = new CountDownLatch(WRITTEN_BEFORE);
    List<Thread> writers = new ArrayList<>();
    IntStream.range(0, WRITERS)
        .forEach(
            writer ->
                writers.add(
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              while (!done.get()) {
                                write.accept(writer);
                                hot.countDown();
                              }
                            })));
    hot.await();
    Reply reply = act.get();
    done.set(true);
    for (Thread writer : writers) {
      writer.join();
    }
    return reply;
  }
}
