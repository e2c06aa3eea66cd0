package org.contactpoint.infrastructure.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.alarm.AlarmModel.State;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlarmsTest {
  private static final Templates PROD = Synthesis.of("prod");

  /** Silence is what this one is about, and it tells whether the others can be trusted. */
  private static final String CALLED_EACH_MINUTE = "contactpoint-prod-shields-not-replayed";

  static List<AlarmModel> alarms() {
    return PROD.all("CloudWatch::Alarm").stream().map(AlarmModel::new).toList();
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void eachRingsWhenItShouldAndNotWhenItShouldNot(AlarmModel alarm) {
    List<AlarmCase> cases = AlarmCases.of(alarm);
    assertThat(cases).as("there is a case in which it rings").anyMatch(AlarmCase::rings);
    assertThat(cases).as("there is a case in which it does not").anyMatch(one -> !one.rings());
    assertThat(cases)
        .allSatisfy(
            one -> {
              assertThat(alarm.metrics().keySet()).containsAll(one.values().keySet());
              assertThat(alarm.states(one.values(), one.hour()))
                  .as("%s: %s", alarm, one.happened())
                  .containsOnly(one.rings() ? State.ALARM : State.OK);
            });
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void noneRingsOnAStageThatIsJustMade(AlarmModel alarm) {
    if (alarm.name().equals(CALLED_EACH_MINUTE)) {
      return;
    }
    assertThat(alarm.states(Map.of(), 12)).as("nothing is there yet").containsOnly(State.OK);
    Map<String, Series> running = Map.of("running", Series.of("5"));
    for (int hour = 0; hour < 24; hour++) {
      assertThat(alarm.states(running, hour)).as("it begins at %s", hour).containsOnly(State.OK);
    }
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void eachIsAnAlarmThatCloudWatchTakes(AlarmModel alarm) {
    assertThat(alarm.metrics()).hasSizeLessThanOrEqualTo(10);
    assertThat(alarm.period()).isPositive();
    int longest = alarm.period() < 3600 ? 86_400 : 604_800;
    assertThat(alarm.period() * alarm.periods()).isLessThanOrEqualTo(longest);
  }

  /** While DynamoDB measures nothing, an alarm on its metrics alone stays as it was. */
  @ParameterizedTest
  @MethodSource("alarms")
  void noneHangsOnWhatDynamoDbMeasuresAlone(AlarmModel alarm) {
    assertThat(namespaces(alarm.metrics().values())).isNotEqualTo(Set.of("AWS/DynamoDB"));
  }

  private static Set<String> namespaces(Collection<JsonNode> metrics) {
    return metrics.stream().map(AlarmModel::namespace).collect(Collectors.toSet());
  }

  @Test
  void whatTakesNewCodeBackIsARateOfFaults() {
    Set<String> rates =
        alarms().stream()
            .filter(alarm -> alarm.metrics().keySet().containsAll(Set.of("calls", "errors")))
            .map(alarm -> alarm.alarm().id())
            .collect(Collectors.toSet());
    assertThat(PROD.all("CodeDeploy::DeploymentGroup"))
        .isNotEmpty()
        .allSatisfy(
            group ->
                assertThat(group.at("/AlarmConfiguration/Alarms"))
                    .isNotEmpty()
                    .allSatisfy(
                        alarm -> assertThat(rates).contains(alarm.at("/Name/Ref").asText())));
  }

  /** Whoever adds an alarm says what it costs. */
  @Test
  void costPageCountsThem() throws IOException {
    int metrics = alarms().stream().mapToInt(alarm -> alarm.metrics().size()).sum();
    assertThat(Files.readString(Path.of("../docs/cost.md")))
        .contains(
            "%d alarms name %d".formatted(alarms().size(), metrics),
            "%d × 0.10".formatted(metrics),
            "alarms: %d, which name %d metrics".formatted(alarms().size(), metrics));
  }

  @Test
  void eachRuleOfEventBridgeIsWatched() {
    Set<String> watched = new TreeSet<>();
    alarms().forEach(alarm -> alarm.metrics().values().forEach(one -> watched.addAll(rules(one))));
    assertThat(watched).containsExactlyInAnyOrderElementsOf(names("Events::Rule", "/Name"));
  }

  private static Set<String> rules(JsonNode metric) {
    return dimension(metric, "RuleName");
  }

  private static Set<String> dimension(JsonNode metric, String name) {
    Set<String> found = new TreeSet<>();
    for (JsonNode one : metric.at("/Metric/Dimensions")) {
      if (one.get("Name").asText().equals(name)) {
        found.add(one.get("Value").asText());
      }
    }
    return found;
  }

  private static List<String> names(String type, String pointer) {
    return PROD.all(type).stream().map(one -> one.at(pointer).asText()).toList();
  }

  @Test
  void eachIndexOfEachTableIsWatchedForReadsAndWrites() {
    List<String> watched =
        alarms().stream()
            .flatMap(alarm -> alarm.metrics().values().stream())
            .filter(metric -> !dimension(metric, "GlobalSecondaryIndexName").isEmpty())
            .map(AlarmsTest::ofIndex)
            .toList();
    List<String> indexes =
        PROD.all("DynamoDB::Table").stream().flatMap(AlarmsTest::indexes).toList();
    assertThat(indexes).isNotEmpty();
    assertThat(watched).containsExactlyInAnyOrderElementsOf(indexes);
  }

  private static String ofIndex(JsonNode metric) {
    return "%s %s %s"
        .formatted(
            metric.at("/Metric/MetricName").asText(),
            dimension(metric, "TableName"),
            dimension(metric, "GlobalSecondaryIndexName"));
  }

  private static Stream<String> indexes(Resource table) {
    return Stream.of("ReadThrottleEvents", "WriteThrottleEvents")
        .flatMap(
            metric ->
                table.at("/GlobalSecondaryIndexes").findValuesAsText("IndexName").stream()
                    .map(
                        index ->
                            "%s [%s] [%s]"
                                .formatted(metric, table.at("/TableName").asText(), index)));
  }
}
