package org.contactpoint.infrastructure.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Statement;
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

  private static List<JsonNode> buildSpecs() {
    return Synthesis.of("pipeline").all("CodeBuild::Project").stream()
        .map(project -> project.at("/Source/BuildSpec").asText())
        .map(PipelineTest::read)
        .toList();
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** The image's own choice is an older JDK, and JAVA_HOME is the older one's. */
  @Test
  void eachStepNamesItsJavaAndItsNodeAndWhereJavaIsUsedItIsLookedAt() {
    assertThat(buildSpecs())
        .hasSizeGreaterThan(4)
        .allSatisfy(
            spec -> {
              JsonNode install = spec.at("/phases/install");
              assertThat(install.at("/runtime-versions/java").asText()).isEqualTo("corretto25");
              assertThat(install.at("/runtime-versions/nodejs").asText()).isEqualTo("22");
            })
        .filteredOn(
            spec -> spec.at("/phases/build/commands").toString().matches(".*(mvn|smoke-in).*"))
        .hasSize(3)
        .allSatisfy(
            spec ->
                assertThat(spec.at("/phases/install/commands/0").asText())
                    .contains("$JAVA_HOME/bin/javac", "javac 25"));
  }

  @Test
  void thePipelineChangesItselfWithTheCommandThatMadeTheTemplates() throws IOException {
    String pinned =
        read(Files.readString(Path.of("../package.json"))).findValue("aws-cdk").asText();
    assertThat(buildSpecs().toString()).contains("npm install -g aws-cdk@" + pinned);
  }

  /** Else a step runs whatever the registry calls its newest, with the right to publish code. */
  @Test
  void noStepInstallsWhateverIsNewest() {
    List<String> installed =
        Pattern.compile("npm install -g ([^\"\\\\ ]+)")
            .matcher(buildSpecs().toString())
            .results()
            .map(one -> one.group(1))
            .distinct()
            .toList();
    assertThat(installed)
        .hasSize(2)
        .anyMatch(one -> one.startsWith("cdk-assets@"))
        .allMatch(one -> one.matches("[a-z-]+@\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void theSourceMayUseTheConnectionUnderBothOfItsNames() {
    Resource pipeline = Synthesis.of("pipeline").all("CodePipeline::Pipeline").getFirst();
    String role = pipeline.at("/Stages/0/Actions/0/RoleArn/Fn::GetAtt/0").asText();
    List<Statement> using =
        Synthesis.of("pipeline").all("IAM::Policy").stream()
            .filter(policy -> policy.at("/Roles/0/Ref").asText().equals(role))
            .flatMap(policy -> Statement.of(policy.at("/PolicyDocument")).stream())
            .filter(
                statement ->
                    statement.actions().stream().anyMatch(it -> it.endsWith(":UseConnection")))
            .toList();
    assertThat(using)
        .flatExtracting(Statement::actions)
        .containsExactlyInAnyOrder(
            "codeconnections:UseConnection", "codestar-connections:UseConnection");
    String connection = pipeline.at("/Stages/0/Actions/0/Configuration/ConnectionArn").asText();
    assertThat(using).allSatisfy(it -> assertThat(it.resources()).containsExactly(connection));
  }
}
