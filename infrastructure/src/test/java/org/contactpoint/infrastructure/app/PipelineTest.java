package org.contactpoint.infrastructure.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private final JsonNode stages =
      Synthesis.of("pipeline").all("CodePipeline::Pipeline").getFirst().at("/Stages");

  private List<String> actionsOf(String stage) {
    return IntStream.range(0, stages.size())
        .mapToObj(stages::get)
        .filter(one -> one.get("Name").asText().equals(stage))
        .flatMap(one -> one.get("Actions").findValuesAsText("Name").stream())
        .toList();
  }

  @Test
  void aReleaseReachesChildrenLastAndOnlyWhenSomebodySaysSo() {
    assertThat(stages)
        .extracting(stage -> stage.get("Name").asText())
        .containsExactly(
            "Source",
            "Build",
            "UpdatePipeline",
            "Assets",
            "contactpoint-dev",
            "contactpoint-test",
            "contactpoint-prod");
    assertThat(actionsOf("contactpoint-prod")).contains("ReleaseToprod");
  }

  @Test
  void whatIsTriedIsTriedOverTheRealApi() {
    assertThat(actionsOf("contactpoint-dev")).contains("Smokedev");
    assertThat(actionsOf("contactpoint-test")).contains("Smoketest");
    assertThat(actionsOf("contactpoint-prod")).noneMatch(action -> action.startsWith("Smoke"));
  }
}
