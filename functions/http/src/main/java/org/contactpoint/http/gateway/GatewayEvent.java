package org.contactpoint.http.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.http.message.ContentLength;
import org.contactpoint.http.message.Headers;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.RequestBody;
import org.contactpoint.http.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of Amazon API Gateway's proxy integration for REST APIs (payload format 1.0). Read and
 * written token by token, so that no mapper is made for it at a cold start.
 */
public final class GatewayEvent {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String PDF = "application/pdf";

  private String method = "";
  private String path = "";
  private Map<String, List<String>> query = Map.of();
  private Map<String, List<String>> headers = Map.of();
  private @Nullable String body;
  private boolean base64;

  private GatewayEvent() {}

  /** The request that an event holds; members that are not needed are passed over. */
  public static Request read(InputStream input) throws IOException {
    GatewayEvent event = new GatewayEvent();
    try (JsonParser parser = JSON.createParser(input)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        event.member(name, parser);
      }
    }
    Headers headers = Headers.of(event.headers);
    return new Request(
        event.method,
        event.path,
        event.query,
        headers,
        ContentLength.isTooLarge(headers) ? new RequestBody.TooLarge() : event.body());
  }

  private void member(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "httpMethod" -> method = parser.getValueAsString("");
      case "path" -> path = parser.getValueAsString("");
      case "multiValueQueryStringParameters" -> query = lists(parser);
      case "multiValueHeaders" -> headers = lists(parser);
      case "body" -> body = parser.getValueAsString();
      case "isBase64Encoded" -> base64 = parser.getValueAsBoolean();
      default -> parser.skipChildren();
    }
  }

  private static Map<String, List<String>> lists(JsonParser parser) throws IOException {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return lists;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      List<String> values = new ArrayList<>();
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(parser.getValueAsString(""));
        }
      }
      lists.put(name, values);
    }
    return lists;
  }

  private RequestBody body() {
    if (body == null) {
      return RequestBody.of(new byte[0]);
    }
    try {
      return RequestBody.of(
          base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return new RequestBody.Unreadable();
    }
  }

  /** Writes a response as the gateway takes it; one that is no text as the gateway decodes it. */
  public static void write(Response response, OutputStream output) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(output)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", response.status());
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : response.headers().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      if (!response.cookies().isEmpty()) {
        writeCookies(response.cookies(), json);
      }
      boolean binary = isBinary(response);
      json.writeStringField(
          "body",
          binary
              ? Base64.getEncoder().encodeToString(response.body())
              : new String(response.body(), StandardCharsets.UTF_8));
      json.writeBooleanField("isBase64Encoded", binary);
      json.writeEndObject();
    }
  }

  private static void writeCookies(List<String> cookies, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("multiValueHeaders");
    json.writeArrayFieldStart("Set-Cookie");
    for (String cookie : cookies) {
      json.writeString(cookie);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static boolean isBinary(Response response) {
    return PDF.equals(response.headers().get("Content-Type"))
        || response.headers().containsKey("Content-Encoding");
  }
}
