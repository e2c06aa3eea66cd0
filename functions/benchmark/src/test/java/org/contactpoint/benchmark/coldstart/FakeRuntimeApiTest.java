package org.contactpoint.benchmark.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeRuntimeApiTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final FakeRuntimeApi api = new FakeRuntimeApi("{\"asked\": true}", 1);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    api.close();
  }

  private URI at(String path) {
    return URI.create("http://" + api.address() + "/2018-06-01/runtime/" + path);
  }

  private HttpResponse<String> next() throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(at("invocation/next")).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void post(String path, String body) throws IOException, InterruptedException {
    client.send(
        HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.discarding());
  }

  @Test
  void handsOutTheEventAndTakesItsAnswer() throws IOException, InterruptedException {
    HttpResponse<String> event = next();
    assertThat(event.body()).isEqualTo("{\"asked\": true}");
    String id = event.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
    post("invocation/" + id + "/response", "answered");
    FakeRuntimeApi.Reply reply = api.await(TIMEOUT);
    assertThat(reply.text()).isEqualTo("answered");
    assertThat(reply.fault()).isFalse();
    assertThat(reply.readyNanos()).isLessThanOrEqualTo(reply.answeredNanos());
  }

  @Test
  void errorIsNoAnswer() throws IOException, InterruptedException {
    post("init/error", "no class");
    assertThat(api.await(TIMEOUT).fault()).isTrue();
  }

  @Test
  void processThatEndedIsNotWaitedFor() {
    api.giveUp();
    assertThatThrownBy(() -> api.await(TIMEOUT)).isInstanceOf(IllegalStateException.class);
  }
}
