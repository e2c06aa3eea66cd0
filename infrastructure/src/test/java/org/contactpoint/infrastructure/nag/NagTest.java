package org.contactpoint.infrastructure.nag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.stage.StageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.s3.Bucket;

class NagTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod", "pipeline"})
  void nagFindsNothingThatIsNotAcknowledged(String stage) throws IOException {
    Path report = Synthesis.of(stage).folder().resolve("validation-report.json");
    JsonNode plugins = JSON.readTree(Files.readString(report)).get("pluginReports");
    assertThat(plugins)
        .allSatisfy(plugin -> assertThat(plugin.path("violations")).as("%s", plugin).isEmpty());
  }

  @Test
  void nagDoesFindABadExampleInsideAStage() {
    Synthesis.alone(
        app -> {
          Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app));
          new Bucket(new Stack(new Stage(app, "stage"), "stack"), "WithoutTlsOrLogs");
          assertThatThrownBy(app::synth)
              .hasMessageContaining("Validation failed")
              .hasMessageContaining("validation-report.json");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void eachAcknowledgementGivesAReason(String stage) {
    assertThat(Acknowledgements.of(StageFile.read(Path.of("stages"), stage)))
        .allSatisfy(
            one -> {
              assertThat(one.reason()).hasSizeGreaterThan(60).endsWith(".");
              assertThat(one.rules()).isNotEmpty();
            });
  }

  @Test
  void anAcknowledgementThatConcernsNothingStopsTheSynthesis() {
    Synthesis.alone(
        app -> {
          Stack empty = new Stack(app, "empty");
          List<Acknowledgement> stale =
              List.of(Acknowledgement.at("gone", "It was there once.", "Rule"));
          assertThatThrownBy(() -> Acknowledgements.enter(empty, stale))
              .hasMessageContaining("concerns nothing");
        });
  }
}
