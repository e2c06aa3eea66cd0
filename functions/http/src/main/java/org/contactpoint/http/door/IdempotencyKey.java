package org.contactpoint.http.door;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.http.problem.FieldProblem;

/**
 * The name under which an answer is remembered: the account, whom it acts for, the route and the
 * caller's key decide.
 *
 * @param digest keyed, of the path's ids and the body: tells a repeat from another request
 */
record IdempotencyKey(String name, String digest) {
  static final String HEADER = "Idempotency-Key";

  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,128}");

  static IdempotencyKey of(Visit visit, Caller caller, DoorSecret secret) {
    String key =
        visit
            .header(HEADER)
            .filter(given -> FORM.matcher(given).matches())
            .orElseThrow(() -> new EarlyResponse(Answer.malformed(List.of(problem()))));
    String name = String.join(" ", account(caller), visit.route().name(), key);
    return new IdempotencyKey(name, secret.digest("body", content(visit)));
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

  private static byte[] content(Visit visit) {
    byte[] ids = new TreeMap<>(visit.pathIds()).toString().getBytes(StandardCharsets.UTF_8);
    byte[] body = visit.bytes();
    byte[] whole = Arrays.copyOf(ids, ids.length + 1 + body.length);
    System.arraycopy(body, 0, whole, ids.length + 1, body.length);
    return whole;
  }

  private static FieldProblem problem() {
    return new FieldProblem(HEADER, "must be given once, as 1 to 128 visible ASCII characters");
  }
}
