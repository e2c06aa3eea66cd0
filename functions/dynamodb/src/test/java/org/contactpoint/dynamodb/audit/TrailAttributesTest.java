package org.contactpoint.dynamodb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was put into the trail directly may lack any attribute, or have another kind of value: that
 * is no fault of the reader's, but for the verification to find.
 */
class TrailAttributesTest {
  private static final Map<String, AttributeValue> ITEM =
      Map.of(
          "text", TrailAttributes.text("1"),
          "number", TrailAttributes.number(7),
          "texts", TrailAttributes.texts(List.of("1", "2")),
          "numbers", AttributeValue.fromL(List.of(TrailAttributes.number(7))));

  @Test
  void whatIsThereIsReadAsItWasWritten() {
    assertThat(TrailAttributes.text(ITEM, "text")).isEqualTo("1");
    assertThat(TrailAttributes.number(ITEM, "number")).isEqualTo(7);
    assertThat(TrailAttributes.texts(ITEM, "texts")).containsExactly("1", "2");
  }

  @Test
  void whatIsMissingIsReadAsNothing() {
    assertThat(TrailAttributes.text(ITEM, "other")).isEmpty();
    assertThat(TrailAttributes.number(ITEM, "other")).isZero();
    assertThat(TrailAttributes.texts(ITEM, "other")).isEmpty();
  }

  @Test
  void whatIsOfAnotherKindIsReadAsNothing() {
    assertThat(TrailAttributes.text(ITEM, "number")).isEmpty();
    assertThat(TrailAttributes.number(ITEM, "text")).isZero();
    assertThat(TrailAttributes.texts(ITEM, "text")).isEmpty();
    assertThat(TrailAttributes.texts(ITEM, "numbers")).containsExactly("");
  }
}
