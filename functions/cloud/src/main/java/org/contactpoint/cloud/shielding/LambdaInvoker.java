package org.contactpoint.cloud.shielding;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.contactpoint.domain.commit.RetryPolicy;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.HttpStatusFamily;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Invokes the shielding function by the Invoke operation of AWS Lambda, which lets only those
 * functions invoke it that may. One signed request instead of the client of the whole service, of
 * which nothing else is used (ADR 19).
 */
final class LambdaInvoker implements ShieldingInvoker {
  private static final String SERVICE = "lambda";
  private static final String FUNCTION_ERROR = "X-Amz-Function-Error";
  private static final String TRACE_HEADER = "X-Amzn-Trace-Id";
  // The runtime of AWS Lambda for Java sets it for each invocation.
  private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int ATTEMPTS = 2;

  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final Target target;
  private final Clock clock;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  /**
   * The function that is invoked.
   *
   * @param endpoint of AWS Lambda in that region
   * @param function its name or ARN
   * @param quick how soon an attempt must have failed for another one to be in time
   */
  record Target(URI endpoint, String region, String function, Duration quick) {}

  LambdaInvoker(
      SdkHttpClient http, AwsCredentialsProvider credentials, Target target, Clock clock) {
    this.http = http;
    this.credentials = credentials;
    this.target = target;
    this.clock = clock;
  }

  @Override
  public String invoke(String call) {
    Instant latest = clock.instant().plus(target.quick());
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
      HttpExecuteResponse response = http.prepareRequest(signed(call)).call();
      int status = response.httpResponse().statusCode();
      String text = text(response);
      if (status == TOO_MANY_REQUESTS
          || HttpStatusFamily.of(status) == HttpStatusFamily.SERVER_ERROR) {
        return new NotInvoked("status " + status);
      }
      if (!response.httpResponse().isSuccessful()) {
        throw new IllegalStateException(
            "the shielding function may not be invoked: status " + status);
      }
      if (response.httpResponse().firstMatchingHeader(FUNCTION_ERROR).isPresent()) {
        // What it says could quote the call.
        throw new IllegalStateException("the shielding function failed");
      }
      return new Answered(text);
    } catch (IOException e) {
      return new NotInvoked(e.getClass().getSimpleName());
    }
  }

  private static String text(HttpExecuteResponse response) throws IOException {
    Optional<AbortableInputStream> body = response.responseBody();
    if (body.isEmpty()) {
      return "";
    }
    try (InputStream in = body.get()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpExecuteRequest signed(String call) {
    byte[] payload = call.getBytes(StandardCharsets.UTF_8);
    SignedRequest signed =
        signer.sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request(payload.length))
                    .payload(ContentStreamProvider.fromByteArray(payload))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                    .putProperty(AwsV4HttpSigner.REGION_NAME, target.region()));
    return HttpExecuteRequest.builder()
        .request(signed.request())
        .contentStreamProvider(signed.payload().orElseThrow())
        .build();
  }

  private SdkHttpRequest request(int length) {
    String name = URLEncoder.encode(target.function(), StandardCharsets.UTF_8);
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(target.endpoint())
            .encodedPath("/2015-03-31/functions/" + name + "/invocations")
            .putHeader("Content-Type", "application/json")
            .putHeader("Content-Length", Integer.toString(length))
            .putHeader("X-Amz-Invocation-Type", "RequestResponse");
    String trace = System.getProperty(TRACE_PROPERTY);
    return trace == null ? request.build() : request.putHeader(TRACE_HEADER, trace).build();
  }
}
