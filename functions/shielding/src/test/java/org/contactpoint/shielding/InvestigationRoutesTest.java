package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.emergency.Emergency;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An emergency is investigated within 24 hours, by an auditor of the child's council who had no
 * part in it; one that is late goes to England's auditors (rules §6).
 */
class InvestigationRoutesTest {
  private static final String JUSTIFIED = "{\"finding\":\"justified\"}";

  private final ShieldingFunction function = new ShieldingFunction();
  private final ShieldingWorld world = function.world;
  private final Account yorkAuditor =
      world.admitted(AnAccount.auditor("york.auditor").ofYork().build());

  @AfterEach
  void theFunctionEnds() {
    function.close();
  }

  private Investigation opened(int child, String person, Authority responsible) {
    Investigation open =
        Investigation.opened(
            world.ids.next(),
            AChild.number(child),
            Emergency.SERIOUS_INJURY,
            Investigation.Opener.of(
                AnAccount.overridePractitioner("police." + child)
                    .ofPerson(person)
                    .at("E08000035-WYP", "West Yorkshire Police")
                    .build()),
            responsible,
            world.clock.instant());
    world.directory.given(new Change.InvestigationSaved(null, open));
    return open;
  }

  private GatewayReply list(Account account) {
    return function.get(account, "/v1/investigations");
  }

  private GatewayReply closed(Account account, String id) {
    return function.post(account, "/v1/investigations/" + id + "/closure", JUSTIFIED);
  }

  @Test
  void theAuditorOfTheChildsCouncilSeesWhoStatedWhatWhen() {
    Investigation open = opened(1, "owen", AnAccount.LEEDS);

    assertThat(list(world.auditor).body())
        .isEqualTo(
            ("{\"items\":[{\"investigationId\":\"%s\",\"childId\":\"%s\","
                    + "\"emergency\":\"serious-injury\",\"status\":\"open\","
                    + "\"openedAt\":\"2026-11-23T10:00:00Z\",\"due\":\"2026-11-24T10:00:00Z\","
                    + "\"accountId\":\"police.1\",\"organisation\":\"E08000035-WYP\"}],"
                    + "\"cursor\":null}")
                .formatted(open.id(), AChild.number(1).value()));
    assertThat(world.directory.actions()).endsWith("list-investigations");
    assertThat(world.directory.entries().getLast().event().shown())
        .containsExactly(AChild.number(1));
  }

  @Test
  void theChildsTeamIsToldWithoutWhoItWas() {
    opened(1, "owen", AnAccount.LEEDS);

    GatewayReply told = list(world.team);

    assertThat(told.text("/items/0/childId")).isEqualTo(AChild.number(1).value());
    assertThat(told.body()).doesNotContain("police.1").doesNotContain("WYP");
    assertThat(closed(world.team, told.text("/items/0/investigationId")).status()).isEqualTo(403);
  }

  @Test
  void othersAreToldNothing() {
    Investigation open = opened(1, "owen", AnAccount.LEEDS);

    for (Account account : List.of(yorkAuditor, world.yorkTeam, world.nationalAuditor)) {
      assertThat(list(account).json().at("/items")).isEmpty();
    }
    assertThat(list(world.police).status()).isEqualTo(403);
    assertThat(list(world.approver).status()).isEqualTo(403);
    assertThat(closed(yorkAuditor, open.id()).status()).isEqualTo(404);
    assertThat(closed(world.nationalAuditor, open.id()).status()).isEqualTo(404);
    assertThat(closed(world.auditor, world.ids.next()).status()).isEqualTo(404);
    assertThat(closed(world.auditor, "no-id").status()).isEqualTo(404);
  }

  @Test
  void itIsClosedOnceWithAFindingAndARepeatIsAnsweredAlike() {
    Investigation open = opened(1, "owen", AnAccount.LEEDS);
    String path = "/v1/investigations/" + open.id() + "/closure";

    GatewayReply first = function.post(world.auditor, path, JUSTIFIED, "the-same");
    GatewayReply again = function.post(world.auditor, path, JUSTIFIED, "the-same");

    assertThat(first.text("/finding")).as(first.body()).isEqualTo("justified");
    assertThat(first.text("/closedAt")).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(closed(world.auditor, open.id()).text("/type")).endsWith("already-closed");
    assertThat(list(world.auditor).json().at("/items")).isEmpty();
    assertThat(
            function
                .get(world.auditor, "/v1/investigations?status=closed")
                .text("/items/0/finding"))
        .isEqualTo("justified");
    assertThat(
            world.directory.entries().stream()
                .map(entry -> entry.event().action())
                .filter("close-investigation"::equals))
        .hasSize(3);
  }

  /** Separation compares persons, not accounts (rules §2). */
  @Test
  void whoeverHadAPartInItDoesNotCloseIt() {
    Investigation open = opened(1, world.auditor.person().value(), AnAccount.LEEDS);

    GatewayReply own = closed(world.auditor, open.id());

    assertThat(own.status()).isEqualTo(403);
    assertThat(own.text("/reason")).isEqualTo("same-person");
    Account other = world.admitted(AnAccount.auditor("leeds.auditor.2").build());
    assertThat(closed(other, open.id()).status()).isEqualTo(200);
  }

  @Test
  void aRepeatOfWhoeverMayNoMoreIsRefused() {
    Investigation open = opened(1, "owen", AnAccount.LEEDS);
    String path = "/v1/investigations/" + open.id() + "/closure";
    function.post(world.auditor, path, JUSTIFIED, "the-same");
    world.admitted(AnAccount.auditor("leeds.auditor").ofPerson("owen").build());

    assertThat(function.post(world.auditor, path, JUSTIFIED, "the-same").status()).isEqualTo(403);
    world.admitted(AnAccount.auditor("leeds.auditor").ofYork().build());
    assertThat(function.post(world.auditor, path, JUSTIFIED, "the-same").status()).isEqualTo(404);
  }

  @Test
  void whatIsNotClosedInTimeGoesToEnglandsAuditorsToo() {
    Investigation open = opened(1, "owen", AnAccount.LEEDS);
    world.clock.pass(Duration.ofHours(24));

    assertThat(list(world.nationalAuditor).text("/items/0/accountId")).isEqualTo("police.1");
    assertThat(list(world.auditor).text("/items/0/investigationId")).isEqualTo(open.id());
    GatewayReply closed = closed(world.nationalAuditor, open.id());
    assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    assertThat(list(world.nationalAuditor).json().at("/items")).isEmpty();
  }

  /** Who stated it is for an open investigation, and for the child's own council (rules §7). */
  @Test
  void closedTooLateStaysInEnglandsListWithoutWhoItWas() {
    Investigation open = opened(1, "owen", AnAccount.LEEDS);
    world.clock.pass(Duration.ofHours(30));
    assertThat(closed(world.nationalAuditor, open.id()).body()).doesNotContain("police.1");

    GatewayReply england = function.get(world.nationalAuditor, "/v1/investigations?status=closed");

    assertThat(england.text("/items/0/investigationId")).isEqualTo(open.id());
    assertThat(england.body()).doesNotContain("police.1");
    assertThat(
            function
                .get(world.auditor, "/v1/investigations?status=closed")
                .text("/items/0/accountId"))
        .isEqualTo("police.1");
  }

  @Test
  void englandsOwnAreItsAuditorsFromTheBeginning() {
    Investigation open = opened(1, "owen", Authority.NATIONAL);

    assertThat(list(world.nationalAuditor).text("/items/0/accountId")).isEqualTo("police.1");
    assertThat(closed(world.nationalAuditor, open.id()).text("/accountId")).isEqualTo("police.1");
  }

  @Test
  void englandsListHasEachOnceOldestFirst() {
    Investigation england = opened(1, "owen", Authority.NATIONAL);
    world.clock.pass(Duration.ofHours(1));
    Investigation leeds = opened(2, "ruth", AnAccount.LEEDS);
    world.clock.pass(Duration.ofHours(26));

    GatewayReply first = function.get(world.nationalAuditor, "/v1/investigations?limit=1");
    GatewayReply second =
        function.get(
            world.nationalAuditor, "/v1/investigations?limit=1&cursor=" + first.text("/cursor"));

    assertThat(list(world.nationalAuditor).json().at("/items")).hasSize(2);
    assertThat(first.text("/items/0/investigationId")).isEqualTo(england.id());
    assertThat(second.text("/items/0/investigationId")).isEqualTo(leeds.id());
  }

  @Test
  void theStateIsOneThatThereIs() {
    assertThat(function.get(world.auditor, "/v1/investigations?status=lost").status())
        .isEqualTo(400);
  }

  @Test
  void whoeverHasNoCouncilSeesNone() {
    Account nobodys =
        world.admitted(AnAccount.playing(Role.COUNCIL_AUDITOR, "nobodys").of(null).build());
    opened(1, "owen", AnAccount.LEEDS);

    assertThat(list(nobodys).json().at("/items")).isEmpty();
  }

  @Test
  void nothingIsClosedWhereTheTrailFails() {
    Investigation open = opened(1, "owen", AnAccount.LEEDS);
    world.directory.trailFails(true);
    assertThat(closed(world.auditor, open.id()).status()).isEqualTo(503);
    world.directory.trailFails(false);

    assertThat(list(world.auditor).json().at("/items")).hasSize(1);
  }
}
