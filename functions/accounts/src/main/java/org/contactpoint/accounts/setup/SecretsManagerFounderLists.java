package org.contactpoint.accounts.setup;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** One secret for each authority, which people make, and remove once the founders are in. */
@Singleton
@Requires(beans = SecretsManagerClient.class)
@Requires(property = SecretsManagerFounderLists.PREFIX)
final class SecretsManagerFounderLists implements FounderLists {
  static final String PREFIX = "contactpoint.founders.prefix";

  private final SecretsManagerClient client;
  private final String prefix;

  SecretsManagerFounderLists(
      SecretsManagerClient client, @Value("${" + PREFIX + "}") String prefix) {
    this.client = client;
    this.prefix = prefix;
  }

  @Override
  public Optional<String> of(String authority) {
    try {
      return Optional.of(
          client.getSecretValue(get -> get.secretId(prefix + "/" + authority)).secretString());
    } catch (ResourceNotFoundException none) {
      return Optional.empty();
    }
  }
}
