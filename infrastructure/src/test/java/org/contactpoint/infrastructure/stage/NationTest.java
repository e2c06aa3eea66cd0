package org.contactpoint.infrastructure.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.function.FunctionTrigger;
import org.contactpoint.contract.function.WorkTime;
import org.contactpoint.infrastructure.construct.function.FunctionSize;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether all of England fits: every council, each with its own systems, within AWS's limits. */
class NationTest {
  /** The councils with children's services, and England itself. */
  private static final int AUTHORITIES = 154;

  /** AWS Lambda: all variables of a function together, in bytes. */
  private static final int ENVIRONMENT = 4_096;

  /** AWS CloudFormation: resources of a stack, and bytes of a template. */
  private static final int RESOURCES = 500;

  private static final int TEMPLATE = 1_000_000;

  /** Amazon Cognito: clients of a pool. */
  private static final int CLIENTS = 1_000;

  /**
   * AWS CloudFormation: the bytes of a custom resource's properties, with a reserve for the rest of
   * it.
   */
  private static final int ASKED = 200_000;

  @TempDir static Path folder;

  private static Templates nation;

  private static String authorities(int count) {
    return IntStream.range(0, count)
        .mapToObj("E06%06d"::formatted)
        .collect(Collectors.joining(","));
  }

  @BeforeAll
  static void synthesize() throws IOException {
    nation = with(authorities(AUTHORITIES));
  }

  private static Templates with(String feeds) throws IOException {
    String all = authorities(AUTHORITIES);
    String dev =
        Files.readString(Path.of("stages/dev.properties"))
            .replaceAll("sign-in.councils = .*", "sign-in.councils = " + all)
            .replaceAll("sign-in.feeds = .*", "sign-in.feeds = " + feeds)
            .replaceAll("sign-in.case-systems = .*", "sign-in.case-systems = " + all);
    Files.writeString(folder.resolve("dev.properties"), dev);
    return Synthesis.changed(folder, "dev");
  }

  @Test
  void everyCouncilOfEnglandFits() {
    assertThat(nation.all("Cognito::UserPoolClient"))
        .hasSizeGreaterThan(2 * AUTHORITIES)
        .hasSizeLessThan(CLIENTS);
    assertThat(nation.all("Lambda::Function"))
        .allSatisfy(
            function ->
                assertThat(bytes(function.at("/Environment/Variables"))).isLessThan(ENVIRONMENT));
    assertThat(nation.byFile())
        .allSatisfy(
            (file, template) -> {
              assertThat(template.get("Resources").size()).as(file).isLessThan(RESOURCES);
              assertThat(bytes(template)).as(file).isLessThan(TEMPLATE);
            });
    Resource firstDay =
        nation.all().stream()
            .filter(resource -> resource.type().equals("Custom::FirstDay"))
            .findFirst()
            .orElseThrow();
    assertThat(bytes(firstDay.node())).isLessThan(ASKED);
  }

  private static int bytes(JsonNode node) {
    return node.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * What one stack exports and another imports can't be taken out: neither can be changed first.
   */
  @Test
  void aFeedCanBeTakenOut() throws IOException {
    Templates after = with(authorities(AUTHORITIES - 1));

    assertThat(nation.all("Cognito::UserPoolClient"))
        .hasSize(after.all("Cognito::UserPoolClient").size() + 1);
    assertThat(exports(after)).isEqualTo(exports(nation));
  }

  private static Map<String, String> exports(Templates templates) {
    Map<String, String> exports = new TreeMap<>();
    templates
        .byFile()
        .forEach(
            (file, template) ->
                template
                    .path("Outputs")
                    .properties()
                    .forEach(
                        output -> exports.put(file + " " + output.getKey(), output.toString())));
    return exports;
  }

  /** A function that works in steps has time for many of them beside what it keeps back. */
  @ParameterizedTest
  @EnumSource
  void noFunctionIsEndedBeforeItLeavesTheRestOfItsWork(DeployedFunction function) {
    boolean works =
        function.caller() == FunctionTrigger.QUEUE || function.caller() == FunctionTrigger.SCHEDULE;
    long kept = WorkTime.RESERVE.toSeconds();
    assertThat(FunctionSize.of(function).timeoutSeconds())
        .isGreaterThanOrEqualTo(works ? (int) (5 * kept) : 1);
  }

  /**
   * The one that sends itself what is left of its work; any other loop is a mistake to be ended.
   */
  @ParameterizedTest
  @EnumSource
  void onlyTheQueueOfUploadsMayFeedItself(DeployedFunction function) {
    assertThat(
            Synthesis.of("prod")
                .named("Lambda::Function", "FunctionName", "contactpoint-prod-" + function.slug())
                .at("/RecursiveLoop")
                .asText())
        .isEqualTo(function == DeployedFunction.UPLOAD_EVENTS ? "Allow" : "Terminate");
  }
}
