package org.contactpoint.infrastructure.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which acts in CloudTrail's log tell people, by the samples of {@code events/cloudtrail}. */
class ActsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLES = Path.of("../events/cloudtrail");
  private static final Templates PROD = Synthesis.of("prod");

  /** The name of each metric that counts acts, which ends in the name of its alarm. */
  static List<String> metrics() {
    return filters().map(ActsTest::metric).distinct().toList();
  }

  private static Stream<Resource> filters() {
    return PROD.all("Logs::MetricFilter").stream()
        .filter(filter -> metric(filter).startsWith("Acts"));
  }

  private static String metric(Resource filter) {
    return filter.at("/MetricTransformations/0/MetricName").asText();
  }

  private static List<String> patterns(String metric) {
    return filters()
        .filter(filter -> metric(filter).equals(metric))
        .map(filter -> filter.at("/FilterPattern").asText())
        .toList();
  }

  private static List<JsonNode> samples(String metric, String which) {
    String slug =
        metric
            .substring("Acts".length())
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
    return elements(read(SAMPLES.resolve(slug + ".json")).get(which));
  }

  private static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean counts(String pattern, JsonNode act) {
    boolean one = JsonPattern.counts(pattern, act, true);
    assertThat(JsonPattern.counts(pattern, act, false))
        .as("%s, read otherwise", act)
        .isEqualTo(one);
    return one;
  }

  private static boolean counts(List<String> patterns, JsonNode act) {
    return patterns.stream().map(pattern -> counts(pattern, act)).toList().contains(true);
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void eachActThatOughtToRaisesAnAlarmAndNoOther(String metric) {
    List<String> patterns = patterns(metric);
    assertThat(samples(metric, "counted")).isNotEmpty().allMatch(act -> counts(patterns, act));
    assertThat(samples(metric, "notCounted")).isNotEmpty().noneMatch(act -> counts(patterns, act));
    assertThat(patterns)
        .allMatch(one -> samples(metric, "counted").stream().anyMatch(act -> counts(one, act)));
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void whatTheDeploymentDoesWakesNobody(String metric) {
    JsonNode deployment = read(SAMPLES.resolve("deployment.json"));
    List<String> patterns = patterns(metric);
    assertThat(elements(deployment)).isNotEmpty().noneMatch(act -> counts(patterns, act));
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void aPatternIsNoLongerThanCloudWatchTakes(String metric) {
    assertThat(patterns(metric)).allMatch(pattern -> pattern.length() <= 1024);
  }

  /** A name that CloudTrail never writes would be watched in vain. */
  @Test
  void eachNameStandsForOneThatIsSampled() {
    List<JsonNode> all =
        metrics().stream().flatMap(one -> samples(one, "counted").stream()).toList();
    List<String> sampled = all.stream().map(act -> act.get("eventName").asText()).toList();
    assertThat(filters().flatMap(one -> names(one.at("/FilterPattern").asText())))
        .isNotEmpty()
        .allMatch(
            name -> sampled.stream().anyMatch(Pattern.compile(regex(name)).asMatchPredicate()));
  }

  private static Stream<String> names(String pattern) {
    return Pattern.compile("eventName = \"([^\"]+)\"")
        .matcher(pattern)
        .results()
        .map(one -> one.group(1));
  }

  private static String regex(String name) {
    return Stream.of(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
  }
}
