package org.contactpoint.infrastructure.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.contactpoint.infrastructure.alarm.AlarmModel.State;
import org.contactpoint.infrastructure.reading.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model against the tables and examples that CloudWatch's documentation gives. */
class AlarmModelTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Three periods are evaluated, five looked at; 1 breaches, 0 does not. */
  @ParameterizedTest
  @CsvSource({
    "3, 0 - 1 - 1, OK, OK",
    "3, 0 - - - -, OK, OK",
    "3, - - - - -, ALARM, OK",
    "3, 0 1 1 - 1, ALARM, ALARM",
    "3, - - - - 1, ALARM, OK",
    "3, 1 - - - -, ALARM, OK",
    "2, 0 - 1 - 1, ALARM, ALARM",
    "2, 0 0 1 0 1, ALARM, ALARM",
    "2, 0 - 1 - -, ALARM, OK",
    "2, - - - - 0, ALARM, OK",
    "2, - - - - 1, ALARM, OK"
  })
  void missingDataAreTakenForWhatTheAlarmSays(
      int asked, String points, State breaching, State notBreaching) {
    Map<String, Series> values = Map.of(AlarmModel.ONLY, Series.of(points));
    assertThat(alarm("AWS/Lambda", "breaching", asked).state(values, 12, 5, true))
        .isEqualTo(breaching);
    assertThat(alarm("AWS/Lambda", "notBreaching", asked).state(values, 12, 5, true))
        .isEqualTo(notBreaching);
  }

  @Test
  void anAlarmOnDynamoDbAloneStaysAsItWasWhileNothingIsMeasured() {
    AlarmModel alarm = alarm("AWS/DynamoDB", "notBreaching", 3);
    assertThat(alarm.state(Map.of(), 12, 5, true)).isEqualTo(State.UNCHANGED);
  }

  private static AlarmModel alarm(String namespace, String missing, int asked) {
    JsonNode node =
        JSON.valueToTree(
            Map.of(
                "Type",
                "AWS::CloudWatch::Alarm",
                "Properties",
                Map.of(
                    "AlarmName",
                    "example",
                    "Namespace",
                    namespace,
                    "Period",
                    300,
                    "EvaluationPeriods",
                    3,
                    "DatapointsToAlarm",
                    asked,
                    "Threshold",
                    1,
                    "ComparisonOperator",
                    "GreaterThanOrEqualToThreshold",
                    "TreatMissingData",
                    missing)));
    return new AlarmModel(new Resource("Example", node, node));
  }

  @Test
  void mathTakesWhatOneSideLacksForNought() {
    assertThat(math("a < b", "30 20 0 0", "20 - 20 -")).isEqualTo("[0.0, 0.0, 1.0, 0.0]");
    assertThat(math("a > 15 AND b > 15", "30 20 0 0", "20 - 20 -"))
        .isEqualTo("[1.0, 0.0, 0.0, 0.0]");
    assertThat(math("a + b", "1 - -", "- 2 -")).isEqualTo("[1.0, 2.0, NaN]");
  }

  @Test
  void aChoiceIsNoughtWhereItIsTrueAndTheChosenIsMissing() {
    assertThat(math("IF(a, b, 5)", "1 1 0 0 -", "30 - 0 0 30"))
        .isEqualTo("[30.0, 0.0, 5.0, 5.0, NaN]");
  }

  @Test
  void aValueLessItsDifferenceIsTheOneBefore() {
    assertThat(math("a - DIFF(a)", "3 5 4", "-")).endsWith("3.0, 5.0]");
  }

  @Test
  void whatTheModelDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> math("RATE(a)", "1", "1")).hasMessageContaining("RATE");
    assertThatThrownBy(() -> math("a % b", "1", "1")).hasMessageContaining("%");
    assertThatThrownBy(() -> math("c", "1", "1")).hasMessageContaining("no metric c");
  }

  private static String math(String text, String a, String b) {
    int length = Series.of(a).length();
    Map<String, Series> metrics = Map.of("a", Series.of(a), "b", Series.of(b).newest(length));
    Formula.Moment moment = new Formula.Moment(metrics, Series.all(0, length), false);
    return Formula.value(text, moment).toString();
  }
}
