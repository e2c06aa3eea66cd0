package org.contactpoint.acceptance.house.bad.search;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.http.door.Answer;

/** Puts something else in the place of what was released. */
class Smuggler {
  Disclosed<String> exchanged(Disclosed<Integer> released, String secret) {
    return released.map(ignored -> secret);
  }

  Answer passed(String secret) {
    return new Answer.Passed(200, Map.of(), secret.getBytes(StandardCharsets.UTF_8));
  }
}
