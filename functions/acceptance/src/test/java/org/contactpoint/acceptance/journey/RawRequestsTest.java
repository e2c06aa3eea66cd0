package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.contactpoint.acceptance.world.RawCall;
import org.contactpoint.acceptance.world.Spawned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes over a socket has a defined answer: a problem of the caller's, never a fault of
 * ours, and never a line for an operator.
 */
class RawRequestsTest {
  private static final String SEARCH =
      "{\"purpose\":\"direct-support\",\"familyName\":\"Quill\",\"dateOfBirth\":\"2012-03-09\"}";

  /** In a process of its own, so that what it logs is its own. */
  private static Spawned directory;

  private static String bearer;

  @BeforeAll
  static void start(@TempDir Path folder) {
    directory = Spawned.on(folder);
    bearer = "Authorization: Bearer " + directory.as("leeds.socialworker").token();
  }

  @AfterAll
  static void stop() {
    directory.close();
  }

  @AfterEach
  void noOperatorIsCalled() {
    assertThat(directory.errors()).isEmpty();
  }

  private static RawCall search(String... headers) {
    return RawCall.to(directory)
        .lines("POST /v1/searches HTTP/1.1", "Host: localhost", "Connection: close", bearer)
        .lines(headers)
        .lines("");
  }

  private static RawCall plain(String... headers) {
    String[] all = new String[headers.length + 1];
    all[0] = "Content-Length: " + SEARCH.length();
    System.arraycopy(headers, 0, all, 1, headers.length);
    return search(all).text(SEARCH);
  }

  private static RawCall get(String path, String... headers) {
    return RawCall.to(directory)
        .lines("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close", bearer)
        .lines(headers)
        .lines("");
  }

  private static void refused(RawCall call, int status, String slug) {
    String answer = call.answer();
    assertThat(RawCall.status(answer)).as(answer).contains(status);
    assertThat(answer)
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("x-request-id: ")
        .containsIgnoringCase("cache-control: no-store")
        .contains("/problems/" + slug);
  }

  private static byte[] zipped(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new Random(1).nextBytes(noise);
    return noise;
  }

  @Test
  void wellFormedOnesAreAnswered() {
    String json = "Content-Type: Application/JSON; charset=utf-8";
    assertThat(RawCall.status(plain(json).answer())).contains(200);
    RawCall chunked =
        search(json, "Transfer-Encoding: chunked")
            .lines(Integer.toHexString(SEARCH.length()), SEARCH, "0", "");
    assertThat(RawCall.status(chunked.answer())).contains(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"65537", "11000000", "99999999999"})
  void bodyThatSaysThatItIsTooLargeIsRefusedWithoutWaiting(String length) {
    refused(
        search("Content-Type: application/json", "Content-Length: " + length).text("{}"),
        413,
        "request-too-large");
  }

  @Test
  void whoeverAsksBeforeSendingTooMuchIsRefused() {
    refused(
        search("Content-Type: application/json", "Content-Length: 200000", "Expect: 100-continue"),
        413,
        "request-too-large");
  }

  @Test
  void chunksBeyondTheLimitAreRefused() {
    RawCall call = search("Content-Type: application/json", "Transfer-Encoding: chunked");
    IntStream.range(0, 3).forEach(i -> call.lines("8000", "a".repeat(32_768)));
    refused(call.lines("0", ""), 413, "request-too-large");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void megabytesWithoutATokenAreRefusedEachTime(int time) {
    byte[] body = noise(20_000_000);
    RawCall call =
        RawCall.to(directory)
            .lines("POST /v1/searches HTTP/1.1", "Host: localhost", "Content-Encoding: gzip")
            .lines("Content-Type: application/json", "Content-Length: " + body.length)
            .lines("Connection: close", "")
            .bytes(body);
    refused(call, 413, "request-too-large");
  }

  @Test
  void zippedBodiesAreNeverUnpacked() {
    for (byte[] content : List.of(SEARCH.getBytes(StandardCharsets.UTF_8), new byte[20_000_000])) {
      byte[] body = zipped(content);
      refused(
          search(
                  "Content-Type: application/json",
                  "Content-Encoding: gzip",
                  "Content-Length: " + body.length)
              .bytes(body),
          415,
          "unsupported-media-type");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, Content-Type: text/plain",
    "application/json, Content-Type: application/json",
    "application/json, Content-Encoding: deflate",
    "application/json, Content-Encoding: br",
    "text/plain, X-Nothing: at all",
    "multipart/form-data, X-Nothing: at all",
    "application/merge-patch+json, X-Nothing: at all"
  })
  void formsThatAreNotReadAreRefused(String type, String header) {
    refused(plain("Content-Type: " + type, header), 415, "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: -1",
        "Content-Length: abc",
        "Content-Length: +2",
        "Content-Length: 2, 2",
        "Content-Length: 99999999999999999999999",
        "Transfer-Encoding: bogus"
      })
  void lengthsThatAreNoneAreRefused(String length) {
    refused(search("Content-Type: application/json", length).text("{}"), 400, "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 3", "Content-Length: 2", "Transfer-Encoding: chunked"})
  void twoLengthsAreRefused(String second) {
    refused(
        search("Content-Type: application/json", "Content-Length: 2", second).text("{}"),
        400,
        "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz", "-5", "ffffffffff"})
  void chunksThatAreNoneAreRefused(String size) {
    refused(
        search("Content-Type: application/json", "Transfer-Encoding: chunked").lines(size, "{}"),
        400,
        "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HELLO",
        "GET /v1/me",
        "GET /v1/a b HTTP/1.1",
        "GET /v1/%zz HTTP/1.1",
        "GET /v1/children/% HTTP/1.1",
        "GET /v1/me/trail?cursor=% HTTP/1.1",
        "GET /v1/[x] HTTP/1.1"
      })
  void requestLinesThatAreNoneAreRefused(String line) {
    refused(
        RawCall.to(directory).lines(line, "Host: localhost", "Connection: close", bearer, ""),
        400,
        "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS", "TRACE", "FOO", "PUT"})
  void methodsThatNoRouteHasAreRefused(String method) {
    refused(
        RawCall.to(directory)
            .lines(method + " /v1/me HTTP/1.1", "Host: localhost", "Connection: close", bearer, ""),
        405,
        "method-not-allowed");
  }

  @Test
  void headersThatAreTooMuchAreRefused() {
    refused(get("/v1/me", "X-Long: " + "a".repeat(100_000)), 413, "request-too-large");
    String[] many =
        IntStream.range(0, 5_000).mapToObj(i -> "X-" + i + ": a").toArray(String[]::new);
    refused(get("/v1/me", many), 413, "request-too-large");
    refused(get("/v1/me?x=" + "a".repeat(100_000)), 413, "request-too-large");
  }

  @ParameterizedTest
  @CsvSource({
    "'X-A: a\0b'",
    "nonsense",
    "X A: b",
  })
  void headersThatAreNoneAreRefused(String header) {
    refused(get("/v1/me", header), 400, "malformed-request");
  }

  @Test
  void headersThatMayStandOnceAreRefusedTwice() {
    refused(get("/v1/me", bearer), 401, "unauthenticated");
    String child = "/v1/children/12345678906";
    String purpose = "Access-Purpose: direct-support";
    refused(get(child, purpose, purpose), 400, "malformed-request");
    refused(
        RawCall.to(directory)
            .lines("POST " + child + "/involvements HTTP/1.1", "Host: localhost", bearer)
            .lines("Idempotency-Key: a", "Idempotency-Key: b", "Content-Length: 2")
            .lines("Content-Type: application/json", "Connection: close", "")
            .text("{}"),
        400,
        "malformed-request");
    refused(
        RawCall.to(directory)
            .lines("PATCH " + child + " HTTP/1.1", "Host: localhost", "Content-Length: 2")
            .lines("Authorization: Bearer " + directory.as("leeds.team").token())
            .lines("Idempotency-Key: a", "Access-Purpose: record-maintenance")
            .lines("If-Match: \"a\"", "If-Match: \"b\"", "Content-Type: application/json")
            .lines("Connection: close", "")
            .text("{}"),
        428,
        "if-match-required");
  }

  @Test
  void requestsOneBehindTheOtherAreAnsweredInTurn() {
    String answer =
        RawCall.to(directory)
            .lines("GET /v1/me HTTP/1.1", "Host: localhost", bearer, "")
            .lines("GET /v1/none HTTP/1.1", "Host: localhost", bearer, "")
            .lines("GET /v1/me HTTP/1.1", "Host: localhost", bearer, "Connection: close", "")
            .answer();
    assertThat(answer.split("HTTP/1\\.1 ", -1))
        .extracting(part -> part.isEmpty() ? "" : part.substring(0, 3))
        .containsExactly("", "200", "404", "200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token",
        "sign-in/login",
        "sign-in/oauth2/token",
        "sign-in/oauth2/revoke",
      })
  void formsForATokenThatAreNoneAreRefused(String path) {
    RawCall form =
        RawCall.to(directory)
            .lines("POST /local/" + path + " HTTP/1.1", "Host: localhost", "Connection: close")
            .lines("Content-Type: application/x-www-form-urlencoded", "Content-Length: 5", "");
    refused(form.text("%zz=%"), 400, "malformed-request");
  }

  @Test
  void formsForATokenThatAreTooLargeAreRefused() {
    refused(
        RawCall.to(directory)
            .lines("POST /local/sign-in/oauth2/token HTTP/1.1", "Host: localhost")
            .lines("Content-Type: application/x-www-form-urlencoded", "Content-Length: 70000")
            .lines("Connection: close", "")
            .text("a".repeat(70_000)),
        413,
        "request-too-large");
  }

  @Test
  void whoeverBreaksOffIsNoFaultOfOurs() {
    for (int time = 0; time < 5; time++) {
      search("Content-Type: application/json", "Content-Length: 5000").text("{\"pur").brokenOff();
      search("Content-Type: application/json", "Transfer-Encoding: chunked")
          .lines("5", "{\"pu")
          .brokenOff();
      RawCall.to(directory).text("POST /v1/sea").brokenOff();
      get("/v1/me").brokenOff();
      plain("Content-Type: application/json").brokenOff();
    }
    assertThat(RawCall.status(plain("Content-Type: application/json").answer())).contains(200);
  }

  /** It listens on the loopback address alone (rules §13.16). */
  @Test
  void nobodyReachesItOverTheNetwork() throws IOException {
    int port = directory.api().getPort();
    assertThat(NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
        .filteredOn(address -> !address.isLoopbackAddress())
        .allSatisfy(
            address ->
                assertThatThrownBy(() -> new Socket(address, port).close())
                    .isInstanceOf(IOException.class));
  }
}
