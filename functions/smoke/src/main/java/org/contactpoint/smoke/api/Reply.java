package org.contactpoint.smoke.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What came back.
 *
 * @param requestId by which the stage's logs name the call
 * @param body as it came
 */
public record Reply(String call, int status, String requestId, JsonNode json, String body) {

  /** The text at that JSON pointer; empty if there is none. */
  public String at(String pointer) {
    return json.at(pointer).asText("");
  }

  /** The same reply, if it has that status. */
  public Reply expect(int expected) {
    return check(status == expected, "answers " + expected);
  }

  /**
   * The same reply, if that holds.
   *
   * @throws Unexpected otherwise; it quotes no body, since it may hold a child's data
   */
  public Reply check(boolean holds, String claim) {
    if (!holds) {
      String type = Optional.of(at("/type")).filter(slug -> !slug.isEmpty()).orElse("no problem");
      throw new Unexpected(
          "%s should have held: %s; it answered %d (%s), request %s"
              .formatted(call, claim, status, type, requestId));
    }
    return this;
  }
}
