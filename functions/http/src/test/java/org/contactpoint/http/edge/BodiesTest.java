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

/** In which size and form a body is taken, behind the gateway as on a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodiesTest {
  private final TestEdge edge = new TestEdge();

  @BeforeEach
  void anew() {
    edge.anew();
  }

  private static GatewayRequest search(String contentType) {
    return GatewayRequest.of("POST", "/v1/searches")
        .json("{\"purpose\":\"direct-support\"}", contentType);
  }

  private GatewayReply sent(GatewayRequest request) {
    GatewayReply reply = edge.sendAs("leeds.socialworker", request);
    assertThat(reply.header("X-Request-Id")).isPresent();
    assertThat(reply.header("Cache-Control")).contains("no-store");
    return reply;
  }

  private static void unread(GatewayReply reply, String field) {
    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.text("/type")).endsWith("/problems/unsupported-media-type");
    assertThat(reply.text("/errors/0/field")).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON; charset=utf-8",
        "APPLICATION/JSON",
        "application/json;charset=UTF-8;x=y"
      })
  void mediaTypesAreComparedWithoutCaseOrParameters(String type) {
    assertThat(sent(search(type)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/merge-patch+json",
        "application/jsonx",
        "application/json, text/plain",
        "json",
        ";;;///"
      })
  void otherMediaTypesAreRefused(String type) {
    unread(sent(search(type)), "Content-Type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain"})
  void twoContentTypesAreRefused(String second) {
    unread(sent(search("application/json").header("Content-Type", second)), "Content-Type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "GZIP", "gzip, identity"})
  void codedBodiesAreRefused(String coding) {
    unread(sent(search("application/json").header("Content-Encoding", coding)), "Content-Encoding");
  }

  @Test
  void bodyThatSaysThatItIsNotCodedIsTaken() {
    GatewayRequest plain = search("application/json").header("Content-Encoding", "identity");
    assertThat(sent(plain).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "application/merge-patch+json, 412",
    "Application/Merge-Patch+JSON; charset=utf-8, 412",
    "application/json, 412",
    "application/json-patch+json, 415"
  })
  void changesMayBeMergePatches(String type, int status) {
    GatewayRequest patch =
        GatewayRequest.of("PATCH", "/v1/children/" + TestEdge.CHILD)
            .json("{\"givenName\":\"Mia\"}", type)
            .header("Access-Purpose", "record-maintenance")
            .header("Idempotency-Key", "k1")
            .header("If-Match", "\"stale\"");
    assertThat(edge.sendAs("leeds.team", patch).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "65537",
        "99999999999",
        "99999999999999999999999999999",
        "000000000000000000000000099999"
      })
  void bodyThatSaysThatItIsTooLargeIsNotWaitedFor(String length) {
    GatewayReply reply = sent(search("application/json").header("Content-Length", length));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.text("/type")).endsWith("/problems/request-too-large");
  }

  @ParameterizedTest
  @CsvSource({"65536, 200", "65537, 413"})
  void whatCountsIsWhatCameWhateverItSays(int size, int status) {
    String body = "{\"purpose\":\"direct-support\"}";
    GatewayRequest request =
        GatewayRequest.of("POST", "/v1/searches")
            .json(" ".repeat(size - body.length()) + body, "application/json")
            .header("Content-Length", "2");
    assertThat(sent(request).status()).isEqualTo(status);
  }

  @Test
  void bodyThatTheRouteReadsIsMissing() {
    GatewayReply reply = sent(GatewayRequest.of("POST", "/v1/searches"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("/errors/0/reason")).isEqualTo("is missing");
  }

  /** RFC 9110, §9.3.1. */
  @Test
  void bodyOfAGetIsIgnored() {
    assertThat(sent(GatewayRequest.of("GET", "/v1/me/trail").json("no json")).status())
        .isEqualTo(200);
  }

  @Test
  void tooMuchIsRefusedBeforeAnybodyIsAsked() {
    GatewayReply reply = edge.send(search("application/json").header("Content-Length", "20000000"));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(edge.directory().entries()).isEmpty();
  }
}
