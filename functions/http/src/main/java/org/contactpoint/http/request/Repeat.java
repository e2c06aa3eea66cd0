package org.contactpoint.http.request;

import java.util.Optional;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request is a repeat of one that was answered.
 *
 * @param key null on a route that takes no idempotency key
 * @param first what the first request was answered, null where this is the first
 */
public record Repeat(@Nullable IdempotencyKey key, @Nullable RememberedAnswer first) {

  Optional<RememberedAnswer> answer() {
    return Optional.ofNullable(first);
  }
}
