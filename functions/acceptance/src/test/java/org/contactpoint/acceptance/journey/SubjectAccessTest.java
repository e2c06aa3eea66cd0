package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks what is held is answered in full, and nobody is found by it (rules §8). */
class SubjectAccessTest {
  private static final String PATH = "/v1/subject-access-requests";
  private static final String HOME = "12 Ash Terrace";
  private static final String[] PLACES = {HOME, "LS6", "Leeds", "E08000035", "E06000014", "mentor"};

  private World world;

  @BeforeEach
  void start() {
    world = World.empty();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private static Reply done(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isIn(200, 201);
    return reply;
  }

  /** A nine-year-old who lives with her mother. */
  private String registered() {
    return done(world
            .as("leeds.team")
            .register(
                """
                {"names": [{"type": "current", "givenName": "Quorra", "familyName": "Zellwood"}],
                 "dateOfBirth": "2017-03-09", "gender": "female",
                 "address": {"status": "current", "lines": ["%s"], "town": "Leeds",
                   "postcode": "LS6 2AB"},
                 "carers": [{"name": "Anne Pellow", "relationship": "mother",
                   "parentalResponsibility": true}]}
                """
                    .formatted(HOME)))
        .at("/childId");
  }

  /** The same, and an hour after a social worker opened the record. */
  private String registeredAndSeen() {
    String child = registered();
    done(world.as("leeds.socialworker").view(child));
    world.restartAt(World.NOW.plusSeconds(3_600));
    return child;
  }

  private static String received(Person team, String child, String kind, String name) {
    return done(team.post(
            PATH,
            ("{\"childId\":\"%s\",\"requester\":{\"kind\":\"%s\",\"name\":\"%s\"},"
                    + "\"received\":\"2026-11-20\"}")
                .formatted(child, kind, name)))
        .at("/requestId");
  }

  private static Reply step(Person by, String request, String step, String outcome, String reason) {
    return by.post(
        PATH + "/" + request + "/steps",
        "{\"step\":\"%s\",\"outcome\":\"%s\",\"reason\":\"%s\"}".formatted(step, outcome, reason));
  }

  private static void checked(Person team, String request, String right) {
    done(step(team, request, "id-check", "passed", "documents-seen"));
    done(step(team, request, "rights-check", "passed", right));
  }

  private static Reply document(Person by, String request, String type) {
    return by.send(by.to(PATH + "/" + request + "/document").header("Accept", type).GET());
  }

  private static byte[] pdf(Person by, String request) {
    try {
      HttpResponse<byte[]> response =
          HttpClient.newHttpClient()
              .send(
                  by.to(PATH + "/" + request + "/document")
                      .header("Accept", "application/pdf")
                      .GET()
                      .build(),
                  BodyHandlers.ofByteArray());
      assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private List<String> trailOf(Person auditor, String child) {
    return auditor.everything("/v1/audit/entries?child=" + child).stream()
        .map(SubjectAccessTest::line)
        .toList()
        .reversed();
  }

  private static String line(JsonNode entry) {
    String reason = entry.at("/reason").asText("");
    return entry.at("/accountId").asText()
        + " "
        + entry.at("/action").asText()
        + (entry.at("/outcome").asText().equals("refused") ? " refused" : "")
        + (entry.at("/reason").isNull() || reason.isEmpty() ? "" : " " + reason);
  }

  /** Her mother fled with her; the father asks a council in another part of the country. */
  @Test
  void fatherOfAShieldedChildLearnsNothingOfWhereSheIs() throws Exception {
    String child = registeredAndSeen();
    Person leeds = world.as("leeds.team");
    Person york = world.as("york.team");
    Person approver = world.as("leeds.approver");
    done(
        leeds.post(
            RouteThings.path(child, "shield"),
            "{\"ground\":\"domestic-violence\",\"askedBy\":\"parent\"}"));

    String request = received(york, child, "parent", "Karl Zellwood");
    checked(york, request, "parental-responsibility");
    assertThat(step(york, request, "safety-review", "passed", "no-risk-found").status())
        .isEqualTo(403);
    assertThat(leeds.get(PATH).at("/items/0/requestId")).isEqualTo(request);
    done(step(leeds, request, "safety-review", "other-side", "not-living-with-child"));
    done(step(approver, request, "safety-review", "other-side", "risk-found"));
    done(york.post(PATH + "/" + request + "/release", ""));

    String json = done(document(york, request, "application/json")).text();
    String html = done(document(york, request, "text/html")).text();
    String pdf = text(pdf(york, request));
    for (String form : List.of(json, html, pdf)) {
      assertThat(form).contains("Quorra Zellwood").doesNotContain(PLACES);
      assertThat(form).doesNotContain("Pellow").contains("practitioner");
    }
    assertThat(html).contains("Other details are withheld", "Information Commissioner");
    assertThat(new String(pdf(york, request), StandardCharsets.ISO_8859_1))
        .doesNotContain("Zellwood", "E08000035");
    assertThat(pdf(leeds, request)).isEqualTo(pdf(york, request));
    assertThat(trailOf(world.as("leeds.auditor"), child))
        .containsExactly(
            "leeds.team register-child",
            "leeds.socialworker view-record",
            "leeds.team ask-shield",
            "leeds.team settle-shield",
            "york.team receive-access-request parent",
            "york.team take-access-step documents-seen",
            "york.team take-access-step parental-responsibility",
            "york.team take-access-step refused other-council",
            "leeds.team list-access-requests",
            "leeds.team take-access-step not-living-with-child",
            "leeds.approver take-access-step risk-found",
            "york.team release-access-document",
            "york.team read-access-document",
            "york.team read-access-document",
            "york.team read-access-document",
            "york.team read-access-document",
            "leeds.team read-access-document",
            "york.team read-access-document");
  }

  /** Her mother asks where she lives now; there the whole of it may be read. */
  @Test
  void motherOfAShieldedChildReadsAllAtTheCouncilThatProtectsHer() {
    Person leeds = world.as("leeds.team");
    String child = registered();
    done(
        leeds.post(
            RouteThings.path(child, "shield"),
            "{\"ground\":\"domestic-violence\",\"askedBy\":\"parent\"}"));
    String request = received(leeds, child, "parent", "Anne Pellow");
    checked(leeds, request, "parental-responsibility");
    done(step(leeds, request, "safety-review", "protected-side", "lives-with-child"));
    assertThat(
            step(leeds, request, "safety-review", "protected-side", "lives-with-child").problem())
        .isEqualTo("same-person");
    done(
        step(
            world.as("leeds.approver"),
            request,
            "safety-review",
            "protected-side",
            "lives-with-child"));
    done(leeds.post(PATH + "/" + request + "/release", ""));

    assertThat(done(document(leeds, request, "text/html")).text())
        .contains("Address: " + HOME + ", Leeds, LS6 2AB", "Anne Pellow, mother");
  }

  /** A twelve-year-old asks for herself, corrects a mistake, and is content. */
  @Test
  void childReadsItsOwnDocumentAndHasAMistakeCorrected() {
    String child = registeredAndSeen();
    Person leeds = world.as("leeds.team");
    String request = received(leeds, child, "child", "Quorra Zellwood");
    checked(leeds, request, "own-competence");
    done(step(leeds, request, "safety-review", "passed", "no-risk-found"));
    done(leeds.post(PATH + "/" + request + "/release", ""));

    assertThat(done(document(leeds, request, "text/html")).text())
        .contains("What ContactPoint knows about you", "Where you live", HOME)
        .contains("somebody who works with children looked at what the list says about you");
    Reply shown = leeds.view(child, "record-maintenance");
    done(
        leeds.patch(
            "/v1/children/" + child,
            "{\"gender\":\"other\"}",
            shown.header("ETag"),
            Map.of("Access-Purpose", "record-maintenance")));
    assertThat(document(leeds, request, "text/html").problem()).isEqualTo("ask-anew");
    String again = received(leeds, child, "child", "Quorra Zellwood");
    checked(leeds, again, "own-competence");
    done(step(leeds, again, "safety-review", "passed", "no-risk-found"));
    done(leeds.post(PATH + "/" + again + "/release", ""));
    assertThat(done(document(leeds, again, "text/html")).text()).contains("Gender: other");
    done(leeds.post(PATH + "/" + again + "/complaint", "{\"reason\":\"not-correct\"}"));
    assertThat(leeds.get(PATH + "?status=released").text()).contains("not-correct");
  }
}
