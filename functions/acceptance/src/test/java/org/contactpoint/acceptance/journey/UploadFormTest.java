package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.testkit.form.PostedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A team sends a file as a browser without scripts does: by a form, straight to the bucket. */
class UploadFormTest {
  private static final String FORM = "{\"fileName\":\"children.csv\",\"feed\":\"school-census\"}";
  private static final String KEY = "5f8b6e0a-0000-4000-8000-000000000001";

  private final World world = World.empty();
  private final Person team = world.as("leeds.team");

  @AfterEach
  void stop() {
    world.close();
  }

  private static byte[] file() {
    return new Csv()
        .row(
            "sourceRecordId", "F-1",
            "givenName", "Leah",
            "familyName", "Ward",
            "dateOfBirth", "2012-03-09")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static PostedFile filledIn(Reply form, byte[] file) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.json()
        .get("fields")
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
    return new PostedFile(URI.create(form.at("/action")), fields, file);
  }

  private int sent(PostedFile form) {
    return team.sendUnchecked(form.request()).status();
  }

  @Test
  void fileThatIsSentByAFormIsTakenInForWhoAskedForIt() {
    Reply form = team.post("/v1/upload-forms", FORM);
    assertThat(form.status()).isEqualTo(201);

    assertThat(sent(filledIn(form, file()).with("success_action_redirect", ""))).isEqualTo(204);

    Reply upload = team.awaited(form.at("/uploadId"));
    assertThat(upload.at("/status")).isEqualTo("done");
    assertThat(upload.at("/fileName")).isEqualTo("children.csv");
    assertThat(upload.at("/created")).isEqualTo("1");
    assertThat(
            world
                .as("leeds.auditor")
                .get("/v1/audit/entries?account=leeds.team&limit=200")
                .all("/items")
                .map(entry -> entry.at("/action").asText())
                .distinct())
        .containsExactlyInAnyOrder(
            "announce-upload", "take-upload-in", "create-from-row", "finish-upload", "read-upload");
  }

  @Test
  void formTakesNoOtherKeyAndNoEmptyFile() {
    PostedFile form = filledIn(team.post("/v1/upload-forms", FORM), file());

    assertThat(sent(form.with("key", "uploads/E06000014/school-census/children.csv")))
        .isEqualTo(403);
    assertThat(sent(new PostedFile(form.action(), form.fields(), new byte[0]))).isEqualTo(400);
    assertThat(team.get("/v1/uploads").all("/items").map(item -> item.at("/status").asText()))
        .containsExactly("received");
  }

  @Test
  void repeatIsOfTheSameUpload() {
    Reply first = team.post("/v1/upload-forms", FORM, KEY);
    Reply again = team.post("/v1/upload-forms", FORM, KEY);

    assertThat(again.at("/uploadId")).isEqualTo(first.at("/uploadId"));
    assertThat(again.at("/fields/key")).isEqualTo(first.at("/fields/key"));
    assertThat(team.get("/v1/uploads").json().at("/items")).hasSize(1);
  }

  @Test
  void nameThatIsNoFilesAndARegisterOfEnglandAreRefused() {
    assertThat(
            team.post("/v1/upload-forms", "{\"fileName\":\"a.txt\",\"feed\":\"local\"}")
                .wrongFields())
        .containsExactly("fileName");
    assertThat(
            team.post("/v1/upload-forms", "{\"fileName\":\"a.csv\",\"feed\":\"births-deaths\"}")
                .status())
        .isEqualTo(403);
  }
}
