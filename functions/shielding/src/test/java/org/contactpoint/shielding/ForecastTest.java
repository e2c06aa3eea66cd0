package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due on a day, counted by council and step from the index of days (rules §9). */
class ForecastTest {
  private static final ContactPointId MIA = AChild.number(2);
  private static final String OF_AGE = "2030-03-09";

  private final ShieldingFunction function = new ShieldingFunction();
  private final ShieldingWorld world = function.world;
  private final Account admin =
      world.admitted(AnAccount.playing(Role.USER_ADMINISTRATOR, "leeds.admin").build());

  @BeforeEach
  void childrenOfTwoCouncilsComeOfAgeOnOneDay() {
    given(1, AnAccount.LEEDS);
    given(2, AnAccount.LEEDS);
    given(3, AnAccount.YORK);
  }

  private void given(int seed, Authority council) {
    world.directory.given(
        AChild.silent(seed)
            .saying(SomeFacts.of("Leah" + "a".repeat(seed), "Ward").born("2012-03-09"))
            .answeredForBy(council)
            .build());
  }

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  private GatewayReply forecast(Account who, String query) {
    return function.get(who, "/v1/life-cycle/forecast" + query);
  }

  private String counts(Account who, String day) {
    GatewayReply reply = forecast(who, "?on=" + day);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json().at("/counts").toString();
  }

  private static String one(String council, String step, int records) {
    return "{\"council\":\"%s\",\"step\":\"%s\",\"records\":%d}".formatted(council, step, records);
  }

  @Test
  void administratorsCountTheirOwnCouncilAndEnglandsTeamAll() {
    assertThat(counts(admin, OF_AGE)).isEqualTo("[" + one("E08000035", "archive", 2) + "]");
    assertThat(counts(world.englandTeam, OF_AGE))
        .isEqualTo(
            "[" + one("E06000014", "archive", 1) + "," + one("E08000035", "archive", 2) + "]");
    assertThat(counts(admin, "2030-03-10")).isEqualTo("[]");
    assertThat(world.directory.actions()).containsOnly("forecast-life-cycle");
  }

  @Test
  void destructionIsCountedOnceTheRecordIsArchived() {
    ChildRecord.Open leah = (ChildRecord.Open) world.record(AChild.number(1));
    world.directory.given(new Change.RecordSaved(leah, leah.takenOut()));
    assertThat(counts(admin, OF_AGE)).isEqualTo("[" + one("E08000035", "archive", 1) + "]");
    assertThat(counts(admin, "2036-03-09")).isEqualTo("[" + one("E08000035", "destroy", 1) + "]");
  }

  /** To which council a shielded child belongs is hidden (rules §6). */
  @Test
  void shieldedChildrenAreInNoCount() {
    world.ask(world.team, MIA);
    assertThat(counts(admin, OF_AGE)).isEqualTo("[" + one("E08000035", "archive", 1) + "]");
    assertThat(counts(world.englandTeam, OF_AGE)).contains(one("E08000035", "archive", 1));
  }

  @Test
  void otherTeamsAreRefusedAndADayIsADay() {
    assertThat(forecast(world.team, "").status()).isEqualTo(403);
    assertThat(forecast(admin, "?on=soon").status()).isEqualTo(400);
    assertThat(forecast(admin, "").text("/on")).isEqualTo("2026-11-23");
  }
}
