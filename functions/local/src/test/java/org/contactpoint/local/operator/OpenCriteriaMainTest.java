package org.contactpoint.local.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.watch.RefusedSearches;
import org.contactpoint.local.LocalProcess;
import org.contactpoint.local.setting.LocalSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From outside: two people approve over HTTP, and the program shows the criteria once. */
class OpenCriteriaMainTest {
  private static final Clock MORNING =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
  private static final int MOST_LOOKS = 600;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path data;
  private final List<String> output = new ArrayList<>();
  private int keys;

  /** A process over the data folder, and whoever calls it. */
  private record Running(LocalProcess process, HttpClient http) implements AutoCloseable {
    JsonNode call(String who, HttpRequest.Builder request, int status)
        throws IOException, InterruptedException {
      HttpResponse<String> response =
          http.send(
              request.header("Authorization", "Bearer " + token(who)).build(),
              BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
      return JSON.readTree(response.body());
    }

    private String token(String who) throws IOException, InterruptedException {
      HttpRequest signIn =
          at("/local/token")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("username=" + who))
              .build();
      return JSON.readTree(http.send(signIn, BodyHandlers.ofString()).body())
          .at("/access_token")
          .asText();
    }

    HttpRequest.Builder at(String path) {
      return HttpRequest.newBuilder(process.api().resolve(path));
    }

    @Override
    public void close() {
      http.close();
      process.close();
    }
  }

  private Running started() {
    return new Running(
        LocalProcess.start(new LocalSettings(0, data, false), MORNING, line -> {}),
        HttpClient.newHttpClient());
  }

  private boolean run(String alert) {
    output.clear();
    return OpenCriteriaMain.run(
        List.of(alert), Map.of("CONTACTPOINT_DATA", data.toString()), MORNING, output::add);
  }

  /** Somebody asks for a family name alone, again and again; the auditor is told. */
  private String alert(Running running) throws IOException, InterruptedException {
    for (int n = 0; n < RefusedSearches.THRESHOLD; n++) {
      running.call(
          "leeds.socialworker",
          running
              .at("/v1/searches")
              .header("Content-Type", "application/json")
              .POST(
                  BodyPublishers.ofString(
                      "{\"purpose\":\"direct-support\",\"familyName\":\"Quillfeather\"}")),
          422);
    }
    for (int n = 0; n < MOST_LOOKS; n++) {
      JsonNode items = running.call("leeds.auditor", running.at("/v1/alerts"), 200).at("/items");
      if (!items.isEmpty()) {
        return items.at("/0/alertId").asText();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no alert was raised");
  }

  private JsonNode approve(Running running, String who, String alert, int status)
      throws IOException, InterruptedException {
    return running.call(
        who,
        running
            .at("/v1/alerts/" + alert + "/approval")
            .header("Idempotency-Key", "approval-" + ++keys)
            .POST(BodyPublishers.noBody()),
        status);
  }

  @Test
  void whatWasSearchedForIsShownOnceWhenTwoPeopleHaveApprovedIt()
      throws IOException, InterruptedException {
    String alert;
    try (Running running = started()) {
      alert = alert(running);
      assertThat(approve(running, "england.auditor", alert, 200).at("/approvals").asInt())
          .isEqualTo(1);
      approve(running, "england.auditor", alert, 409);
    }
    assertThat(run(alert)).isFalse();
    assertThat(output).noneMatch(line -> line.contains("Quillfeather"));

    try (Running running = started()) {
      assertThat(approve(running, "leeds.auditor", alert, 200).at("/approvals").asInt())
          .isEqualTo(2);
      JsonNode entries =
          running
              .call("england.auditor", running.at("/v1/audit/entries?account=leeds.auditor"), 200)
              .at("/items");
      assertThat(entries.findValuesAsText("action")).contains("open-criteria");
      assertThat(
              running
                  .call(
                      "england.auditor",
                      running.at("/v1/audit/entries?account=england.auditor"),
                      200)
                  .at("/items")
                  .findValuesAsText("action"))
          .contains("approve-opening");
    }
    assertThat(run(alert)).isTrue();
    assertThat(output).anyMatch(line -> line.contains("family-name: Quillfeather"));
    assertThat(run(alert)).isFalse();
    assertThat(output).noneMatch(line -> line.contains("Quillfeather"));

    List<String> trail = new ArrayList<>();
    assertThat(VerifyTrailMain.run(Map.of("CONTACTPOINT_DATA", data.toString()), trail::add))
        .as(trail.toString())
        .isTrue();
  }

  @Test
  void withoutAnAlertThereIsNothing() {
    assertThat(run("0".repeat(32))).isFalse();
    assertThat(output).containsExactly("There is no such alert.");
    assertThat(run("no id")).isFalse();
    assertThat(run(" ")).isFalse();
  }
}
