package org.contactpoint.dynamodb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * No change of an item leaves its bytes as they were, or the hash would not notice it (rules §7).
 */
class CanonicalBytesTest {

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static AttributeValue texts(String... values) {
    return TrailAttributes.texts(List.of(values));
  }

  private static String hex(Map<String, AttributeValue> item) {
    return HexFormat.of().formatHex(CanonicalBytes.bytes(item));
  }

  /** Whatever kind a value has, how it is nested, and wherever a part of it ends. */
  @Test
  void noTwoItemsHaveTheSameBytes() {
    List<AttributeValue> values =
        List.of(
            text(""),
            text("1"),
            text("11"),
            AttributeValue.fromN("1"),
            AttributeValue.fromB(SdkBytes.fromUtf8String("1")),
            AttributeValue.fromB(SdkBytes.fromUtf8String("2")),
            texts(),
            texts("1"),
            texts("1", "1"),
            texts("11"),
            AttributeValue.fromL(List.of(texts("1"))),
            AttributeValue.fromM(Map.of()),
            AttributeValue.fromM(Map.of("1", text("1"))),
            AttributeValue.fromM(Map.of("1", text("2"))),
            AttributeValue.fromBool(true),
            AttributeValue.fromBool(false),
            AttributeValue.fromNul(true),
            AttributeValue.fromSs(List.of("1")),
            AttributeValue.fromNs(List.of("1")));
    List<String> all = new ArrayList<>();
    all.add(hex(Map.of()));
    for (AttributeValue value : values) {
      all.add(hex(Map.of("a", value)));
      all.add(hex(Map.of("ab", value)));
      all.add(hex(Map.of("a", value, "b", text(""))));
    }

    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void orderInWhichAttributesComeMakesNoDifference() {
    Map<String, AttributeValue> one = new LinkedHashMap<>();
    one.put("a", text("1"));
    one.put("b", text("2"));
    Map<String, AttributeValue> other = new LinkedHashMap<>();
    other.put("b", text("2"));
    other.put("a", text("1"));

    assertThat(CanonicalBytes.bytes(other)).isEqualTo(CanonicalBytes.bytes(one));
  }
}
