package org.contactpoint.accounts.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.contactpoint.cloud.key.KeyRingDocument;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.PutSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Keys that hang in the stage's secrets are known as such, whatever a template left there. */
class SecretsManagerKeyRingStoreTest {
  private static final String EVERYDAY = "stage/keys/everyday";

  private final Service service = new Service();
  private final SecretsManagerKeyRingStore board =
      new SecretsManagerKeyRingStore(service, "stage/keys");

  /** Secrets in memory. */
  private static final class Service implements SecretsManagerClient {
    final Map<String, String> secrets = new HashMap<>();
    boolean fails;

    @Override
    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
      if (fails) {
        throw new IllegalStateException("no answer");
      }
      if (!secrets.containsKey(request.secretId())) {
        throw ResourceNotFoundException.builder().message("no value").build();
      }
      return GetSecretValueResponse.builder().secretString(secrets.get(request.secretId())).build();
    }

    @Override
    public PutSecretValueResponse putSecretValue(PutSecretValueRequest request) {
      secrets.put(request.secretId(), request.secretString());
      return PutSecretValueResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  @Test
  void ringThatWasPutUpHangsThere() {
    board.put(KeyRing.EVERYDAY, KeyRingDocument.first(Map.of(KeyName.API_SECRET, new byte[32])));

    assertThat(board.holds(KeyRing.EVERYDAY)).isTrue();
    assertThat(board.holds(KeyRing.SHIELDED)).isFalse();
    assertThat(service.secrets).containsOnlyKeys(EVERYDAY);
  }

  @Test
  void whatATemplateLeftThereIsNoRing() {
    service.secrets.put(EVERYDAY, "drawn at random by the template");

    assertThat(board.holds(KeyRing.EVERYDAY)).isFalse();
  }

  @Test
  void secretWithoutValueIsNoRing() {
    assertThat(board.holds(KeyRing.EVERYDAY)).isFalse();
  }

  @Test
  void secretThatCannotBeReadIsNotTakenForAnEmptyOne() {
    service.fails = true;

    assertThatThrownBy(() -> board.holds(KeyRing.EVERYDAY))
        .isInstanceOf(IllegalStateException.class);
  }
}
