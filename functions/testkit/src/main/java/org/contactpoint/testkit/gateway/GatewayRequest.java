package org.contactpoint.testkit.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the gateway hands it over: a published sample, its placeholders filled in, and what
 * the test adds.
 */
public final class GatewayRequest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private String text;
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private @Nullable String body;
  private boolean base64;

  private GatewayRequest(String text) {
    this.text = text;
  }

  /** The sample of that name among the published gateway events. */
  public static GatewayRequest sample(String name) {
    String path = "/events/gateway/" + name + ".json";
    try (InputStream sample = GatewayRequest.class.getResourceAsStream(path)) {
      if (sample == null) {
        throw new IllegalArgumentException("there is no sample " + path);
      }
      return new GatewayRequest(new String(sample.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Any request.
   *
   * @param pathAndQuery the path and query of a URL, without escapes
   */
  public static GatewayRequest of(String method, String pathAndQuery) {
    String[] parts = pathAndQuery.split("\\?", 2);
    GatewayRequest request = sample("any").with("method", method).with("path", parts[0]);
    return request.with("query", parts.length == 1 ? "{}" : Queries.json(parts[1]));
  }

  /** Fills in {@code ${name}}. */
  public GatewayRequest with(String name, String value) {
    text = text.replace("${" + name + "}", value);
    return this;
  }

  /** Adds a header; given again, it is sent twice. */
  public GatewayRequest header(String name, String value) {
    headers.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
    return this;
  }

  /** Signs in with that access token. */
  public GatewayRequest bearer(String token) {
    return header("Authorization", "Bearer " + token);
  }

  /** Sets that body, as JSON. */
  public GatewayRequest json(String json) {
    return json(json, "application/json");
  }

  /** Sets that body, with a media type of the test's own. */
  public GatewayRequest json(String json, String contentType) {
    body = json;
    return header("Content-Type", contentType);
  }

  /** Sets that body, which the gateway encodes if it is binary. */
  public GatewayRequest base64(String encoded) {
    body = encoded;
    base64 = true;
    return this;
  }

  /** The event that the function is called with. */
  String event() {
    ObjectNode event = parsed();
    headers.forEach((name, values) -> add(event, name, values));
    if (body != null) {
      event.put("body", body);
      event.put("isBase64Encoded", base64);
    }
    return event.toString();
  }

  // The gateway sends every header twice: the last value alone, and all of them.
  private static void add(ObjectNode event, String name, List<String> values) {
    event.withObjectProperty("headers").put(name, values.getLast());
    ArrayNode all = event.withObjectProperty("multiValueHeaders").putArray(name);
    values.forEach(all::add);
  }

  private ObjectNode parsed() {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
