package org.contactpoint.watch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.contactpoint.cloud.gateway.GatewayHandler;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.CriteriaPlaces;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.CriteriaOpening;
import org.contactpoint.domain.watch.MisuseKind;
import org.contactpoint.http.secret.ApiSecret;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.http.token.TokenSettings;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.GatewayEvents;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.contactpoint.testkit.gateway.TestTokens;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is shown which alerts, and who closes them (rules §7). */
class AlertRoutesTest {
  private static final String NO_MISUSE = "{\"finding\":\"no-misuse\"}";

  private final ManualClock clock = new ManualClock();
  private final InMemoryDirectory directory = new InMemoryDirectory(clock);
  private final TestTokens tokens = new TestTokens(clock);
  private final FixedIds ids = new FixedIds(3);
  private final GatewayEvents gateway = GatewayEvents.of(AlertRoutesTest::entry, beans());
  private final Account leeds = AnAccount.auditor("leeds.auditor").build();
  private final Account york = AnAccount.auditor("york.auditor").ofYork().build();
  private final Account england = AnAccount.nationalAuditor("england.auditor").build();
  private int keys;

  private static GatewayEvents.GatewayFunction entry(ApplicationContext context) {
    GatewayHandler handler = new GatewayHandler(context);
    return (event, response) -> handler.handleRequest(event, response, new TestInvocation());
  }

  private Object[] beans() {
    return new Object[] {
      directory.trail(),
      directory.accounts(),
      directory.answers(),
      directory.commits(),
      directory.alerts(),
      places(),
      clock,
      ids,
      new IssuerKeys(TestTokens.keys()),
      new TokenSettings(TestTokens.ISSUER, Set.of(TestTokens.CLIENT)),
      new ApiSecret(new byte[32])
    };
  }

  private static CriteriaPlaces places() {
    return List::copyOf;
  }

  @BeforeEach
  void auditors() {
    List.of(leeds, york, england).forEach(directory::admit);
  }

  private Alert raised(MisuseKind kind, String account, Authority council) {
    clock.pass(Duration.ofMinutes(1));
    Alert alert =
        new Alert(
            ids.next(),
            clock.instant(),
            kind,
            new AccountId(account),
            new PersonId("person of " + account),
            council,
            List.of(ids.next()),
            null,
            null,
            1);
    directory.given(new Change.AlertSaved(null, alert));
    return alert;
  }

  private GatewayReply list(Account account, String query) {
    return gateway.send(
        GatewayRequest.of("GET", "/v1/alerts" + query).bearer(tokens.of(account.id().value())));
  }

  private List<String> listed(Account account) {
    GatewayReply reply = list(account, "");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.json().at("/items").findValuesAsText("alertId");
  }

  private GatewayReply close(Account account, String id, String key) {
    return gateway.send(
        GatewayRequest.of("POST", "/v1/alerts/" + id + "/closure")
            .bearer(tokens.of(account.id().value()))
            .header("Idempotency-Key", key)
            .json(NO_MISUSE));
  }

  private GatewayReply close(Account account, Alert alert) {
    return close(account, alert.id(), "key-" + ++keys);
  }

  private AuditEntry lastEntry() {
    return directory.entries().getLast();
  }

  @Test
  void anAuditorSeesTheAlertsOfTheOwnCouncilOldestFirst() {
    Alert first = raised(MisuseKind.OWN_FAMILY_SEARCH, "ruth", AnAccount.LEEDS);
    Alert second = raised(MisuseKind.MANY_VIEWS, "ann", AnAccount.LEEDS);
    raised(MisuseKind.MANY_VIEWS, "mia", AnAccount.YORK);

    assertThat(listed(leeds)).containsExactly(first.id(), second.id());
    GatewayReply reply = list(leeds, "?limit=1");
    assertThat(reply.json().at("/items/0").toString())
        .isEqualTo(
            """
            {"alertId":"%s","at":"%s","rule":"own-family-search","accountId":"ruth",\
            "council":"E08000035","severity":"high","entries":["%s"],"status":"open"}\
            """
                .formatted(first.id(), first.at(), first.entries().getFirst()));
    assertThat(list(leeds, "?limit=1&cursor=" + reply.text("/cursor")).text("/items/0/alertId"))
        .isEqualTo(second.id());
    assertThat(lastEntry().event().action()).isEqualTo("list-alerts");
    assertThat(list(leeds, "?status=none").status()).isEqualTo(400);
  }

  /** With an entry's id or its time they could tell who looked at a shielded child (rules §7.7). */
  @Test
  void englandsAuditorsSeeThoseOfAllCouncilsToTheHourAndWithoutEntries() {
    Alert leedsAlert = raised(MisuseKind.MANY_VIEWS, "ann", AnAccount.LEEDS);
    Alert yorkAlert = raised(MisuseKind.MANY_VIEWS, "mia", AnAccount.YORK);
    raised(MisuseKind.EMERGENCY_STATED, "owen", AnAccount.LEEDS);

    assertThat(listed(england)).containsExactly(leedsAlert.id(), yorkAlert.id());
    GatewayReply reply = list(england, "");
    assertThat(reply.json().at("/items/0/entries")).isEmpty();
    assertThat(reply.text("/items/0/at")).endsWith(":00:00Z");
  }

  @Test
  void anEmergencyIsToldToTheAuditorsOfTheAccountsCouncilAlone() {
    Alert alert = raised(MisuseKind.EMERGENCY_STATED, "owen", AnAccount.LEEDS);

    assertThat(listed(leeds)).containsExactly(alert.id());
    assertThat(close(england, alert).status()).isEqualTo(404);
    assertThat(close(leeds, alert).status()).isEqualTo(200);
  }

  @Test
  void anAlertIsClosedWithAFindingOnce() {
    Alert alert = raised(MisuseKind.MANY_VIEWS, "ann", AnAccount.LEEDS);
    GatewayReply closed = close(leeds, alert.id(), "the-same");

    assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    assertThat(closed.text("/status")).isEqualTo("closed");
    assertThat(closed.text("/finding")).isEqualTo("no-misuse");
    assertThat(lastEntry().event().action()).isEqualTo("close-alert");
    assertThat(lastEntry().event().changed()).containsExactly(alert.id());
    assertThat(lastEntry().event().reason()).contains("no-misuse");
    assertThat(close(leeds, alert.id(), "the-same").status()).isEqualTo(200);
    assertThat(close(leeds, alert).text("/type")).endsWith("already-closed");
    assertThat(listed(leeds)).isEmpty();
    assertThat(list(leeds, "?status=closed").text("/items/0/alertId")).isEqualTo(alert.id());
  }

  @Test
  void thePublishedSampleIsAnswered() {
    Alert alert = raised(MisuseKind.MANY_VIEWS, "ann", AnAccount.LEEDS);
    GatewayReply reply =
        gateway.send(
            GatewayRequest.sample("close-alert")
                .with("alertId", alert.id())
                .with("token", tokens.of(leeds.id().value()))
                .with("key", "of-the-sample"));

    assertThat(reply.text("/finding")).as(reply.body()).isEqualTo("referred");
  }

  @Test
  void englandsAuditorClosesThoseOfAnyCouncil() {
    assertThat(close(england, raised(MisuseKind.MANY_VIEWS, "ann", AnAccount.LEEDS)).status())
        .isEqualTo(200);
  }

  @Test
  void anotherCouncilsAlertAndNoneAreAbsentAlike() {
    Alert alert = raised(MisuseKind.MANY_VIEWS, "ann", AnAccount.LEEDS);

    GatewayReply other = close(york, alert);
    GatewayReply none = close(york, ids.next(), "key-none");
    assertThat(other.status()).isEqualTo(404);
    assertThat(none.text("/detail")).isEqualTo(other.text("/detail"));
    assertThat(close(york, "no-id", "key-bad").status()).isEqualTo(404);
  }

  /** By the person, whatever account they have (rules §2.12). */
  @Test
  void nobodyIsShownOrClosesWhatIsAboutThemselves() {
    Alert alert = raised(MisuseKind.MANY_VIEWS, "leeds.auditor", AnAccount.LEEDS);

    assertThat(listed(leeds)).isEmpty();
    GatewayReply reply = close(leeds, alert);
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/reason")).isEqualTo("same-person");
    assertThat(close(leeds, alert.id(), "again").status()).isEqualTo(403);
  }

  @Test
  void nobodyElseSeesAlerts() {
    for (Account account :
        List.of(
            AnAccount.practitioner("p").build(),
            AnAccount.team("t").build(),
            AnAccount.approver("a").build())) {
      directory.admit(account);
      assertThat(list(account, "").text("/reason")).isEqualTo("role-not-allowed");
    }
  }

  @Test
  void nothingIsShownOrClosedWhereTheTrailFails() {
    Alert alert = raised(MisuseKind.MANY_VIEWS, "ann", AnAccount.LEEDS);
    directory.trailFails(true);
    assertThat(list(leeds, "").status()).isEqualTo(503);
    assertThat(close(leeds, alert).status()).isEqualTo(503);
    directory.trailFails(false);
    assertThat(listed(leeds)).containsExactly(alert.id());
  }

  private GatewayReply approve(Account account, String id, String key) {
    return gateway.send(
        GatewayRequest.of("POST", "/v1/alerts/" + id + "/approval")
            .bearer(tokens.of(account.id().value()))
            .header("Idempotency-Key", key));
  }

  private GatewayReply approve(Account account, Alert alert) {
    return approve(account, alert.id(), "key-" + ++keys);
  }

  private CriteriaOpening opening(Alert alert) {
    return Objects.requireNonNull(directory.alerts().find(alert.id()).orElseThrow().opening());
  }

  /** The trail names both before anything can be decrypted (rules §7.19). */
  @Test
  void twoAuditorsApproveThatCriteriaAreDecrypted() {
    Alert alert = raised(MisuseKind.MANY_VIEWS, "ann", AnAccount.LEEDS);

    assertThat(approve(england, alert).body())
        .isEqualTo("{\"alertId\":\"%s\",\"approvals\":1}".formatted(alert.id()));
    assertThat(lastEntry().event().action()).isEqualTo("approve-opening");
    assertThat(opening(alert).isApproved(clock.instant())).isFalse();

    assertThat(approve(leeds, alert).json().at("/approvals").asInt()).isEqualTo(2);
    assertThat(lastEntry().event().action()).isEqualTo("open-criteria");
    assertThat(lastEntry().event().changed()).containsExactly(alert.id());
    assertThat(lastEntry().actor().account()).isEqualTo(leeds.id());
    assertThat(opening(alert).isApproved(clock.instant())).isTrue();
    assertThat(opening(alert).places()).isEqualTo(alert.entries());
    assertThat(approve(england, alert).text("/type")).endsWith("already-approved");
  }

  @Test
  void nobodyApprovesTwiceNorInstead() {
    Alert alert = raised(MisuseKind.MANY_VIEWS, "ann", AnAccount.LEEDS);
    assertThat(approve(leeds, alert.id(), "the-same").status()).isEqualTo(200);
    assertThat(approve(leeds, alert.id(), "the-same").json().at("/approvals").asInt()).isEqualTo(1);
    assertThat(approve(leeds, alert).text("/type")).endsWith("already-approved");
    assertThat(approve(york, alert).status()).isEqualTo(404);
    assertThat(opening(alert).second()).isNull();
  }

  @Test
  void anApprovalIsOverAfterADay() {
    Alert alert = raised(MisuseKind.MANY_VIEWS, "ann", AnAccount.LEEDS);
    approve(leeds, alert);
    clock.pass(Duration.ofHours(25));
    assertThat(approve(england, alert).json().at("/approvals").asInt()).isEqualTo(1);
    assertThat(approve(leeds, alert).json().at("/approvals").asInt()).isEqualTo(2);
  }

  @Test
  void nobodyApprovesWhatIsAboutThemselvesAndAnEmergencyIsNotEnglands() {
    Alert own = raised(MisuseKind.MANY_VIEWS, "leeds.auditor", AnAccount.LEEDS);
    assertThat(approve(leeds, own).text("/reason")).isEqualTo("same-person");
    Alert emergency = raised(MisuseKind.EMERGENCY_STATED, "owen", AnAccount.LEEDS);
    assertThat(approve(england, emergency).status()).isEqualTo(404);
  }

  @Test
  void nothingIsApprovedWhereTheTrailFails() {
    Alert alert = raised(MisuseKind.MANY_VIEWS, "ann", AnAccount.LEEDS);
    directory.trailFails(true);
    assertThat(approve(leeds, alert).status()).isEqualTo(503);
    directory.trailFails(false);
    assertThat(directory.alerts().find(alert.id()).orElseThrow().opening()).isNull();
  }
}
