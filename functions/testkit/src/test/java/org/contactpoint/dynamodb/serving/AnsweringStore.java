package org.contactpoint.dynamodb.serving;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The far end of a client's line: whatever reaches it is answered with nothing, and counted. It can
 * say that a table is not there.
 */
final class AnsweringStore implements SdkHttpClient {
  private static final String NOT_THERE =
      "{\"__type\": \"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\"}";

  private final AtomicInteger reached = new AtomicInteger();

  private volatile boolean gone;

  void tablesAreGone(boolean now) {
    gone = now;
  }

  int reached() {
    return reached.get();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        reached.incrementAndGet();
        return HttpExecuteResponse.builder()
            .response(SdkHttpResponse.builder().statusCode(gone ? 400 : 200).build())
            .responseBody(
                AbortableInputStream.create(
                    new ByteArrayInputStream(
                        (gone ? NOT_THERE : "{}").getBytes(StandardCharsets.UTF_8))))
            .build();
      }

      @Override
      public void abort() {
        // nothing is under way
      }
    };
  }

  @Override
  public void close() {
    // holds nothing
  }
}
