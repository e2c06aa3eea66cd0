package org.contactpoint.cloud.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a table's stream passes on, in the form in which AWS Lambda has it. */
class StreamRecordsTest {
  private static final Map<String, Object> ITEM =
      Map.of(
          "pk", Map.of("S", "child#1"),
          "at", Map.of("N", "12"),
          "all", Map.of("L", List.of(Map.of("S", "a"), Map.of("S", "b"))),
          "of no use", Map.of("BOOL", true),
          "malformed", "text");

  private static Map<?, ?> record(String event) {
    return Map.of("eventName", event, "dynamodb", Map.of("SequenceNumber", "7", "NewImage", ITEM));
  }

  @Test
  void anItemIsReadAsItWasWritten() {
    assertThat(StreamRecords.put(record("INSERT")))
        .contains(
            Map.of(
                "pk", AttributeValue.fromS("child#1"),
                "at", AttributeValue.fromN("12"),
                "all",
                    AttributeValue.fromL(
                        List.of(AttributeValue.fromS("a"), AttributeValue.fromS("b"))),
                "of no use", AttributeValue.fromNul(true),
                "malformed", AttributeValue.fromNul(true)));
    assertThat(StreamRecords.sequence(record("INSERT"))).isEqualTo("7");
  }

  @Test
  void whatIsWrittenOverAnotherIsNoNewItemAndWhatIsRemovedIsNone() {
    assertThat(StreamRecords.put(record("MODIFY"))).isEmpty();
    assertThat(StreamRecords.written(record("MODIFY"))).isPresent();
    assertThat(StreamRecords.written(record("REMOVE"))).isEmpty();
  }

  @Test
  void whatHasAnotherFormHoldsNothing() {
    assertThat(StreamRecords.of(Map.of())).isEmpty();
    assertThat(StreamRecords.of(Map.of("Records", "none"))).isEmpty();
    assertThat(StreamRecords.of(Map.of("Records", List.of("none", record("INSERT"))))).hasSize(1);
    assertThat(StreamRecords.put(Map.of("eventName", "INSERT"))).isEmpty();
    assertThat(StreamRecords.written(Map.of("eventName", "INSERT", "dynamodb", Map.of())))
        .isEmpty();
  }
}
