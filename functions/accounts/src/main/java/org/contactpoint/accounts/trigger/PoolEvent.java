package org.contactpoint.accounts.trigger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of the Cognito pool; the answer is the same event with its response filled in. It is
 * read as it comes, so that what later versions add is handed back as well.
 */
final class PoolEvent {
  private final Map<String, Object> event;

  PoolEvent(Map<String, Object> event) {
    this.event = event;
  }

  /** What raised it, such as {@code TokenGeneration_Authentication}. */
  String source() {
    return text(event, "triggerSource").orElse("");
  }

  /** A member of the request. */
  Optional<String> request(String name) {
    return text(members(event.get("request")), name);
  }

  /** The subject by which the pool knows the person. */
  Optional<String> subject() {
    return attribute("sub");
  }

  /** An attribute of the person. */
  Optional<String> attribute(String name) {
    return text(members(members(event.get("request")).get("userAttributes")), name);
  }

  /** The scopes that the token would have. */
  List<String> scopes() {
    return members(event.get("request")).get("scopes") instanceof List<?> scopes
        ? scopes.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** The event with that response. */
  Map<String, Object> answered(Map<String, Object> response) {
    Map<String, Object> answer = new LinkedHashMap<>(event);
    answer.put("response", response);
    return answer;
  }

  private static Optional<String> text(Map<?, ?> members, String name) {
    return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Map<?, ?> members(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
