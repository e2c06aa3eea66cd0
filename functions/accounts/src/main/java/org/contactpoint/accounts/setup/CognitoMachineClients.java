package org.contactpoint.accounts.setup;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The clients of the stage's pool, which its templates made. */
@Singleton
@Requires(beans = CognitoIdentityProviderClient.class)
final class CognitoMachineClients implements MachineClients {
  private static final int AT_ONCE = 60;

  private final CognitoIdentityProviderClient client;
  private final String pool;

  CognitoMachineClients(
      CognitoIdentityProviderClient client, @Value("${contactpoint.pool.id}") String pool) {
    this.client = client;
    this.pool = pool;
  }

  @Override
  public Map<String, String> byName() {
    Map<String, String> all = new TreeMap<>();
    client
        .listUserPoolClientsPaginator(list -> list.userPoolId(pool).maxResults(AT_ONCE))
        .userPoolClients()
        .forEach(one -> all.put(one.clientName(), one.clientId()));
    return all;
  }
}
