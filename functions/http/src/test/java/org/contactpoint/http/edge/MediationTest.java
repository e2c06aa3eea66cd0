package org.contactpoint.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.domain.access.AccountId;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acting on behalf of somebody, and purposes that the body states (rules §2, §3). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediationTest {
  private final TestEdge edge = new TestEdge();

  @BeforeEach
  void anew() {
    edge.anew();
    edge.admit(AnAccount.practitioner("york.nurse").ofYork().build());
    edge.admit(AnAccount.practitioner("york.suspended").ofYork().suspended().build());
  }

  private GatewayReply search(String account, String purpose, String onBehalfOf) {
    String body = "{\"purpose\":\"%s\",\"onBehalfOf\":\"%s\"}".formatted(purpose, onBehalfOf);
    return edge.sendAs(account, GatewayRequest.of("POST", "/v1/searches").json(body));
  }

  @Test
  void bothStandInTheTrail() {
    GatewayReply reply = search("leeds.team", "direct-support", "leeds.socialworker");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    var actor = edge.directory().entries().getLast().actor();
    assertThat(actor.account()).isEqualTo(new AccountId("leeds.team"));
    assertThat(actor.onBehalfOf()).isEqualTo(new AccountId("leeds.socialworker"));
  }

  @ParameterizedTest
  @CsvSource({
    "leeds.socialworker, leeds.team, not-on-behalf",
    "leeds.team, leeds.suspended, account-not-active",
    "leeds.team, nobody, not-on-behalf",
    "leeds.team, '', not-on-behalf",
    "leeds.team, york.nurse, not-on-behalf",
    "leeds.team, york.suspended, not-on-behalf",
    "leeds.team, leeds.feed, not-on-behalf",
    "leeds.socialworker, nobody, not-on-behalf",
    "leeds.team, leeds.auditor, role-not-allowed"
  })
  void allowedIsWhatBothMayDo(String account, String other, String reason) {
    GatewayReply reply = search(account, "direct-support", other);
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/reason")).isEqualTo(reason);
    assertThat(edge.lastEntry()).isEqualTo(account + " search refused " + reason);
  }

  /** The trail names two: who acts through a system for one does not act for another as well. */
  @Test
  void systemThatActsForOneDoesNotActForAnother() {
    edge.admit(AnAccount.caseSystem("leeds.casesystem").build());
    edge.admit(AnAccount.practitioner("leeds.nurse").build());
    for (String other : new String[] {"leeds.nurse", "leeds.socialworker"}) {
      GatewayReply reply =
          edge.send(
              GatewayRequest.of("POST", "/v1/searches")
                  .bearer(edge.tokens.ofMachine("leeds.casesystem"))
                  .header("On-Behalf-Of", "leeds.socialworker")
                  .json("{\"purpose\":\"direct-support\",\"onBehalfOf\":\"%s\"}".formatted(other)));
      assertThat(reply.status())
          .as(other)
          .isEqualTo(other.equals("leeds.socialworker") ? 200 : 403);
    }
  }

  private GatewayReply searchThrough(String onBehalfOf) {
    edge.admit(AnAccount.caseSystem("leeds.casesystem").build());
    return edge.send(
        GatewayRequest.of("POST", "/v1/searches")
            .bearer(edge.tokens.ofMachine("leeds.casesystem"))
            .header("On-Behalf-Of", onBehalfOf)
            .json("{\"purpose\":\"direct-support\"}"));
  }

  @Test
  void systemActsForAPersonAndBothStandInTheTrail() {
    GatewayReply reply = searchThrough("leeds.socialworker");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    var actor = edge.directory().entries().getLast().actor();
    assertThat(actor.account()).isEqualTo(new AccountId("leeds.casesystem"));
    assertThat(actor.onBehalfOf()).isEqualTo(new AccountId("leeds.socialworker"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', not-on-behalf",
    "nobody, not-on-behalf",
    "leeds.suspended, account-not-active",
    "leeds.auditor, role-not-allowed"
  })
  void systemDoesNothingAloneOrForWhomMayNot(String onBehalfOf, String reason) {
    GatewayReply reply = searchThrough(onBehalfOf);
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/reason")).isEqualTo(reason);
  }

  /** Whom they may act for they name in the body: a header that nobody reads would mislead. */
  @ParameterizedTest
  @CsvSource({
    "leeds.team, leeds.socialworker",
    "leeds.team, leeds.team",
    "leeds.team, nobody",
    "leeds.team, ''",
    "leeds.socialworker, leeds.team",
    "leeds.socialworker, leeds.socialworker"
  })
  void personWhoNamesSomebodyInTheHeaderIsRefused(String account, String other) {
    GatewayReply reply =
        edge.sendAs(
            account,
            GatewayRequest.of("POST", "/v1/searches")
                .header("On-Behalf-Of", other)
                .json("{\"purpose\":\"direct-support\"}"));
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/reason")).isEqualTo("not-on-behalf");
    assertThat(edge.lastEntry()).isEqualTo(account + " search refused not-on-behalf");
  }

  @Test
  void headerIsRefusedOnEveryRouteThatNeedsAToken() {
    GatewayReply reply =
        edge.sendAs(
            "leeds.socialworker",
            GatewayRequest.of("GET", "/v1/children/" + TestEdge.CHILD)
                .header("Access-Purpose", "direct-support")
                .header("On-Behalf-Of", "leeds.team"));
    assertThat(reply.status()).isEqualTo(403);
    assertThat(edge.lastEntry()).endsWith("view-record refused not-on-behalf");
  }

  /** A token says what it was issued to: a person's account is no machine's. */
  @Test
  void aMachinesTokenOpensNoPersonsAccount() {
    GatewayReply reply =
        edge.send(
            GatewayRequest.of("POST", "/v1/searches")
                .bearer(edge.tokens.ofMachine("leeds.socialworker"))
                .json("{\"purpose\":\"direct-support\"}"));
    assertThat(reply.status()).isEqualTo(401);
  }

  @Test
  void refusalNamesWhomItWasFor() {
    search("leeds.team", "direct-support", "leeds.auditor");
    assertThat(edge.directory().entries().getLast().actor().onBehalfOf())
        .isEqualTo(new AccountId("leeds.auditor"));
  }

  @Test
  void purposeInTheBodyIsJudgedLikeOneInTheHeader() {
    String body = "{\"purpose\":\"subject-access\"}";
    GatewayReply reply =
        edge.sendAs("leeds.socialworker", GatewayRequest.of("POST", "/v1/searches").json(body));
    assertThat(reply.text("/reason")).isEqualTo("purpose-not-allowed");
    assertThat(edge.directory().entries().getLast().event().purpose()).isPresent();
  }

  @Test
  void sampleSearchIsUnderstoodAsFarAsThisDoorGoes() {
    GatewayReply reply =
        edge.send(
            GatewayRequest.sample("search").with("token", edge.tokens.of("leeds.socialworker")));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/errors/0/reason")).isEqualTo("is not a field of this request");
  }
}
