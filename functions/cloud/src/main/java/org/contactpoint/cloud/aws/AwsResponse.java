package org.contactpoint.cloud.aws;

import java.util.Optional;
import software.amazon.awssdk.http.HttpStatusFamily;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What a service of AWS answered.
 *
 * @param body empty where there is none
 */
public record AwsResponse(SdkHttpResponse head, String body) {
  private static final int TOO_MANY_REQUESTS = 429;

  /** The status of HTTP. */
  public int status() {
    return head.statusCode();
  }

  /** Whether it did what it was asked for. */
  public boolean isSuccessful() {
    return head.isSuccessful();
  }

  /** Whether the same request may succeed a moment later. */
  public boolean isBusy() {
    return status() == TOO_MANY_REQUESTS
        || HttpStatusFamily.of(status()) == HttpStatusFamily.SERVER_ERROR;
  }

  /** A header of the answer. */
  public Optional<String> header(String name) {
    return head.firstMatchingHeader(name);
  }

  @Override
  public String toString() {
    return "AwsResponse[" + status() + "]";
  }
}
