package org.contactpoint.openapi;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text about a route for people, and how it answers when it succeeds.
 *
 * @param status the HTTP status of a success
 * @param headers those of a success that not every answer has
 * @param problems problems of its own by the slugs of their types
 * @param request an example of its body, null where it has none
 * @param answer what it answers to that example
 * @param form the form of the answer, or another one beside the record that the endpoint declares;
 *     null where it has none but the record
 */
record RouteText(
    String summary,
    String description,
    int status,
    List<String> headers,
    Map<String, OwnProblem> problems,
    @Nullable JsonNode request,
    JsonNode answer,
    @Nullable Form form) {

  RouteText {
    headers = headers == null ? List.of() : List.copyOf(headers);
    problems = problems == null ? Map.of() : problems;
  }

  /**
   * A problem that few routes have; in the texts a list of its parts.
   *
   * @param members the record whose members it has beside the usual ones, null where none
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record OwnProblem(int status, String meaning, @Nullable String members) {}

  /**
   * An answer that is none of a record.
   *
   * @param example of it, null where the route's own example has this form
   */
  record Form(List<String> media, JsonNode schema, @Nullable JsonNode example) {
    Form {
      media = List.copyOf(media);
    }
  }
}
