package org.contactpoint.http.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.RequestBody;
import org.contactpoint.http.message.Response;
import org.junit.jupiter.api.Test;

/** The gateway's events, as bytes in and bytes out. */
class GatewayEventTest {

  private static Request read(String json) throws IOException {
    return GatewayEvent.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }

  private static String bodyOf(Request request) {
    return new String(((RequestBody.Whole) request.body()).bytes(), UTF_8);
  }

  @Test
  void requestIsReadWithAllValuesOfEachHeaderAndParameter() throws IOException {
    Request request =
        read(
            """
            {"resource": "/{proxy+}", "path": "/v1/a%20b", "httpMethod": "POST",
             "headers": {"Accept": "text/plain"},
             "multiValueHeaders": {"Accept": ["application/json", "text/plain"]},
             "queryStringParameters": {"limit": "2"},
             "multiValueQueryStringParameters": {"limit": ["1", "2"], "empty": null},
             "requestContext": {"authorizer": {"claims": {"sub": "somebody"}}, "list": [1, {}]},
             "body": "{\\"name\\":\\"Zoë\\"}", "isBase64Encoded": false}
            """);

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/v1/a%20b");
    assertThat(request.headers().all("accept")).containsExactly("application/json", "text/plain");
    assertThat(request.headers().only("Accept")).isEmpty();
    assertThat(request.query()).isEqualTo(Map.of("limit", List.of("1", "2"), "empty", List.of()));
    assertThat(bodyOf(request)).isEqualTo("{\"name\":\"Zoë\"}");
  }

  @Test
  void whatTheGatewayLeavesOutIsEmpty() throws IOException {
    Request request =
        read(
            """
            {"path": "/health", "httpMethod": "GET", "multiValueHeaders": null,
             "multiValueQueryStringParameters": null, "body": null}
            """);

    assertThat(request.query()).isEmpty();
    assertThat(request.headers().all("Accept")).isEmpty();
    assertThat(bodyOf(request)).isEmpty();
  }

  @Test
  void bodyThatIsBinaryIsEncodedOnTheWay() throws IOException {
    assertThat(bodyOf(read("{\"body\": \"Wm/Dqw==\", \"isBase64Encoded\": true}")))
        .isEqualTo("Zoë");
    assertThat(read("{\"body\": \"Zo*\", \"isBase64Encoded\": true}").body())
        .isInstanceOf(RequestBody.Unreadable.class);
  }

  @Test
  void requestNeverPrintsWhatItBrings() throws IOException {
    Request request = read("{\"path\": \"/v1/children/1\", \"body\": \"Leah\"}");

    assertThat(request + " " + request.headers() + " " + request.body()).doesNotContain("Leah");
  }

  @Test
  void responseIsWrittenAsTheGatewayTakesIt() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    GatewayEvent.write(
        Response.of(200, "application/json", "{\"a\":\"ë\"}".getBytes(UTF_8)).with("ETag", "\"t\""),
        written);

    assertThat(written.toString(UTF_8))
        .isEqualTo(
            "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/json\","
                + "\"ETag\":\"\\\"t\\\"\"},\"body\":\"{\\\"a\\\":\\\"ë\\\"}\","
                + "\"isBase64Encoded\":false}");
  }

  @Test
  void eachCookieIsSetByAFieldOfItsOwn() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    GatewayEvent.write(
        Response.empty(303).with("Location", "/").setting(List.of("a=1", "b=2")), written);

    assertThat(written.toString(UTF_8))
        .isEqualTo(
            "{\"statusCode\":303,\"headers\":{\"Location\":\"/\"},"
                + "\"multiValueHeaders\":{\"Set-Cookie\":[\"a=1\",\"b=2\"]},"
                + "\"body\":\"\",\"isBase64Encoded\":false}");
  }

  @Test
  void documentThatIsNoTextIsWrittenInBase64() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    GatewayEvent.write(Response.of(200, "application/pdf", new byte[] {(byte) 0xe2, 0}), written);

    assertThat(written.toString(UTF_8)).endsWith("\"body\":\"4gA=\",\"isBase64Encoded\":true}");
  }

  @Test
  void packedTextIsWrittenInBase64() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    GatewayEvent.write(
        Response.of(200, "text/css", new byte[] {(byte) 0x1f, 0}).with("Content-Encoding", "gzip"),
        written);

    assertThat(written.toString(UTF_8)).endsWith("\"body\":\"HwA=\",\"isBase64Encoded\":true}");
  }
}
