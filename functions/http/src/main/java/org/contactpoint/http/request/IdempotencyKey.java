package org.contactpoint.http.request;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.http.secret.ApiSecret;

/**
 * The name under which an answer is remembered: the account, whom it acts for, the route and the
 * caller's key decide.
 *
 * @param digest keyed, of the path's ids, the header's purpose and the body: distinguishes a repeat
 *     from another request
 */
record IdempotencyKey(String name, String digest) {
  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,128}");

  /** The key of a request; empty if it has none, or a malformed one. */
  static Optional<IdempotencyKey> of(RequestContext context, Caller caller) {
    Conditions conditions = context.conditions();
    return Optional.ofNullable(conditions.idempotencyKey())
        .filter(key -> FORM.matcher(key).matches())
        .map(key -> String.join(" ", account(caller), context.route().name(), key))
        .map(name -> new IdempotencyKey(name, conditions.contentDigest()));
  }

  /** The digest of what a request asks for. */
  static String digest(ApiSecret secret, Map<String, String> pathIds, byte[] body) {
    byte[] ids = new TreeMap<>(pathIds).toString().getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(ids, ids.length + 1 + body.length);
    System.arraycopy(body, 0, whole, ids.length + 1, body.length);
    return secret.digest("body", whole);
  }

  private static String account(Caller caller) {
    String account = caller.account().id().value();
    Account person = caller.onBehalfOf();
    return person == null ? account : account + " " + person.id().value();
  }

  boolean isOf(RememberedAnswer answer) {
    return answer.bodyDigest().equals(digest);
  }

  RememberedAnswer remember(int status, Map<String, String> ids, Instant now) {
    return new RememberedAnswer(name, digest, status, ids, now.plus(REMEMBERED));
  }

  PendingAnswer pending(int status, String part, Instant now) {
    return new PendingAnswer(name, digest, status, part, now.plus(REMEMBERED));
  }
}
