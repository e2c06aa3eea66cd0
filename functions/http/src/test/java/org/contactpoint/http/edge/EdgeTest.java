package org.contactpoint.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of the edge: token, account, role, purpose; and what each answer carries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeTest {
  private static final String REQUEST_ID = "11111111-2222-4333-8444-555555555555";

  private final TestEdge edge = new TestEdge();

  @BeforeEach
  void anew() {
    edge.anew();
  }

  private static GatewayRequest view(String child) {
    return GatewayRequest.of("GET", "/v1/children/" + child).header("X-Request-Id", REQUEST_ID);
  }

  private static GatewayRequest view() {
    return view(TestEdge.CHILD);
  }

  @Test
  void practitionerOpensARecordAndThatStandsInTheTrail() {
    GatewayReply reply =
        edge.send(
            GatewayRequest.sample("view-child")
                .with("childId", TestEdge.CHILD)
                .with("token", edge.tokens.of("leeds.socialworker")));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(reply.body())
        .isEqualTo("{\"childId\":\"" + TestEdge.CHILD + "\",\"name\":\"Leah\"}");
    assertThat(reply.header("Content-Type")).contains("application/json");
    assertThat(reply.header("ETag")).hasValueSatisfying(tag -> assertThat(tag).startsWith("\""));
    assertThat(edge.lastEntry()).isEqualTo("leeds.socialworker view-record done -");
  }

  @Test
  void callWithoutATokenIsCountedAndNotEntered() {
    long before = edge.unauthenticated().total();
    GatewayReply reply = edge.send(GatewayRequest.sample("search-without-token"));
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("WWW-Authenticate")).contains("Bearer");
    assertThat(reply.text("/type")).endsWith("/problems/unauthenticated");
    assertThat(edge.unauthenticated().total()).isEqualTo(before + 1);
    assertThat(edge.directory().entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer", "Bearer ", "Basic bGVlZHM6eA==", "Bearer not.a.token", "%s"})
  void whatIsNoBearerTokenIsNone(String credentials) {
    String header = credentials.formatted(edge.tokens.of("leeds.socialworker"));
    GatewayReply reply = edge.send(view().header("Authorization", header));
    assertThat(reply.status()).isEqualTo(401);
  }

  @Test
  void twoTokensAreNone() {
    String token = edge.tokens.of("leeds.socialworker");
    assertThat(edge.send(view().bearer(token).bearer(token)).status()).isEqualTo(401);
  }

  @Test
  void tokenOfAnAccountThatIsNotHeldIsNoToken() {
    assertThat(edge.sendAs("nobody", view()).status()).isEqualTo(401);
    assertThat(edge.directory().entries()).isEmpty();
  }

  @Test
  void suspensionTakesEffectOnTheNextRequest() {
    GatewayReply reply = edge.sendAs("leeds.suspended", view());
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/type")).endsWith("/problems/account-not-active");
    assertThat(reply.text("/reason")).isEqualTo("account-not-active");
    assertThat(edge.lastEntry())
        .isEqualTo("leeds.suspended view-record refused account-not-active");
  }

  @Test
  void roleThatMayNotIsRefusedBeforeAnythingElseIsLookedAt() {
    GatewayReply reply = edge.sendAs("leeds.auditor", view("no-number"));
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/reason")).isEqualTo("role-not-allowed");
    assertThat(edge.lastEntry()).isEqualTo("leeds.auditor view-record refused role-not-allowed");
  }

  @Test
  void refusalThatCanNotBeEnteredIsNotSent() {
    edge.directory().trailFails(true);
    GatewayReply reply = edge.sendAs("leeds.auditor", view());
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.text("/type")).endsWith("/problems/trail-unavailable");
  }

  @Test
  void nothingIsDisclosedThatCanNotBeEntered() {
    edge.directory().trailFails(true);
    GatewayReply reply =
        edge.sendAs("leeds.socialworker", view().header("Access-Purpose", "direct-support"));
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body()).doesNotContain("Leah");
  }

  @Test
  void viewWithoutAPurposeIsMalformed() {
    GatewayReply reply = edge.sendAs("leeds.socialworker", view());
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/errors/0/field")).isEqualTo("Access-Purpose");
  }

  @Test
  void purposeThatIsNoneIsMalformedAndNotRepeated() {
    GatewayReply reply =
        edge.sendAs("leeds.socialworker", view().header("Access-Purpose", "curiosity"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).doesNotContain("curiosity").contains("safeguarding");
  }

  @Test
  void purposeOfTheTeamAloneIsRefusedToAPractitioner() {
    GatewayReply reply =
        edge.sendAs("leeds.socialworker", view().header("Access-Purpose", "record-maintenance"));
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text("/reason")).isEqualTo("purpose-not-allowed");
    assertThat(edge.directory().entries().getLast().event().purpose()).isPresent();
  }

  @Test
  void numberThatIsNoneIsAsUnknownAsOneThatNobodyHas() {
    GatewayReply unknown = sees(SampleEndpoints.UNKNOWN);
    GatewayReply malformed = sees("12345678901");
    GatewayReply letters = sees("no-number");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(malformed).isEqualTo(unknown);
    assertThat(letters).isEqualTo(unknown);
    assertThat(edge.lastEntry()).isEqualTo("leeds.socialworker view-record refused not-found");
  }

  private GatewayReply sees(String child) {
    return edge.sendAs(
        "leeds.socialworker", view(child).header("Access-Purpose", "direct-support"));
  }

  @Test
  void everyAnswerCarriesTheCallersRequestIdAndIsNotStored() {
    GatewayReply reply = edge.send(view());
    assertThat(reply.header("X-Request-Id")).contains(REQUEST_ID);
    assertThat(reply.text("/requestId")).isEqualTo(REQUEST_ID);
    assertThat(reply.header("Cache-Control")).contains("no-store");
  }

  @Test
  void requestIdThatIsNoUuidIsReplaced() {
    GatewayReply reply =
        edge.send(GatewayRequest.of("GET", "/v1/me/trail").header("X-Request-Id", "Leah Ward"));
    assertThat(reply.header("X-Request-Id"))
        .hasValueSatisfying(
            id ->
                assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f-]{16}"));
  }

  @ParameterizedTest
  @CsvSource({"unknown-route, 404, not-found", "wrong-method, 405, method-not-allowed"})
  void serversOwnErrorsLookLikeOurs(String sample, int status, String slug) {
    GatewayReply reply =
        edge.send(
            GatewayRequest.sample(sample).with("token", "x").header("X-Request-Id", REQUEST_ID));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).contains("application/problem+json");
    assertThat(reply.text("/type")).isEqualTo("https://contactpoint.example/problems/" + slug);
    assertThat(reply.header("X-Request-Id")).contains(REQUEST_ID);
    assertThat(reply.header("Cache-Control")).contains("no-store");
  }

  @Test
  void headersThatClaimAnIdentityAreNoToken() {
    GatewayReply reply =
        edge.send(
            GatewayRequest.sample("view-child-with-forged-identity")
                .with("childId", TestEdge.CHILD)
                .with("account", "leeds.socialworker")
                .with("forged", edge.tokens.of("leeds.socialworker")));
    assertThat(reply.status()).isEqualTo(401);
  }

  @Test
  void claimsThatTheGatewayAddsDoNotChangeWhoCalls() {
    edge.send(
        GatewayRequest.sample("view-child-with-gateway-claims")
            .with("childId", TestEdge.CHILD)
            .with("account", "leeds.team")
            .with("token", edge.tokens.of("leeds.socialworker")));
    assertThat(edge.lastEntry()).startsWith("leeds.socialworker ");
  }

  @Test
  void faultRevealsNothingOfItsCause() {
    GatewayReply reply =
        edge.sendAs(
            "leeds.team",
            GatewayRequest.of("DELETE", "/v1/children/" + TestEdge.CHILD + "/merges/m1"));
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body()).doesNotContain("Leah").doesNotContain("IllegalState");
  }

  @Test
  void directoryThatWasPutBackSaysThatItServesNobodyYet() {
    GatewayReply reply =
        edge.sendAs(
            "leeds.team",
            GatewayRequest.of(
                "DELETE",
                "/v1/children/" + TestEdge.CHILD + "/merges/" + SampleEndpoints.PUT_BACK));
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.text("/type")).endsWith("/problems/not-served");
    assertThat(reply.body()).doesNotContain("Leah");
  }

  @Test
  void conflictCarriesFurtherMembers() {
    GatewayReply reply =
        edge.sendAs(
            "leeds.team",
            GatewayRequest.of("POST", "/v1/children")
                .header("Access-Purpose", "record-maintenance")
                .header("Idempotency-Key", "k1"));
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text("/type")).endsWith("/problems/possible-duplicate");
    assertThat(reply.text("/childId")).isEqualTo(SampleEndpoints.UNKNOWN);
  }
}
