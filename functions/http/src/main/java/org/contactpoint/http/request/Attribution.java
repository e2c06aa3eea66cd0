package org.contactpoint.http.request;

import java.util.Optional;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Whom an entry about the request names, and for which purpose, as far as that is known.
 *
 * @param actor null where nobody knows who calls
 * @param purpose null where none was stated
 */
public record Attribution(@Nullable Actor actor, @Nullable Purpose purpose) {
  static final Attribution NOBODY = new Attribution(null, null);

  /** Who calls; empty where nobody knows. */
  public Optional<Actor> known() {
    return Optional.ofNullable(actor);
  }
}
