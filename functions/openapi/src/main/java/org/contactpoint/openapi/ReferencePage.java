package org.contactpoint.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole document as a page that needs no JavaScript. */
final class ReferencePage {
  private static final String DESCRIPTION = "description";
  private static final String SUMMARY = "summary";
  private static final String SCHEMA = "schema";
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>ContactPoint: the web API</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/docs/swagger-ui.css">
      <link rel="stylesheet" href="/docs/docs.css">
      <script src="/docs/swagger-ui-bundle.js" defer></script>
      <script src="/docs/docs.js" defer></script>
      </head>
      <body>
      <p><a class="skip" href="#reference">Skip to the reference</a></p>
      <header>
      <h1>ContactPoint: the web API</h1>
      <p>{summary} For programs: <a href="/openapi.yaml">openapi.yaml</a>, <a href="/openapi.json">openapi.json</a>.</p>
      </header>
      <main>
      <div id="swagger-ui" hidden></div>
      <div id="reference" tabindex="-1">
      {about}
      <nav aria-label="Routes">
      {contents}
      </nav>
      {features}
      <section>
      <h2 id="schemas">Requests and answers</h2>
      {schemas}
      </section>
      </div>
      </main>
      </body>
      </html>
      """;

  private final JsonNode document;

  private ReferencePage(JsonNode document) {
    this.document = document;
  }

  /** The page of that document. */
  static String of(JsonNode document) {
    return new ReferencePage(document).page();
  }

  private String page() {
    return PAGE.replace("{summary}", Html.line(document.at("/info/summary").textValue()))
        .replace("{about}", Html.block(document.at("/info/description").textValue()))
        .replace("{contents}", contents())
        .replace(
            "{features}", lines(document.get("tags").valueStream().map(this::feature).toList()))
        .replace("{schemas}", schemas());
  }

  /** One operation and where it is served. */
  private record Operation(String method, String path, JsonNode declared) {
    String id() {
      return declared.get("operationId").textValue();
    }

    String summary() {
      return declared.get(SUMMARY).textValue();
    }
  }

  private List<Operation> operations(String tag) {
    List<Operation> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        if (one.getValue().at("/tags/0").asText().equals(tag)) {
          String method = one.getKey().toUpperCase(Locale.ROOT);
          found.add(new Operation(method, path.getKey(), one.getValue()));
        }
      }
    }
    return found;
  }

  private static String lines(List<String> parts) {
    return String.join("\n", parts);
  }

  private String contents() {
    return document
        .get("tags")
        .valueStream()
        .map(tag -> tag.get("name").textValue())
        .map(
            tag ->
                "<h2>%s</h2>\n<ul>%s</ul>"
                    .formatted(
                        Html.escaped(tag),
                        operations(tag).stream()
                            .map(one -> "<li>" + Html.link(one.id(), one.summary()) + "</li>")
                            .collect(Collectors.joining())))
        .collect(Collectors.joining("\n"));
  }

  private String feature(JsonNode tag) {
    String name = tag.get("name").textValue();
    return "<section>\n<h2>%s</h2>\n%s\n%s\n</section>"
        .formatted(
            Html.escaped(name),
            Html.block(tag.get(DESCRIPTION).textValue()),
            lines(operations(name).stream().map(this::operation).toList()));
  }

  private String operation(Operation one) {
    JsonNode declared = one.declared();
    return lines(
        List.of(
            "<h3 id=\"%s\">%s</h3>".formatted(Html.id(one.id()), Html.escaped(one.summary())),
            "<p>" + Html.code(one.method() + " " + one.path()) + "</p>",
            Html.block(declared.get(DESCRIPTION).textValue()),
            parameters(one),
            body(declared.path("requestBody")),
            responses(one)));
  }

  private static String parameters(Operation one) {
    return Html.table(
        "Parameters: " + one.summary(),
        List.of("Name", "In", "Needed", "Form", "Meaning"),
        one.declared()
            .get("parameters")
            .valueStream()
            .map(
                parameter ->
                    List.of(
                        Html.code(parameter.get("name").textValue()),
                        parameter.get("in").textValue(),
                        parameter.get("required").booleanValue() ? "yes" : "no",
                        SchemaText.of(parameter.get(SCHEMA)),
                        Html.line(parameter.get(DESCRIPTION).textValue())))
            .toList());
  }

  private static String body(JsonNode body) {
    if (body.isMissingNode()) {
      return "";
    }
    JsonNode content = body.get("content").iterator().next();
    return "<p>Body: %s</p>\n%s".formatted(SchemaText.of(content.get(SCHEMA)), example(content));
  }

  private static String example(JsonNode content) {
    JsonNode example = content.path("example");
    return "<pre>"
        + Html.escaped(example.isTextual() ? example.textValue() : example.toPrettyString())
        + "</pre>";
  }

  private String responses(Operation one) {
    List<List<String>> rows = new ArrayList<>();
    String success = "";
    for (Map.Entry<String, JsonNode> answer : one.declared().get("responses").properties()) {
      JsonNode response = resolved(answer.getValue());
      JsonNode content = response.get("content").iterator().next();
      if (answer.getKey().startsWith("2")) {
        success = example(content);
      }
      rows.add(
          List.of(
              answer.getKey(),
              String.join(", ", names(response.get("content"))),
              SchemaText.of(content.get(SCHEMA)),
              String.join(", ", names(response.get("headers"))),
              Html.block(response.get(DESCRIPTION).textValue())));
    }
    String table =
        Html.table(
            "Answers: " + one.summary(),
            List.of("Status", "Media type", "Form", "Headers", "Meaning"),
            rows);
    return success + "\n" + table;
  }

  private static List<String> names(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).map(Html::code).toList();
  }

  private JsonNode resolved(JsonNode response) {
    return response.has("$ref")
        ? document.at(response.get("$ref").textValue().substring(1))
        : response;
  }

  private String schemas() {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema : document.at("/components/schemas").properties()) {
      parts.add(
          "<h3 id=\"%s\">%s</h3>".formatted(Html.id("schema-" + schema.getKey()), schema.getKey()));
      parts.add(members(schema.getKey(), schema.getValue()));
    }
    return lines(parts);
  }

  private static String members(String name, JsonNode schema) {
    if (schema.path("properties").isEmpty()) {
      return "<p>An object without members.</p>";
    }
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : schema.get("properties").properties()) {
      boolean needed =
          schema
              .path("required")
              .valueStream()
              .anyMatch(one -> one.asText().equals(member.getKey()));
      rows.add(
          List.of(
              Html.code(member.getKey()),
              needed ? "yes" : "no",
              SchemaText.of(member.getValue()),
              Html.line(member.getValue().path(DESCRIPTION).asText())));
    }
    return Html.table(
        "Members of " + name, List.of("Name", "Always there", "Form", "Meaning"), rows);
  }
}
