package org.contactpoint.local.operator;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.local.LocalProcess;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.local.setting.LocalSettings;
import org.contactpoint.local.store.LocalTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One command verifies the whole trail and names the first broken link (rules §7.10). */
@Timeout(120)
class VerifyTrailMainTest {
  private static final Clock MORNING =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
  private static final String TRAIL = LocalTables.names().of(Tables.AUDIT);

  @TempDir private Path data;
  private final List<String> output = new ArrayList<>();

  /** Somebody reads her own account, and so makes an entry. */
  private void oneEntryIsMade() throws IOException, InterruptedException {
    try (LocalProcess process =
            LocalProcess.start(new LocalSettings(0, data, false), MORNING, line -> {});
        HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest.Builder signIn =
          HttpRequest.newBuilder(process.api().resolve("/local/token"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("username=leeds.socialworker"));
      String token = answer(http, signIn).replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
      answer(
          http,
          HttpRequest.newBuilder(process.api().resolve("/v1/me"))
              .header("Authorization", "Bearer " + token));
    }
  }

  private static String answer(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private boolean run() {
    return VerifyTrailMain.run(Map.of("CONTACTPOINT_DATA", data.toString()), output::add);
  }

  @Test
  void trailIsWholeUntilSomebodyTakesAnEntryOut() throws IOException, InterruptedException {
    oneEntryIsMade();
    assertThat(run()).isTrue();
    assertThat(output).singleElement().asString().matches("The trail is whole: [1-9].*");
    try (DataFolder folder = DataFolder.open(data);
        LocalTables tables = new LocalTables(folder)) {
      Map<String, AttributeValue> entry =
          tables.client().scan(all -> all.tableName(TRAIL)).items().getFirst();
      tables.client().deleteItem(one -> one.tableName(TRAIL).key(keyOf(entry)));
    }
    assertThat(run()).isFalse();
    assertThat(output).last().asString().startsWith("The trail is broken: entry ");
  }

  private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> entry) {
    Map<String, AttributeValue> key = new HashMap<>(entry);
    key.keySet().retainAll(List.of(Tables.PARTITION, Tables.SORT));
    return key;
  }

  @Test
  void trailOfAProcessThatRunsIsNotVerified() {
    try (var _ = DataFolder.open(data)) {
      assertThat(run()).isFalse();
    }
    assertThat(output).singleElement().asString().startsWith("The trail can't be verified: ");
  }
}
