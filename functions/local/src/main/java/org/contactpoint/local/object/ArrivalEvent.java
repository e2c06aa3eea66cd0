package org.contactpoint.local.object;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words of a file that has come, as EventBridge puts them: names and sizes, never content. */
public final class ArrivalEvent {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ArrivalEvent() {}

  /** The event, as the body of a message. */
  public static String of(StoredObject object, String id, Instant at) {
    Map<String, Object> event = new TreeMap<>();
    event.put("version", "0");
    event.put("id", id);
    event.put("detail-type", "Object Created");
    event.put("source", "aws.s3");
    event.put("account", "000000000000");
    event.put("time", at.toString());
    event.put("region", "eu-west-2");
    event.put("resources", List.of("arn:aws:s3:::" + object.bucket()));
    event.put("detail", detail(object));
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> detail(StoredObject object) {
    return Map.of(
        "version",
        "0",
        "bucket",
        Map.of("name", object.bucket()),
        "object",
        Map.of("key", object.key(), "size", object.bytes(), "version-id", object.version()),
        "reason",
        "PutObject");
  }
}
