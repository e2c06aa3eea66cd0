package org.contactpoint.acceptance.house.bad.search;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.http.answer.Answer;

/** Puts something else in the place of what was released. */
class Smuggler {
  Disclosed<String> exchanged(Disclosed<Integer> released, String secret) {
    return released.map(ignored -> secret);
  }

  Answer relayed(String secret) {
    return new Answer.Relayed(200, Map.of(), secret.getBytes(StandardCharsets.UTF_8));
  }
}
