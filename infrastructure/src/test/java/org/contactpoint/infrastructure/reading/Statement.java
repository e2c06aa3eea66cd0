package org.contactpoint.infrastructure.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One statement of a policy.
 *
 * @param resources each as text; references as their JSON
 */
public record Statement(
    String effect,
    List<String> actions,
    List<String> resources,
    JsonNode conditions,
    JsonNode principal) {
  public Statement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }

  /** The statements of a policy document. */
  public static List<Statement> of(JsonNode document) {
    List<Statement> statements = new ArrayList<>();
    document.path("Statement").forEach(one -> statements.add(read(one)));
    return statements;
  }

  /** The statements of every policy that the role of that name is given. */
  public static List<Statement> ofRole(Templates templates, String roleName) {
    Resource role = templates.named("IAM::Role", "RoleName", roleName);
    Stream<JsonNode> documents =
        Stream.concat(
            stream(role.at("/ManagedPolicyArns"))
                .map(arn -> role.sibling(arn.get("Ref").asText()).at("/PolicyDocument")),
            stream(role.at("/Policies")).map(inline -> inline.get("PolicyDocument")));
    return documents.flatMap(document -> of(document).stream()).toList();
  }

  private static Statement read(JsonNode node) {
    return new Statement(
        node.get("Effect").asText(),
        texts(node.path("Action")),
        texts(node.path("Resource")),
        node.path("Condition"),
        node.path("Principal"));
  }

  private static List<String> texts(JsonNode node) {
    return node.isArray() ? stream(node).map(Statement::text).toList() : List.of(text(node));
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.asText() : node.toString();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all.stream();
  }

  /** Whether it names an action of that service. */
  public boolean concerns(String service) {
    return actions.stream().anyMatch(action -> action.startsWith(service + ":"));
  }
}
