package org.contactpoint.http.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.secret.ApiSecret;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.gateway.GatewayEvents;
import org.contactpoint.testkit.gateway.GatewayReply;
import org.contactpoint.testkit.gateway.GatewayRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths and methods lead to which endpoint (RFC 3986, RFC 9110). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathsTest {
  private final TestEdge edge = new TestEdge();

  @BeforeEach
  void anew() {
    edge.anew();
  }

  private GatewayReply view(String path) {
    return edge.sendAs(
        "leeds.socialworker",
        GatewayRequest.of("GET", path).header("Access-Purpose", "direct-support"));
  }

  @Test
  void anybodyMayAskWhetherTheFunctionIsUp() {
    GatewayReply reply = edge.send(GatewayRequest.of("GET", "/health"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(edge.directory().entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/openapi.yaml"})
  void anybodyMayReadWhatTheRoutesAre(String path) {
    GatewayReply reply = edge.send(GatewayRequest.of("GET", path));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains("ContactPoint");
    assertThat(edge.directory().entries()).isEmpty();
  }

  /** RFC 9110, §9.3.2. */
  @Test
  void headIsAnsweredLikeGetWithoutItsBody() {
    GatewayReply get = edge.send(GatewayRequest.of("GET", "/health"));
    GatewayReply head = edge.send(GatewayRequest.of("HEAD", "/health"));

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
  }

  @Test
  void headOfWhatIsPersonalIsJudgedAndEnteredLikeGet() {
    GatewayReply reply =
        edge.sendAs(
            "leeds.socialworker",
            GatewayRequest.of("HEAD", "/v1/children/" + TestEdge.CHILD)
                .header("Access-Purpose", "direct-support"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
    assertThat(edge.lastEntry()).isEqualTo("leeds.socialworker view-record done -");
  }

  @Test
  void wrongMethodIsAnsweredByThoseThatAreRight() {
    GatewayReply reply = edge.send(GatewayRequest.of("PUT", "/v1/children/" + TestEdge.CHILD));

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.header("Allow")).contains("GET, HEAD, PATCH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/children/12345678906/", "/v1/children/%31%32345678906"})
  void pathIsTheSameInItsOtherSpellings(String path) {
    assertThat(view(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1", "/v1/children//involvements", "/v1/childs/1", "/v1/alerts"})
  void pathThatNoEndpointHasIsUnknown(String path) {
    GatewayReply reply = view(path);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text("/type")).endsWith("/problems/not-found");
    assertThat(edge.directory().entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/children/%zz", "/v1/children/%4", "/v1/children/größe", "/v1/a b"})
  void pathThatIsNoneIsMalformed(String path) {
    assertThat(view(path).status()).isEqualTo(400);
  }

  /** A plus sign is a plus sign in a path, so that it is a part of an id that nobody has. */
  @Test
  void plusSignIsNoSpace() {
    GatewayReply reply = view("/v1/children/1234+5678906");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(edge.lastEntry()).isEqualTo("leeds.socialworker view-record refused not-found");
  }

  /** A function that was deployed without its keys: its operators read why, its callers do not. */
  @Test
  void functionThatCanNotBeMadeIsAFaultThatNamesWhatIsMissing() {
    Object[] beans = Stream.of(edge.beans()).filter(bean -> !(bean instanceof ApiSecret)).toArray();
    GatewayEvents keyless = GatewayEvents.of(TestEdge::entry, beans);
    try (LogLines log = LogLines.of("org.contactpoint.http.faults")) {
      GatewayReply reply = keyless.send(GatewayRequest.of("POST", "/v1/searches").json("{}"));

      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.text("/type")).endsWith("/problems/fault");
      assertThat(reply.body()).doesNotContain("ApiSecret");
      assertThat(log.lines()).anyMatch(line -> line.contains("ApiSecret"));
    }
    assertThat(keyless.send(GatewayRequest.of("GET", "/health")).status()).isEqualTo(200);
  }

  @Test
  void routeHasOneEndpoint() {
    Endpoints one =
        () -> List.of(Endpoint.of(Route.VIEW_CHILD, null, request -> Answer.noContent()));

    assertThatThrownBy(() -> new EndpointTable(List.of(one, one)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("VIEW_CHILD");
  }
}
