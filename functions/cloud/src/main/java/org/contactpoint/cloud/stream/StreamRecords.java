package org.contactpoint.cloud.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The records of an event of a table's stream, as AWS Lambda passes them on: plain JSON. */
public final class StreamRecords {
  private StreamRecords() {}

  /** The records of an event. */
  public static List<Map<?, ?>> of(Map<String, Object> event) {
    return event.get("Records") instanceof List<?> all
        ? all.stream()
            .filter(Map.class::isInstance)
            .<Map<?, ?>>map(record -> (Map<?, ?>) record)
            .toList()
        : List.of();
  }

  /** By what the stream knows that record. */
  public static String sequence(Map<?, ?> record) {
    return String.valueOf(change(record).get("SequenceNumber"));
  }

  /** The item that was put where there was none; empty for all else. */
  public static Optional<Map<String, AttributeValue>> put(Map<?, ?> record) {
    return "INSERT".equals(record.get("eventName")) ? written(record) : Optional.empty();
  }

  /** The item as it was written, over another or not; empty where it was removed. */
  public static Optional<Map<String, AttributeValue>> written(Map<?, ?> record) {
    return !"REMOVE".equals(record.get("eventName"))
            && change(record).get("NewImage") instanceof Map<?, ?> image
        ? Optional.of(attributes(image))
        : Optional.empty();
  }

  private static Map<?, ?> change(Map<?, ?> record) {
    return record.get("dynamodb") instanceof Map<?, ?> members ? members : Map.of();
  }

  private static Map<String, AttributeValue> attributes(Map<?, ?> image) {
    Map<String, AttributeValue> attributes = new HashMap<>();
    image.forEach((name, value) -> attributes.put(String.valueOf(name), attribute(value)));
    return attributes;
  }

  /** Items hold texts, numbers and lists; what else there is, is of no use here. */
  private static AttributeValue attribute(Object value) {
    if (value instanceof Map<?, ?> typed) {
      if (typed.get("S") instanceof String text) {
        return AttributeValue.fromS(text);
      }
      if (typed.get("N") instanceof String number) {
        return AttributeValue.fromN(number);
      }
      if (typed.get("L") instanceof List<?> list) {
        return AttributeValue.fromL(list.stream().map(StreamRecords::attribute).toList());
      }
    }
    return AttributeValue.fromNul(true);
  }
}
