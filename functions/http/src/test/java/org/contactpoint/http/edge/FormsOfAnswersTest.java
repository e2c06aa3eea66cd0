package org.contactpoint.http.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How each kind of answer leaves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsOfAnswersTest {
  private final TestEdge edge = new TestEdge();

  @BeforeEach
  void anew() {
    edge.anew();
  }

  private GatewayReply sent() {
    return edge.sendAs(
        "leeds.team",
        GatewayRequest.of("POST", "/v1/children/" + TestEdge.CHILD + "/distinctions")
            .json("{}")
            .header("Idempotency-Key", "k"));
  }

  private static ChildTouched event(AuthorisedRequest request) {
    return ChildTouched.of(ChildAct.DISTINGUISH_CHILDREN, request.child());
  }

  @Test
  void whatIsShownIsJsonAndHasATagWhereItCanBeChanged() {
    edge.scripted.handles(request -> request.disclose(event(request), Map.of("a", "ä")));
    GatewayReply plain = sent();

    assertThat(plain.status()).isEqualTo(200);
    assertThat(plain.body()).isEqualTo("{\"a\":\"ä\"}");
    assertThat(plain.header("ETag")).isEmpty();

    edge.scripted.handles(
        request -> request.disclose(event(request), Map.of("a", "ä"), Answer::tagged));
    GatewayReply tagged = sent();
    assertThat(tagged.header("ETag")).isPresent().isEqualTo(sent().header("ETag"));
  }

  @Test
  void whatWasMadeSaysWhereItIsIfItCanBeReadBack() {
    edge.scripted.handles(
        request -> request.disclose(event(request), Map.of("id", "1"), Answer::created));
    GatewayReply nowhere = sent();
    assertThat(nowhere.status()).isEqualTo(201);
    assertThat(nowhere.header("Location")).isEmpty();

    edge.scripted.handles(
        request ->
            request.disclose(
                event(request), Map.of("id", "1"), made -> Answer.created("/v1/things/1", made)));
    assertThat(sent().header("Location")).contains("/v1/things/1");
  }

  /** RFC 4180, RFC 8288. */
  @Test
  void pageOfCommaSeparatedValuesLinksToTheNext() {
    edge.scripted.handles(
        request ->
            request.disclose(
                event(request),
                "row,outcome\r\n1,linked\r\n",
                page -> Answer.csv(page, Optional.of("/v1/uploads/u/report?from=2"))));
    GatewayReply first = sent();

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Content-Type")).contains("text/csv;charset=utf-8;header=present");
    assertThat(first.body()).isEqualTo("row,outcome\r\n1,linked\r\n");
    assertThat(first.header("Link")).contains("</v1/uploads/u/report?from=2>; rel=\"next\"");

    edge.scripted.handles(
        request ->
            request.disclose(event(request), "", page -> Answer.csv(page, Optional.empty())));
    assertThat(sent().header("Link")).isEmpty();
  }

  /** The shielding function judged and entered it: nothing is added but what every answer has. */
  @Test
  void answerOfTheShieldingFunctionLeavesAsItCame() {
    edge.scripted.answers(
        new Answer.Relayed(
            409, Map.of("Content-Type", "application/problem+json"), "{}".getBytes(UTF_8)));
    GatewayReply reply = sent();

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.body()).isEqualTo("{}");
    assertThat(reply.header("Content-Type")).contains("application/problem+json");
    assertThat(reply.header("Cache-Control")).contains("no-store");
    assertThat(edge.directory().entries()).isEmpty();
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        Arguments.of(new Commits.Stale(), 409, "concurrent-change"),
        Arguments.of(new Commits.Repeated(), 409, "request-under-way"),
        Arguments.of(new Commits.Full(), 422, "record-full"),
        Arguments.of(new Commits.TrailUnavailable(), 503, "trail-unavailable"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void whatWasNotCommittedIsNotTakenForDone(Commits.Outcome outcome, int status, String slug) {
    edge.scripted.answers(Answer.of(outcome, committed -> Answer.noContent()));
    GatewayReply reply = sent();

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.text("/type")).endsWith("/problems/" + slug);
  }

  /** As a search that is too broad: its entry holds what was asked for. */
  @Test
  void refusalThatWasEnteredByItsUseCaseIsEnteredOnce() {
    edge.scripted.handles(
        request ->
            request.disclose(
                event(request),
                "asked",
                entered -> Answer.unprocessable("too-broad", "Say more.", List.of(), entered)));

    assertThat(sent().text("/detail")).isEqualTo("Say more.");
    assertThat(edge.directory().actions()).containsExactly("distinguish-children");
  }

  /** What a route asks for and does not have is a fault of ours, not of the caller. */
  @ParameterizedTest
  @ValueSource(strings = {"purpose", "path id", "body"})
  void endpointThatAsksForWhatItsRouteDoesNotHaveIsAFault(String asked) {
    edge.scripted.handles(
        request ->
            switch (asked) {
              case "purpose" -> Answer.conflict(request.purpose().code(), "");
              case "path id" -> Answer.conflict(request.pathId("mergeId"), "");
              default -> request.disclose(event(request), new Object());
            });

    assertThat(sent().status()).isEqualTo(500);
  }
}
