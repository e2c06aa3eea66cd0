package org.contactpoint.audit.archive;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.contactpoint.domain.audit.ChainHeads;
import org.contactpoint.domain.audit.Seals;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The archive of the stage, for functions whose environment names its bucket. */
@Factory
@Requires(property = ArchiveFactory.BUCKET)
final class ArchiveFactory {
  static final String BUCKET = "contactpoint.archive.bucket";
  static final String KEY = "contactpoint.archive.key";

  private static final ClientOverrideConfiguration TIMEOUTS =
      ClientOverrideConfiguration.builder()
          .apiCallAttemptTimeout(Duration.ofSeconds(10))
          .apiCallTimeout(Duration.ofSeconds(30))
          .build();

  @Singleton
  @Bean(preDestroy = "close")
  S3Client s3() {
    return S3Client.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(TIMEOUTS)
        .build();
  }

  @Singleton
  Archive archive(S3Client s3, @Value("${" + BUCKET + "}") String bucket) {
    return new S3Archive(s3, bucket);
  }

  @Singleton
  ArchiveTrail archiveTrail(Archive archive) {
    return new ArchiveTrail(archive);
  }

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(property = KEY)
  KmsClient kms() {
    return KmsClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(TIMEOUTS)
        .build();
  }

  @Singleton
  @Requires(property = KEY)
  Signing signing(KmsClient kms, @Value("${" + KEY + "}") String key) {
    return new KmsSigning(kms, key);
  }

  @Singleton
  @Requires(property = KEY)
  SealHeads sealHeads(ChainHeads heads, Signing signing, Archive archive, Clock clock) {
    return new SealHeads(heads, signing, archive, clock);
  }

  @Singleton
  @Requires(property = KEY)
  Seals seals(Archive archive, Signing signing) {
    return new ArchivedSeals(archive, signing);
  }
}
