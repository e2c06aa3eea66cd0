package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Many at the same moment: nothing is lost, and the trail stays whole (rules §7, §10). */
@Isolated("two hundred at once want the machine for themselves")
class CrowdTest {

  private static final int SEARCHES = 200;

  @Test
  void twoPractitionersAndTwoHundredSearchesAtOnce() throws Exception {
    try (World world = World.empty()) {
      LeahsFamily.comeIn(world);
      String leah = LeahsFamily.number(world);
      Person socialWorker = world.as("leeds.socialworker");
      Person nurse = world.as("york.nurse");

      List<Reply> added = atOnce(List.of(() -> join(socialWorker, leah), () -> join(nurse, leah)));
      List<Reply> found =
          atOnce(
              IntStream.range(0, SEARCHES)
                  .<Callable<Reply>>mapToObj(
                      i ->
                          () ->
                              nurse.search(
                                  "\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-03-09\""))
                  .toList());

      assertThat(added).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(201));
      assertThat(found)
          .allSatisfy(reply -> assertThat(reply.at("/results/0/childId")).isEqualTo(leah));
      assertThat(
              socialWorker.view(leah).all("/involvements").map(i -> i.at("/serviceType").asText()))
          .filteredOn("voluntary"::equals)
          .hasSize(2);
      assertThat(nurse.everything("/v1/me/trail?limit=200"))
          .filteredOn(entry -> entry.at("/action").asText().equals("search"))
          .hasSize(SEARCHES);
      Reply verification = world.as("england.auditor").get("/v1/audit/verification");
      assertThat(verification.json().at("/intact").asBoolean()).isTrue();
    }
  }

  private static Reply join(Person person, String child) {
    return person.post(
        "/v1/children/" + child + "/involvements",
        "{\"serviceType\":\"voluntary\",\"start\":\"2026-11-23\"}");
  }

  private static List<Reply> atOnce(List<Callable<Reply>> calls)
      throws InterruptedException, ExecutionException {
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> futures = people.invokeAll(calls);
      List<Reply> replies = new java.util.ArrayList<>();
      for (Future<Reply> future : futures) {
        replies.add(future.get());
      }
      return replies;
    }
  }
}
