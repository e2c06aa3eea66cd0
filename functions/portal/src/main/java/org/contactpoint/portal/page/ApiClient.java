package org.contactpoint.portal.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.contactpoint.portal.api.ApiAnswer;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.api.ApiTransport;
import org.contactpoint.portal.api.ApiUnreachable;
import org.contactpoint.portal.api.SignInNeeded;
import org.jspecify.annotations.Nullable;

/** The web API for whoever signed in, during one request for a page. */
public final class ApiClient {
  /** A form that is sent twice has to be the same body twice, whatever process sends it. */
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
          .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private static final int UNAUTHENTICATED = 401;

  private final ApiTransport transport;
  private final String token;
  private final String requestId;
  private final Instant until;

  /**
   * @param until when the whole request is given up, whatever calls it is waiting for
   */
  public ApiClient(ApiTransport transport, String token, String requestId, Instant until) {
    this.transport = transport;
    this.token = token;
    this.requestId = requestId;
    this.until = until;
  }

  /**
   * Calls, and reads what is answered: JSON as that type, or the {@link ApiAnswer} as it came.
   *
   * @throws SignInNeeded if the API does not know who calls any more
   * @throws ApiUnreachable if there is no answer in time
   */
  public <T> Reply<T> call(ApiCall call, Class<T> type) {
    ApiAnswer answer = raw(call);
    return answer.isSuccess()
        ? new Reply.Given<>(read(answer, type), answer.header("ETag").orElse(null))
        : new Reply.Refused<>(problem(answer));
  }

  /** Calls for what has no content. */
  public Reply<ApiAnswer> done(ApiCall call) {
    return call(call, ApiAnswer.class);
  }

  /** Makes two calls side by side. */
  public <A, B> Reply<Reply.Both<A, B>> both(
      ApiCall one, Class<A> first, ApiCall other, Class<B> second) {
    CompletableFuture<Reply<B>> beside =
        CompletableFuture.supplyAsync(() -> call(other, second), transport.beside());
    return call(one, first).and(taken(beside));
  }

  private ApiAnswer raw(ApiCall call) {
    ApiAnswer answer = transport.carry(call.until(until), token, requestId, written(call.body()));
    if (answer.status() == UNAUTHENTICATED) {
      throw new SignInNeeded();
    }
    return answer;
  }

  /** A fault is passed on as it is: it decides which page is shown. */
  private static <T> T taken(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
    }
  }

  private static byte @Nullable [] written(@Nullable Object body) {
    try {
      return body == null ? null : JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T read(ApiAnswer answer, Class<T> type) {
    if (type == ApiAnswer.class) {
      return type.cast(answer);
    }
    try {
      return JSON.readValue(answer.body(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApiProblem problem(ApiAnswer answer) {
    try {
      return JSON.readValue(answer.body(), ApiProblem.class).of(answer.status());
    } catch (IOException e) {
      return ApiProblem.ofStatus(answer.status());
    }
  }
}
