package org.contactpoint.acceptance.world;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges answers by the document of the API: their status, headers, media type and body. */
final class DocumentedAnswers {
  private static final JsonPointer HEADERS = JsonPointer.compile("/components/headers");
  private final ApiDocument document;

  DocumentedAnswers(ApiDocument document) {
    this.document = document;
  }

  /** What the document does not say of such an answer; empty where the request is none of it. */
  List<String> differences(HttpRequest request, HttpResponse<String> response) {
    return document
        .operation(request)
        .map(operation -> differences(operation, response))
        .orElse(List.of());
  }

  private List<String> differences(JsonPointer operation, HttpResponse<String> response) {
    JsonPointer answer =
        document.resolved(
            operation
                .appendProperty("responses")
                .appendProperty(Integer.toString(response.statusCode())));
    if (document.at(answer).isMissingNode()) {
      return List.of("status " + response.statusCode());
    }
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> header : document.at(HEADERS).properties()) {
      JsonPointer declared = answer.appendProperty("headers").appendProperty(header.getKey());
      found.addAll(header(header.getKey(), declared, response.headers()));
    }
    found.addAll(body(answer.appendProperty("content"), response));
    return found;
  }

  private List<String> header(String name, JsonPointer place, HttpHeaders headers) {
    JsonPointer declared = document.resolved(place);
    boolean known = !document.at(declared).isMissingNode();
    return headers
        .firstValue(name)
        .map(
            value ->
                known
                    ? document.broken(declared, TextNode.valueOf(value))
                    : List.of("header " + name))
        .orElseGet(
            () ->
                document.at(declared).path("required").asBoolean()
                    ? List.of("no header " + name)
                    : List.of());
  }

  private List<String> body(JsonPointer contents, HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("none").split(";", 2)[0];
    JsonPointer content = contents.appendProperty(type);
    if (document.at(content).isMissingNode()) {
      return List.of("media type " + type);
    }
    try {
      return document.broken(
          content,
          type.endsWith("json")
              ? ApiDocument.JSON.readTree(response.body())
              : TextNode.valueOf(response.body()));
    } catch (JsonProcessingException e) {
      return List.of("no JSON");
    }
  }
}
