package org.contactpoint.uploads.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of messages in the queue: our own; Amazon EventBridge's "Object Created"; and Amazon
 * S3's own notifications, whose keys are encoded like a URL.
 */
public final class MessageText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TASK = "task";
  private static final String UPLOAD = "uploadId";
  private static final String FIRST = "first";
  private static final String HOPS = "hops";
  private static final String PART = "part";
  // What Amazon S3 calls the only version of an object in a bucket without versions.
  private static final String ONLY_VERSION = "null";

  private MessageText() {}

  /** One of our own messages. */
  public static String of(Message message) {
    ObjectNode text = JSON.createObjectNode();
    switch (message) {
      case Message.FileArrived came ->
          text.put(TASK, "take-in")
              .put("key", came.objectKey())
              .put("version", came.objectVersion());
      case Message.ResumeUpload on -> text.put(TASK, "go-on").put(UPLOAD, on.uploadId());
      case Message.MatchRows rows ->
          text.put(TASK, "match-rows")
              .put(UPLOAD, rows.uploadId())
              .put(FIRST, rows.first())
              .put("last", rows.last());
      case Message.FinishUpload rest ->
          text.put(TASK, "finish").put(UPLOAD, rest.uploadId()).put(FIRST, rest.first());
      case Message.RematchNation ignored -> text.put(TASK, "try-nation");
      case Message.RematchPart again ->
          text.put(TASK, "try-part-again").put(PART, again.part()).put("after", again.after());
      case Message.CompareRecords ignored -> text.put(TASK, "compare-records");
      case Message.CompareSome ignored -> text.put(TASK, "compare-some");
      case Message.ComparePart on -> text.put(TASK, "compare-part").put(PART, on.part());
    }
    if (message.hops() > 0) {
      text.put(HOPS, message.hops());
    }
    return text.toString();
  }

  /**
   * What a body asks for; nothing where it is a test event.
   *
   * @throws IllegalArgumentException without any of its content, if it is no message of ours
   */
  public static List<Message> read(String body) {
    JsonNode text = tree(body);
    if (text.hasNonNull(TASK)) {
      return List.of(own(text));
    }
    if (text.path("detail-type").asText().equals("Object Created")) {
      JsonNode object = text.path("detail").path("object");
      return List.of(came(object.path("key").asText(), object.path("version-id")));
    }
    if (text.path("Event").asText().equals("s3:TestEvent")) {
      return List.of();
    }
    return notified(text);
  }

  /** The same body, of a message that begins: as many may follow it as if it were the first. */
  public static String afresh(String body) {
    return tree(body) instanceof ObjectNode text && text.has(HOPS)
        ? text.without(HOPS).toString()
        : body;
  }

  private static JsonNode tree(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw unknown();
    }
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException("the message is none that is known here");
  }

  private static Message own(JsonNode text) {
    int hops = text.path(HOPS).asInt();
    return switch (text.path(TASK).asText()) {
      case "take-in" ->
          new Message.FileArrived(text.path("key").asText(), text.path("version").asText());
      case "go-on" -> new Message.ResumeUpload(text.path(UPLOAD).asText(), hops);
      case "match-rows" ->
          new Message.MatchRows(
              text.path(UPLOAD).asText(),
              text.path(FIRST).asLong(),
              text.path("last").asLong(),
              hops);
      case "finish" ->
          new Message.FinishUpload(text.path(UPLOAD).asText(), text.path(FIRST).asLong(), hops);
      case "try-nation" -> new Message.RematchNation();
      case "try-part-again" ->
          new Message.RematchPart(text.path(PART).asInt(), optional(text.path("after")), hops);
      case "compare-records" -> new Message.CompareRecords();
      case "compare-some" -> new Message.CompareSome();
      case "compare-part" -> new Message.ComparePart(text.path(PART).asInt(), hops);
      default -> throw unknown();
    };
  }

  private static @Nullable String optional(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }

  private static List<Message> notified(JsonNode text) {
    if (!text.path("Records").isArray()) {
      throw unknown();
    }
    List<Message> all = new ArrayList<>();
    for (JsonNode event : text.path("Records")) {
      JsonNode object = event.path("s3").path("object");
      String key = URLDecoder.decode(object.path("key").asText(), StandardCharsets.UTF_8);
      all.add(came(key, object.path("versionId")));
    }
    return all;
  }

  private static Message came(String key, JsonNode version) {
    if (key.isEmpty()) {
      throw unknown();
    }
    return new Message.FileArrived(key, version.asText(ONLY_VERSION));
  }
}
