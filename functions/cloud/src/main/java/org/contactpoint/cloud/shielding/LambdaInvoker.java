package org.contactpoint.cloud.shielding;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.contactpoint.cloud.aws.AwsResponse;
import org.contactpoint.cloud.aws.SignedRequests;
import org.contactpoint.domain.commit.RetryPolicy;

/**
 * Invokes the shielding function by the Invoke operation of AWS Lambda, which lets only those
 * functions invoke it that may. One signed request instead of the client of the whole service, of
 * which nothing else is used (ADR 19).
 */
final class LambdaInvoker implements ShieldingInvoker {
  private static final String FUNCTION_ERROR = "X-Amz-Function-Error";
  private static final String TRACE_HEADER = "X-Amzn-Trace-Id";
  // The runtime of AWS Lambda for Java sets it for each invocation.
  private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";
  private static final int ATTEMPTS = 2;

  private final SignedRequests lambda;
  private final String path;
  private final Duration quick;
  private final Clock clock;

  /**
   * Invokes that function.
   *
   * @param function its name or ARN
   * @param quick how soon an attempt must have failed for another one to be in time
   */
  LambdaInvoker(SignedRequests lambda, String function, Duration quick, Clock clock) {
    this.lambda = lambda;
    this.path =
        "/2015-03-31/functions/"
            + URLEncoder.encode(function, StandardCharsets.UTF_8)
            + "/invocations";
    this.quick = quick;
    this.clock = clock;
  }

  @Override
  public String invoke(String call) {
    Instant latest = clock.instant().plus(quick);
    RetryPolicy policy = RetryPolicy.attempts(ATTEMPTS);
    while (true) {
      Attempt attempt = attempt(call);
      if (attempt instanceof Answered answered) {
        return answered.text();
      }
      if (clock.instant().isAfter(latest) || !policy.again()) {
        throw new IllegalStateException(
            "the shielding function could not be invoked: " + ((NotInvoked) attempt).why());
      }
    }
  }

  private sealed interface Attempt {}

  private record Answered(String text) implements Attempt {}

  /** Nothing was invoked, or nobody knows: its reason quotes nothing of the call. */
  private record NotInvoked(String why) implements Attempt {}

  private Attempt attempt(String call) {
    try {
      AwsResponse response = lambda.post(path, headers(), call);
      if (response.isBusy()) {
        return new NotInvoked("status " + response.status());
      }
      if (!response.isSuccessful()) {
        throw new IllegalStateException(
            "the shielding function may not be invoked: status " + response.status());
      }
      if (response.header(FUNCTION_ERROR).isPresent()) {
        // What it says could quote the call.
        throw new IllegalStateException("the shielding function failed");
      }
      return new Answered(response.body());
    } catch (IOException e) {
      return new NotInvoked(e.getClass().getSimpleName());
    }
  }

  private static Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("X-Amz-Invocation-Type", "RequestResponse");
    String trace = System.getProperty(TRACE_PROPERTY);
    if (trace != null) {
      headers.put(TRACE_HEADER, trace);
    }
    return headers;
  }
}
