package org.contactpoint.audit.archive;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.contactpoint.domain.audit.Seals;

/** The seals, for the function that verifies the trail. */
@Factory
@Requires(property = SealsFactory.BUCKET)
final class SealsFactory {
  static final String BUCKET = "contactpoint.archive.bucket";

  @Singleton
  Seals seals(
      @Value("${" + BUCKET + "}") String bucket, @Value("${contactpoint.archive.key}") String key) {
    return new ArchivedSeals(Stage.archive(bucket), Stage.signing(key));
  }
}
