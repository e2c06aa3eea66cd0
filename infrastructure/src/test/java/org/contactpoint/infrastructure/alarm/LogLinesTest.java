package org.contactpoint.infrastructure.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
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
    "ShieldedDesk"
  })
  void aFaultIsOneAlsoWhereItWasAnsweredAndNotServingAfterARestoreIsNone(String function) {
    assertThat(counted(function + "Faults", FAULT)).isTrue();
    assertThat(counted(function + "Faults", NOT_SERVED)).isFalse();
    assertThat(counted(function + "Faults", WITHHELD)).isFalse();
    assertThat(counted(function + "Faults", ANSWERED)).isFalse();
  }
}
