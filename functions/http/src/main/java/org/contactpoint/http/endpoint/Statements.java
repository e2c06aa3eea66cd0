package org.contactpoint.http.endpoint;

import java.util.function.Function;
import org.contactpoint.domain.access.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What a body says that the access policy has to judge before the use case sees it.
 *
 * @param onBehalfOf the account that the caller acts for, null for itself
 * @param purpose the purpose, null where the route takes it from a header or takes none
 */
public record Statements<B>(
    Function<B, @Nullable String> onBehalfOf, Function<B, @Nullable Purpose> purpose) {

  static <B> Statements<B> none() {
    return new Statements<>(body -> null, body -> null);
  }
}
