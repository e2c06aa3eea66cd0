package org.contactpoint.acceptance.world;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges requests that were accepted by the document of the API, which must not ask for more. */
final class DocumentedRequests {
  private final ApiDocument document;

  DocumentedRequests(ApiDocument document) {
    this.document = document;
  }

  /** How the request differs from those that the document describes. */
  List<String> differences(HttpRequest request) {
    return document
        .operation(request)
        .map(operation -> differences(operation, request))
        .orElse(List.of());
  }

  private List<String> differences(JsonPointer operation, HttpRequest request) {
    List<String> found = new ArrayList<>();
    Set<String> query = namesIn(request.uri().getRawQuery());
    JsonPointer parameters = operation.appendProperty("parameters");
    for (int i = 0; i < document.at(parameters).size(); i++) {
      JsonPointer place = parameters.appendIndex(i);
      JsonNode parameter = document.at(place);
      query.remove(parameter.get("name").textValue());
      if (parameter.get("in").textValue().equals("header")) {
        found.addAll(header(place, parameter, request));
      }
    }
    query.forEach(name -> found.add("parameter " + name));
    found.addAll(body(operation.appendProperty("requestBody"), request));
    return found;
  }

  private static Set<String> namesIn(@Nullable String query) {
    return query == null
        ? new HashSet<>()
        : Arrays.stream(query.split("&", -1))
            .map(one -> one.split("=", 2)[0])
            .collect(Collectors.toCollection(HashSet::new));
  }

  private List<String> header(JsonPointer place, JsonNode parameter, HttpRequest request) {
    String name = parameter.get("name").textValue();
    return request
        .headers()
        .firstValue(name)
        .map(value -> document.broken(place, TextNode.valueOf(value)))
        .orElseGet(
            () -> parameter.get("required").booleanValue() ? List.of("no " + name) : List.of());
  }

  private List<String> body(JsonPointer declared, HttpRequest request) {
    String sent = request.bodyPublisher().map(DocumentedRequests::text).orElse("");
    if (sent.isEmpty()) {
      return document.at(declared).path("required").asBoolean() ? List.of("no body") : List.of();
    }
    String type = request.headers().firstValue("Content-Type").orElse("none").split(";", 2)[0];
    JsonPointer content = declared.appendProperty("content").appendProperty(type);
    if (document.at(content).isMissingNode()) {
      return List.of("media type " + type);
    }
    try {
      return document.broken(content, ApiDocument.JSON.readTree(sent));
    } catch (JsonProcessingException e) {
      return List.of("no JSON");
    }
  }

  private static String text(HttpRequest.BodyPublisher body) {
    BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
    body.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            text.onSubscribe(subscription);
          }

          @Override
          public void onNext(ByteBuffer part) {
            text.onNext(List.of(part));
          }

          @Override
          public void onError(Throwable fault) {
            text.onError(fault);
          }

          @Override
          public void onComplete() {
            text.onComplete();
          }
        });
    return text.getBody().toCompletableFuture().join();
  }
}
