package org.contactpoint.http.request;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.domain.commit.Answers;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.secret.ApiSecret;

/** Finds out by its idempotency key whether a request was answered before. */
@Singleton
public final class Repeats {
  /** The header with the caller's key. */
  public static final String HEADER = "Idempotency-Key";

  // Asked for on routes with an idempotency key alone, which not every function has.
  private final BeanProvider<Answers> answers;
  private final ApiSecret secret;

  Repeats(BeanProvider<Answers> answers, ApiSecret secret) {
    this.answers = answers;
    this.secret = secret;
  }

  /** What distinguishes a request from another one under the same key. */
  public String digest(Map<String, String> pathIds, byte[] body) {
    return IdempotencyKey.digest(secret, pathIds, body);
  }

  /** The key where the route takes one; 400 without it, 422 where it belongs to another request. */
  public Admission<Repeat> of(Authorised request) {
    if (!request.context().route().needs(RouteRequirement.IDEMPOTENCY_KEY)) {
      return new Admission.Admitted<>(new Repeat(null, null));
    }
    return IdempotencyKey.of(request.context(), request.caller())
        .map(key -> found(request, key))
        .orElseGet(
            () ->
                request.ended(
                    Answer.malformed(
                        HEADER, "must be given once, as 1 to 128 visible ASCII characters")));
  }

  /** Looks once more whether the same request was answered meanwhile. */
  public Admission<Repeat> again(Authorised request, Repeat repeat) {
    IdempotencyKey key = repeat.key();
    return key == null || repeat.first() != null
        ? new Admission.Admitted<>(repeat)
        : found(request, key);
  }

  private Admission<Repeat> found(Authorised request, IdempotencyKey key) {
    RememberedAnswer first = answers.get().find(key.name()).orElse(null);
    return first == null || key.isOf(first)
        ? new Admission.Admitted<>(new Repeat(key, first))
        : request.ended(Answer.failed(ProblemKind.IDEMPOTENCY_KEY_REUSED));
  }
}
