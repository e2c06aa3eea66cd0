package org.contactpoint.uploads.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The services of the cloud, as far as nobody else has put others in their place. */
@Factory
final class CloudBeans {
  private static final ClientOverrideConfiguration TIMEOUTS =
      ClientOverrideConfiguration.builder()
          .apiCallAttemptTimeout(Duration.ofSeconds(20))
          .apiCallTimeout(Duration.ofSeconds(60))
          .build();

  /** What the function's environment says. */
  @Singleton
  @Requires(missingBeans = UploadsSettings.class)
  UploadsSettings settings(
      @Value("${contactpoint.uploads.bucket}") String bucket,
      @Value("${contactpoint.uploads.queue}") String queueUrl) {
    return new UploadsSettings(bucket, queueUrl);
  }

  @Singleton
  @Requires(missingBeans = S3Client.class)
  S3Client s3() {
    return S3Client.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(TIMEOUTS)
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
        .overrideConfiguration(TIMEOUTS)
        .build();
  }
}
