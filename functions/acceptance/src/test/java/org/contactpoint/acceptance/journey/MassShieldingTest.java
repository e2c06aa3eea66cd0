package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever asks for a sixth shield within 24 hours is suspended with it, and all that is hidden
 * stays hidden; whoever has just come to the child is marked to its team (rules §6).
 */
class MassShieldingTest {
  private static final String WITNESS = "{\"ground\":\"witness\",\"askedBy\":\"practitioner\"}";
  private static final String SCHOOL = "{\"serviceType\":\"social-care\",\"start\":\"2026-11-02\"}";

  private final ManualClock clock = new ManualClock(World.NOW);
  private final World world = World.empty(clock);
  private final RouteThings things = new RouteThings(world);

  @AfterEach
  void stop() {
    world.close();
  }

  /** Children with whom the social worker works since now. */
  private List<String> children(int many) {
    List<String> children = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String child = things.child();
      things.involvement(child, "leeds.socialworker", SCHOOL);
      children.add(child);
    }
    return children;
  }

  private static Reply ask(Person by, String child) {
    return by.post(RouteThings.path(child, "shield"), WITNESS);
  }

  @Test
  void theSixthIsHiddenAndTheAccountIsSuspendedFromTheNextRequestOn() {
    List<String> children = children(6);
    Person worker = world.as("leeds.socialworker");
    children.forEach(child -> assertThat(ask(worker, child).status()).isEqualTo(201));

    assertThat(worker.get("/v1/me").at("/reason")).isEqualTo("account-not-active");
    Person nurse = world.as("york.nurse");
    children.forEach(child -> assertThat(nurse.view(child).at("/shielded")).isEqualTo("true"));
    assertThat(
            world
                .as("leeds.auditor")
                .everything("/v1/audit/entries?account=leeds.socialworker")
                .stream()
                .filter(entry -> entry.at("/action").asText().equals("suspend-account"))
                .map(entry -> entry.at("/reason").asText()))
        .containsExactly("mass-shielding");
    assertThat(
            world
                .as("leeds.admin")
                .everything("/v1/accounts?status=suspended")
                .getFirst()
                .at("/accountId")
                .asText())
        .isEqualTo("leeds.socialworker");
    things.alertAbout("leeds.socialworker");
    assertThat(world.as("leeds.auditor").get("/v1/alerts").at("/items/0/rule"))
        .isEqualTo("mass-shielding");
  }

  @Test
  void fiveADayAreNone() {
    List<String> children = children(7);
    Person worker = world.as("leeds.socialworker");
    children.subList(0, 5).forEach(child -> ask(worker, child));
    assertThat(ask(worker, children.getFirst()).status()).isEqualTo(201);
    clock.pass(Duration.ofHours(24));

    Person again = world.as("leeds.socialworker");
    assertThat(ask(again, children.get(5)).status()).isEqualTo(201);
    assertThat(ask(again, children.get(6)).status()).isEqualTo(201);
    assertThat(again.get("/v1/me").status()).isEqualTo(200);
  }

  @Test
  void theTeamSeesThatTheAskerHadJustComeToTheChild() {
    List<String> children = children(2);
    assertThat(ask(world.as("leeds.socialworker"), children.getFirst()).status()).isEqualTo(201);
    clock.pass(Duration.ofHours(24));
    assertThat(ask(world.as("leeds.socialworker"), children.getLast()).status()).isEqualTo(201);

    assertThat(
            world.as("leeds.team").everything("/v1/shields").stream()
                .map(shield -> shield.at("/unverifiedAsker").asBoolean()))
        .containsExactly(true, false);
  }
}
