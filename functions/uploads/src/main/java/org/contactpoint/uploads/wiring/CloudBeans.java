package org.contactpoint.uploads.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The services of the cloud, as far as nobody else has put others in their place. */
@Factory
final class CloudBeans {
  private static final ClientOverrideConfiguration PATIENCE =
      ClientOverrideConfiguration.builder()
          .apiCallAttemptTimeout(Duration.ofSeconds(20))
          .apiCallTimeout(Duration.ofSeconds(60))
          .build();

  /** What the function's environment says. */
  @Singleton
  @Requires(missingBeans = UploadsSettings.class)
  UploadsSettings settings(
      @Value("${contactpoint.uploads.bucket}") String bucket,
      @Value("${contactpoint.uploads.queue}") String queueUrl,
      @Value("${contactpoint.uploads.budget:10m}") Duration budget,
      @Value("${contactpoint.uploads.feeds:}") String feeds) {
    return new UploadsSettings(bucket, queueUrl, budget, accounts(feeds));
  }

  /** Pairs such as {@code E08000035=leeds.feed}, divided by commas. */
  static Map<String, String> accounts(String feeds) {
    Map<String, String> accounts = new HashMap<>();
    for (String pair : feeds.split(",", -1)) {
      int middle = pair.indexOf('=');
      if (middle > 0) {
        accounts.put(pair.substring(0, middle).trim(), pair.substring(middle + 1).trim());
      }
    }
    return accounts;
  }

  @Singleton
  @Requires(missingBeans = S3Client.class)
  S3Client s3() {
    return S3Client.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(PATIENCE)
        .build();
  }

  @Singleton
  @Requires(missingBeans = S3Presigner.class)
  S3Presigner presigner() {
    return S3Presigner.create();
  }

  @Singleton
  @Requires(missingBeans = SqsClient.class)
  SqsClient sqs() {
    return SqsClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(PATIENCE)
        .build();
  }
}
