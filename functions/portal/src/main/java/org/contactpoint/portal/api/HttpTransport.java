package org.contactpoint.portal.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.contactpoint.http.message.ResponseHeaders;
import org.jspecify.annotations.Nullable;

/** Calls over HTTP/1.1: each has its time, and what may come twice is tried once more. */
public final class HttpTransport implements ApiTransport {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  // Two of them are over before the gateway would end the request for the page, after 29 seconds.
  private static final Duration ANSWER = Duration.ofSeconds(12);

  // A page of a report has 50,000 lines; nothing that the API answers is larger.
  private static final int LARGEST = 8 << 20;
  private static final BodyHandler<byte[]> BODY =
      BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST);

  private static final int UNAVAILABLE = 503;

  private final HttpClient client;
  private final String api;

  /**
   * @param api where the web API is, without a slash at its end
   */
  public HttpTransport(String api) {
    this.api = api;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public ApiAnswer carry(ApiCall call, String token, String requestId, byte @Nullable [] json) {
    HttpRequest request = request(call, token, requestId, json);
    if (!call.repeatable()) {
      return sent(request);
    }
    try {
      ApiAnswer first = sent(request);
      return first.status() == UNAVAILABLE ? sent(request) : first;
    } catch (ApiUnreachable e) {
      return sent(request);
    }
  }

  private HttpRequest request(
      ApiCall call, String token, String requestId, byte @Nullable [] json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + call.path()))
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + token)
            .header(ResponseHeaders.REQUEST_ID, requestId);
    call.headers().forEach(request::header);
    if (json == null) {
      return request.method(call.method().name(), BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", "application/json")
        .method(call.method().name(), BodyPublishers.ofByteArray(json))
        .build();
  }

  private ApiAnswer sent(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, BODY);
      Map<String, String> headers =
          response.headers().map().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().getFirst()));
      return new ApiAnswer(response.statusCode(), headers, response.body());
    } catch (IOException e) {
      throw new ApiUnreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiUnreachable(e);
    }
  }
}
