package org.contactpoint.accounts.setup;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.cloud.key.KeyRingDocument;
import org.contactpoint.contract.table.KeyRing;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** The secrets of the stage, which its templates made without a key in them. */
@Singleton
@Requires(beans = SecretsManagerClient.class)
final class SecretsManagerKeyRingStore implements KeyRingStore {
  private final SecretsManagerClient client;
  private final String prefix;

  SecretsManagerKeyRingStore(
      SecretsManagerClient client, @Value("${contactpoint.keys.prefix}") String prefix) {
    this.client = client;
    this.prefix = prefix;
  }

  // A secret that a template made may hold a text of its own; keys begin with a brace.
  @Override
  public Optional<KeyRingDocument> find(KeyRing ring) {
    try {
      return Optional.ofNullable(
              client.getSecretValue(get -> get.secretId(ring.secret(prefix))).secretString())
          .filter(text -> text.startsWith("{\"keys\":"))
          .map(KeyRingDocument::read);
    } catch (ResourceNotFoundException withoutValue) {
      return Optional.empty();
    }
  }

  @Override
  public void put(KeyRing ring, KeyRingDocument keys) {
    client.putSecretValue(put -> put.secretId(ring.secret(prefix)).secretString(keys.text()));
  }
}
