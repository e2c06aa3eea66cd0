package org.contactpoint.infrastructure.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines of functions' logs the metrics count that alarms look at. */
class LogLinesTest {
  private static final String WITHHELD = "requestId=1 route=VIEW_CHILD metric=TrailUnavailable";
  private static final String NOT_SERVED =
      "requestId=1 route=VIEW_CHILD fault=org.contactpoint.domain.shielding.NotServedException at";
  private static final String FAULT =
      "requestId=1 route=VIEW_CHILD fault=java.lang.IllegalStateException at org.contactpoint";
  private static final String ANSWERED = "route=VIEW_CHILD status=503 ms=12 requestId=1";

  private static List<Resource> filters(String metric) {
    return Synthesis.of("prod").all("Logs::MetricFilter").stream()
        .filter(one -> one.at("/MetricTransformations/0/MetricName").asText().equals(metric))
        .toList();
  }

  /** Each term in quotes must be in the line; one behind a minus must not. */
  private static boolean counts(String pattern, String line) {
    return Arrays.stream(pattern.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .allMatch(
            term ->
                term.startsWith("-")
                    ? !line.contains(term.substring(1))
                    : line.contains(term.replace("\"", "")));
  }

  private static boolean counted(String metric, String line) {
    List<Boolean> each =
        filters(metric).stream()
            .map(filter -> counts(filter.at("/FilterPattern").asText(), line))
            .distinct()
            .toList();
    assertThat(each).as("each function's filter of %s says the same", metric).hasSize(1);
    return each.getFirst();
  }

  @Test
  void onlyAnswersThatTheTrailWithheldSayThatItIsUnavailable() {
    assertThat(counted("TrailUnavailable", WITHHELD)).isTrue();
    assertThat(counted("TrailUnavailable", NOT_SERVED)).isFalse();
    assertThat(counted("TrailUnavailable", ANSWERED)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Search",
    "Registration",
    "Shielding",
    "Audit",
    "Uploads",
    "Accounts",
    "ShieldedRecords",
    "Portal"
  })
  void aFaultIsOneAlsoWhereItWasAnsweredAndNotServingAfterARestoreIsNone(String function) {
    assertThat(counted(function + "Faults", FAULT)).isTrue();
    assertThat(counted(function + "Faults", NOT_SERVED)).isFalse();
    assertThat(counted(function + "Faults", WITHHELD)).isFalse();
    assertThat(counted(function + "Faults", ANSWERED)).isFalse();
  }

  /** A line that nothing counts is written for nobody. */
  @Test
  void whatAFunctionCountsInItsLogIsAMetricThatSomebodyLooksAt() throws IOException {
    String dashboard =
        Synthesis.of("prod").all("CloudWatch::Dashboard").getFirst().node().toString();
    String looked =
        Synthesis.of("prod").all("CloudWatch::Alarm").stream()
            .map(alarm -> alarm.node().toString())
            .collect(Collectors.joining(dashboard));
    assertThat(countedInCode())
        .contains("SignInsRefused", "TokensRefused", "TrailUnavailable")
        .allSatisfy(
            metric -> {
              assertThat(counted(metric, "metric=" + metric + " reason=any")).isTrue();
              assertThat(looked).contains(metric);
            });
  }

  private static Set<String> countedInCode() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../functions"))) {
      Set<String> names = new TreeSet<>();
      for (Path file : files.filter(LogLinesTest::isCode).toList()) {
        Pattern.compile("metric=(\\w+)")
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> names.add(found.group(1)));
      }
      return names;
    }
  }

  private static boolean isCode(Path file) {
    return file.toString().matches("\\.\\./functions/(?!local/)[a-z]+/src/main/.*\\.java");
  }
}
