package org.contactpoint.domain.commit;

import java.time.Instant;
import java.util.Map;

/**
 * The answer to a request that is not done yet: all that is remembered of it but the id of what the
 * request makes, which its use case adds.
 *
 * @param key the caller's account, route and idempotency key in one line
 * @param bodyDigest tells whether a repeat brings the same body; keyed, so that it can't be guessed
 *     from
 * @param part the name of the part of the answer whose id is added
 * @param expires 24 hours after the first answer
 */
public record PendingAnswer(
    String key, String bodyDigest, int status, String part, Instant expires) {

  /** The change that remembers the answer, with the id of what was made. */
  public Change.AnswerRemembered naming(String id) {
    return new Change.AnswerRemembered(
        new RememberedAnswer(key, bodyDigest, status, Map.of(part, id), expires));
  }
}
