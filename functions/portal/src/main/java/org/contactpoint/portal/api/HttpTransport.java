package org.contactpoint.portal.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.contactpoint.http.message.ResponseHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Calls over HTTP/1.1. Each try has its time, and no more than is left of that of the whole
 * request; what may come twice is tried once more.
 */
public final class HttpTransport implements ApiTransport {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(12);

  // A page of a report has 50,000 lines; nothing that the API answers is larger.
  private static final int LARGEST = 8 << 20;
  private static final BodyHandler<byte[]> BODY =
      BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST);

  private static final int UNAVAILABLE = 503;

  private final HttpClient client;
  private final String api;
  private final Clock clock;

  /**
   * @param api where the web API is, without a slash at its end
   */
  public HttpTransport(String api, Clock clock) {
    this.api = api;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public ApiAnswer carry(ApiCall call, String token, String requestId, byte @Nullable [] json) {
    HttpRequest.Builder request = request(call, token, requestId, json);
    if (!call.repeatable()) {
      return sent(request, call);
    }
    try {
      ApiAnswer first = sent(request, call);
      return first.status() == UNAVAILABLE && isTimeLeft(call) ? sent(request, call) : first;
    } catch (ApiUnreachable e) {
      if (isTimeLeft(call)) {
        return sent(request, call);
      }
      throw e;
    }
  }

  private HttpRequest.Builder request(
      ApiCall call, String token, String requestId, byte @Nullable [] json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + call.path()))
            .header("Authorization", "Bearer " + token)
            .header(ResponseHeaders.REQUEST_ID, requestId);
    call.headers().forEach(request::header);
    if (json == null) {
      return request.method(call.method().name(), BodyPublishers.noBody());
    }
    return request
        .header("Content-Type", "application/json")
        .method(call.method().name(), BodyPublishers.ofByteArray(json));
  }

  private boolean isTimeLeft(ApiCall call) {
    return left(call).isPositive();
  }

  private Duration left(ApiCall call) {
    return Duration.between(clock.instant(), call.until());
  }

  private Duration patience(ApiCall call) {
    Duration left = left(call);
    if (!left.isPositive()) {
      throw new ApiUnreachable("the time of the request is over");
    }
    return left.compareTo(ANSWER) < 0 ? left : ANSWER;
  }

  // The client's own limit is over when the body begins; this one holds until its end.
  private ApiAnswer sent(HttpRequest.Builder request, ApiCall call) {
    Duration patience = patience(call);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.timeout(patience).build(), BODY);
    try {
      return answered(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      throw new ApiUnreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiUnreachable(e);
    }
  }

  private static ApiAnswer answered(HttpResponse<byte[]> response) {
    Map<String, String> headers =
        response.headers().map().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().getFirst()));
    return new ApiAnswer(response.statusCode(), headers, response.body());
  }
}
