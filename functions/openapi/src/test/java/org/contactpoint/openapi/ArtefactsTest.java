package org.contactpoint.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.contactpoint.http.endpoint.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtefactsTest {
  private static final Map<String, String> MADE = Artefacts.made();

  @Test
  void whatFunctionsServeIsWhatIsMadeOfTheCodeOrElseMakeOpenapi() throws IOException {
    for (Map.Entry<String, String> file : MADE.entrySet()) {
      assertThat(served(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
    }
  }

  private static String served(String name) throws IOException {
    try (InputStream in =
        Endpoint.class.getResourceAsStream("/org/contactpoint/http/docs/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void yamlAndJsonSayTheSame() throws IOException {
    assertThat(Texts.YAML.readTree(MADE.get("openapi.yaml")))
        .isEqualTo(new ObjectMapper().readTree(MADE.get("openapi.json")));
    assertThat(MADE.get("openapi.yaml")).startsWith("openapi: 3.1.0\n");
  }

  @Test
  void thePageNeedsNoScriptAndHoldsNoneOfItsOwn() {
    assertThat(MADE.get("docs.html"))
        .contains(
            "lang=\"en-GB\"", "GET /v1/shields", "possible-duplicate", "id=\"schema-Problem\"")
        .doesNotContain("<script>", "<style", " style=", "onclick", "{features}");
  }

  @Test
  void theFilesAreWrittenIntoAFolder(@TempDir Path folder) throws IOException {
    WriteDocument.main(new String[] {folder.toString()});
    assertThat(Files.readString(folder.resolve("openapi.json")))
        .isEqualTo(MADE.get("openapi.json"));
    assertThat(folder).isDirectoryContaining("glob:**docs.html");
  }
}
