package org.contactpoint.http.request;

import org.jspecify.annotations.Nullable;

/**
 * What a request says of why and on which condition it is to be done; each is null where its header
 * was not sent exactly once.
 *
 * @param purpose the header {@code Access-Purpose}
 * @param idempotencyKey the header {@code Idempotency-Key}
 * @param contentDigest keyed, of the path's ids, the purpose where the route takes it from the
 *     header, and the body: distinguishes a repeat from another request with the same key
 * @param ifMatch the header {@code If-Match}
 * @param accept the header {@code Accept}, all of its lines
 */
public record Conditions(
    @Nullable String purpose,
    @Nullable String idempotencyKey,
    String contentDigest,
    @Nullable String ifMatch,
    @Nullable String accept) {}
