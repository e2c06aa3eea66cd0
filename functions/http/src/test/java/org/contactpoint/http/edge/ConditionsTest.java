package org.contactpoint.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Idempotency keys, {@code If-Match} and the size and type of bodies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionsTest {
  private static final String LEAH = "{\"givenName\":\"Leah\",\"familyName\":null}";
  private static final String OTHER_CHILD = "20000000001";

  private final TestEdge edge = new TestEdge();

  @BeforeEach
  void anew() {
    edge.anew();
  }

  private static GatewayRequest involve(String child, String body) {
    return GatewayRequest.of("POST", "/v1/children/" + child + "/involvements").json(body);
  }

  private static GatewayRequest involve(String key) {
    return involve(TestEdge.CHILD, LEAH).header("Idempotency-Key", key);
  }

  private GatewayReply send(GatewayRequest request) {
    return edge.sendAs("leeds.socialworker", request);
  }

  @Test
  void changeWithoutAKeyIsMalformed() {
    GatewayReply reply = send(involve(TestEdge.CHILD, LEAH));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/errors/0/field")).isEqualTo("Idempotency-Key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "größer"})
  void keyIsVisibleAscii(String key) {
    assertThat(send(involve(key)).status()).isEqualTo(400);
  }

  @Test
  void keyHasAtMost128Characters() {
    assertThat(send(involve("k".repeat(128))).status()).isEqualTo(201);
    assertThat(send(involve("k".repeat(129))).status()).isEqualTo(400);
  }

  @Test
  void repeatIsRenderedAfreshAndEnteredAgain() {
    GatewayReply first = send(involve("k"));
    GatewayReply again = send(involve("k"));
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Location")).contains("/v1/children/" + TestEdge.CHILD);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("/name")).isEqualTo("again");
    assertThat(edge.directory().actions()).containsExactly("add-involvement", "add-involvement");
    assertThat(edge.directory().commitsTried()).isEqualTo(1);
  }

  @Test
  void repeatPassesThePolicyAgain() {
    send(involve("k"));
    edge.admit(AnAccount.practitioner("leeds.socialworker").suspended().build());
    assertThat(send(involve("k")).status()).isEqualTo(403);
  }

  @Test
  void sameKeyWithAnotherBodyIsRefused() {
    send(involve("k"));
    GatewayReply reply =
        send(involve(TestEdge.CHILD, "{\"givenName\":\"Lea\"}").header("Idempotency-Key", "k"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text("/type")).endsWith("/problems/idempotency-key-reused");
  }

  @Test
  void sameKeyForAnotherChildIsRefused() {
    send(involve("k"));
    assertThat(send(involve(OTHER_CHILD, LEAH).header("Idempotency-Key", "k")).status())
        .isEqualTo(422);
  }

  @Test
  void keyOfAnotherAccountIsAnotherKey() {
    send(involve("k"));
    assertThat(edge.sendAs("leeds.team", involve("k")).text("/name")).isEqualTo("Leah");
  }

  /** A system acts for many: what it asks for one is no repeat of what it asked for another. */
  @Test
  void keyOfASystemIsAnotherKeyForEachPersonItActsFor() {
    edge.admit(AnAccount.caseSystem("leeds.casesystem").build());
    edge.admit(AnAccount.practitioner("leeds.nurse").build());

    assertThat(involveThroughSystem("leeds.nurse").text("/name")).isEqualTo("Leah");
    assertThat(involveThroughSystem("leeds.socialworker").text("/name")).isEqualTo("Leah");
    assertThat(involveThroughSystem("leeds.nurse").text("/name")).isEqualTo("again");
  }

  private GatewayReply involveThroughSystem(String person) {
    return edge.send(
        involve("k")
            .bearer(edge.tokens.ofMachine("leeds.casesystem"))
            .header("On-Behalf-Of", person));
  }

  @Test
  void sameRequestThatWasFasterIsAnsweredAgain() {
    edge.directory().beforeNextCommit(() -> send(involve("k")));
    GatewayReply reply = send(involve("k"));
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.text("/name")).isEqualTo("again");
  }

  @Test
  void sameRequestOfWhichNothingIsKnownYetIsUnderWay() {
    edge.scripted.answers(Answer.busy());
    GatewayReply reply = edge.sendAs("leeds.team", distinguish("k"));
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text("/type")).endsWith("/problems/request-under-way");
  }

  private static GatewayRequest distinguish(String key) {
    return GatewayRequest.of("POST", "/v1/children/" + TestEdge.CHILD + "/distinctions")
        .json("{}")
        .header("Idempotency-Key", key);
  }

  @Test
  void whoWasOvertakenIsDecidedAnew() {
    edge.scripted.answers(Answer.concurrentChange(), Answer.concurrentChange(), Answer.noContent());
    assertThat(edge.sendAs("leeds.team", distinguish("k")).status()).isEqualTo(204);
    assertThat(edge.directory().entries()).isEmpty();
  }

  @Test
  void whoIsOvertakenForEverIsAnsweredThatNothingChanged() {
    edge.scripted.answers(Answer.concurrentChange());
    GatewayReply reply = edge.sendAs("leeds.team", distinguish("k"));
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text("/type")).endsWith("/problems/concurrent-change");
    assertThat(reply.header("Retry-After")).contains("1");
    assertThat(edge.lastEntry())
        .isEqualTo("leeds.team distinguish-children refused concurrent-change");
  }

  @Test
  void refusalIsNotSentWhereTheSameRequestSucceededMeanwhile() {
    edge.scripted.handles(
        request -> {
          if (request.replay().isPresent()) {
            return Answer.noContent();
          }
          edge.directory()
              .commits()
              .commit(
                  List.of(request.remember(204, Map.of())),
                  List.of(
                      request.entry(
                          ChildTouched.of(ChildAct.DISTINGUISH_CHILDREN, request.child()))));
          return Answer.conflict("same-record", "Both numbers are of one record.");
        });
    assertThat(edge.sendAs("leeds.team", distinguish("k")).status()).isEqualTo(204);
    assertThat(edge.directory().actions()).containsExactly("distinguish-children");
  }

  @Test
  void refusalIsNotSentWhereAnotherRequestTookTheKeyMeanwhile() {
    edge.scripted.handles(
        request -> {
          RememberedAnswer own = request.remember(204, Map.of()).answer();
          edge.directory()
              .given(
                  new Change.AnswerRemembered(
                      new RememberedAnswer(own.key(), "another", 204, Map.of(), own.expires())));
          return Answer.conflict("same-record", "Both numbers are of one record.");
        });

    assertThat(edge.sendAs("leeds.team", distinguish("k")).text("/type"))
        .endsWith("/problems/idempotency-key-reused");
  }

  private static GatewayRequest correct(String key) {
    return GatewayRequest.of("PATCH", "/v1/children/" + TestEdge.CHILD)
        .json(LEAH)
        .header("Access-Purpose", "record-maintenance")
        .header("Idempotency-Key", key);
  }

  /** Why somebody asks belongs to what they ask: the trail would name the wrong purpose. */
  @Test
  void sameKeyForAnotherPurposeIsRefused() {
    assertThat(edge.sendAs("leeds.team", correct("k").header("If-Match", tag())).status())
        .isEqualTo(200);

    GatewayReply reply =
        edge.sendAs(
            "leeds.team",
            GatewayRequest.of("PATCH", "/v1/children/" + TestEdge.CHILD)
                .json(LEAH)
                .header("Access-Purpose", "safeguarding")
                .header("Idempotency-Key", "k")
                .header("If-Match", tag()));
    assertThat(reply.status()).as(reply.body()).isEqualTo(422);
    assertThat(reply.text("/type")).endsWith("/problems/idempotency-key-reused");
  }

  /** A header that the route does not take says nothing of the request. */
  @Test
  void purposeOfARouteThatTakesNoneMakesNoOtherRequest() {
    send(involve("k").header("Access-Purpose", "direct-support"));
    assertThat(send(involve("k").header("Access-Purpose", "safeguarding")).text("/name"))
        .isEqualTo("again");
  }

  private String tag() {
    return send(GatewayRequest.of("GET", "/v1/children/" + TestEdge.CHILD)
            .header("Access-Purpose", "direct-support"))
        .header("ETag")
        .orElseThrow();
  }

  @Test
  void changeOfARecordNeedsIfMatch() {
    GatewayReply reply = edge.sendAs("leeds.team", correct("k"));
    assertThat(reply.status()).isEqualTo(428);
    assertThat(reply.text("/type")).endsWith("/problems/if-match-required");
  }

  @Test
  void changeOfWhatWasSeenIsMade() {
    GatewayReply reply = edge.sendAs("leeds.team", correct("k").header("If-Match", tag()));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"00000000000000000000000000000000\"", "*", "W/%s", "nonsense"})
  void changeOfAnythingElseIsStale(String match) {
    GatewayReply reply =
        edge.sendAs("leeds.team", correct("k").header("If-Match", match.formatted(tag())));
    assertThat(reply.status()).isEqualTo(412);
  }

  @Test
  void keyIsLookedAtBeforeIfMatch() {
    GatewayRequest request = correct("k").header("If-Match", tag());
    edge.sendAs("leeds.team", request);
    GatewayReply again = edge.sendAs("leeds.team", correct("k").header("If-Match", "\"old\""));
    assertThat(again.status()).isEqualTo(200);
  }

  @Test
  void bodyOfMoreThan64KibIsTooLarge() {
    String exact = " ".repeat(64 * 1_024 - LEAH.length()) + LEAH;
    assertThat(send(involve(TestEdge.CHILD, exact).header("Idempotency-Key", "k")).status())
        .isEqualTo(201);
    GatewayReply reply = send(involve(TestEdge.CHILD, exact + " ").header("Idempotency-Key", "k2"));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.text("/type")).endsWith("/problems/request-too-large");
  }

  @Test
  void sizeIsJudgedBeforeTheToken() {
    GatewayReply reply = edge.send(involve(TestEdge.CHILD, " ".repeat(64 * 1_024 + 1)));
    assertThat(reply.status()).isEqualTo(413);
  }

  @Test
  void bodyThatTheGatewayEncodedIsTheSameBody() {
    GatewayReply reply =
        send(
            involve("k")
                .base64(
                    Base64.getEncoder()
                        .encodeToString(LEAH.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    assertThat(reply.status()).isEqualTo(201);
  }

  @Test
  void bodyThatIsNotInTheCodingThatItShouldBeInIsMalformed() {
    GatewayReply reply = send(involve("k").base64("no base64"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(edge.lastEntry())
        .isEqualTo("leeds.socialworker add-involvement refused malformed-request");
  }

  @Test
  void bodyOfAnotherTypeIsNotRead() {
    GatewayReply reply =
        send(
            GatewayRequest.of("POST", "/v1/children/" + TestEdge.CHILD + "/involvements")
                .base64("e30=")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", "k"));
    assertThat(reply.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", ""})
  void routeWithoutABodyTakesAnEmptyOne(String body) {
    assertThat(withdraw(body).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", "[]", "null", "x"})
  void routeWithoutABodyTakesNothingElse(String body) {
    assertThat(withdraw(body).status()).isEqualTo(400);
  }

  private GatewayReply withdraw(String body) {
    String path = "/v1/children/" + TestEdge.CHILD + "/involvements/i1/consent-withdrawal";
    return send(GatewayRequest.of("POST", path).json(body).header("Idempotency-Key", "k"));
  }
}
