package org.contactpoint.dynamodb.serving;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The far end of a client's line: whatever reaches it is counted, and answered with nothing unless
 * a test says with what.
 */
public final class AnsweringStore implements SdkHttpClient {
  private final AtomicInteger reached = new AtomicInteger();
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  private volatile @Nullable String refusal;

  /**
   * What calls of that kind are answered with.
   *
   * @param call such as {@code GetItem}
   */
  public void answer(String call, String json) {
    answers.put(call, json);
  }

  /**
   * Every call is refused from now on.
   *
   * @param why the exception's name; null for calls that are answered again
   */
  void refuse(@Nullable String why) {
    refusal = why;
  }

  public int reached() {
    return reached.get();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        reached.incrementAndGet();
        return HttpExecuteResponse.builder()
            .response(SdkHttpResponse.builder().statusCode(refusal == null ? 200 : 400).build())
            .responseBody(
                AbortableInputStream.create(
                    new ByteArrayInputStream(said(request).getBytes(StandardCharsets.UTF_8))))
            .build();
      }

      @Override
      public void abort() {
        // nothing is under way
      }
    };
  }

  private String said(HttpExecuteRequest request) {
    if (refusal != null) {
      return "{\"__type\": \"com.amazonaws.dynamodb.v20120810#" + refusal + "\"}";
    }
    String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    return answers.getOrDefault(target.substring(target.indexOf('.') + 1), "{}");
  }

  @Override
  public void close() {
    // holds nothing
  }
}
