package org.contactpoint.cloud.aws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Sends single requests to a service of AWS, signed with Signature Version 4 by the SDK's own
 * signer. For services of which one operation is used: their clients would take longer to load than
 * the request takes (ADR 19). Timeouts are those of the HTTP client; nothing is tried again here.
 */
public final class SignedRequests {
  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final AwsService service;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  public SignedRequests(
      SdkHttpClient http, AwsCredentialsProvider credentials, AwsService service) {
    this.http = http;
    this.credentials = credentials;
    this.service = service;
  }

  /**
   * Posts a request and waits for the answer, whatever its status.
   *
   * @param encodedPath with its parts encoded
   * @param headers besides those of the signature and the length
   * @throws IOException if no answer came
   */
  public AwsResponse post(String encodedPath, Map<String, String> headers, String body)
      throws IOException {
    byte[] payload = body.getBytes(StandardCharsets.UTF_8);
    HttpExecuteResponse response =
        http.prepareRequest(signed(request(encodedPath, headers, payload.length), payload)).call();
    return new AwsResponse(response.httpResponse(), text(response.responseBody()));
  }

  private static String text(Optional<AbortableInputStream> body) throws IOException {
    if (body.isEmpty()) {
      return "";
    }
    try (InputStream in = body.get()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpExecuteRequest signed(SdkHttpRequest request, byte[] payload) {
    SignedRequest signed =
        signer.sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(ContentStreamProvider.fromByteArray(payload))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service.name())
                    .putProperty(AwsV4HttpSigner.REGION_NAME, service.region()));
    return HttpExecuteRequest.builder()
        .request(signed.request())
        .contentStreamProvider(signed.payload().orElseThrow())
        .build();
  }

  private SdkHttpRequest request(String encodedPath, Map<String, String> headers, int length) {
    SdkHttpRequest.Builder request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(service.endpoint())
            .encodedPath(encodedPath)
            .putHeader("Content-Length", Integer.toString(length));
    headers.forEach(request::putHeader);
    return request.build();
  }
}
