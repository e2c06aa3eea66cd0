package org.contactpoint.domain.commit;

import java.time.Instant;
import java.util.Map;

/**
 * What is kept of a successful answer, so that a repeat does nothing twice: status and ids, never a
 * body.
 *
 * @param key the caller's account, route and idempotency key in one line
 * @param bodyDigest keyed digest that shows whether a repeat has the same body; keyed, so that the
 *     body can't be guessed from
 * @param ids names of parts of the answer and their ids
 * @param expires 24 hours after the first answer
 */
public record RememberedAnswer(
    String key, String bodyDigest, int status, Map<String, String> ids, Instant expires) {
  public RememberedAnswer {
    ids = Map.copyOf(ids);
  }
}
