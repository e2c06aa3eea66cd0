package org.contactpoint.cloud.key;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Secrets in AWS Secrets Manager. */
public final class SecretsManagerSecrets implements Secrets {
  private final SecretsManagerClient client;

  public SecretsManagerSecrets(SecretsManagerClient client) {
    this.client = client;
  }

  @Override
  public String read(String name) {
    return client.getSecretValue(request -> request.secretId(name)).secretString();
  }
}
