package org.contactpoint.benchmark.coldstart.plain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** One key ring, fetched and read. */
final class Rings implements Keys {
  private final JsonNode keys;

  Rings(ObjectMapper json, SecretsManagerClient client, String name) {
    try {
      String secret = client.getSecretValue(request -> request.secretId(name)).secretString();
      this.keys = json.readTree(secret).get("keys");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static SecretsManagerClient client() {
    return SecretsManagerClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  @Override
  public byte[] bytes(KeyName name, int version) {
    return Base64.getDecoder().decode(keys.get(name.value()).get(version + "").asText());
  }

  @Override
  public int newest(KeyName name) {
    return 1;
  }
}
