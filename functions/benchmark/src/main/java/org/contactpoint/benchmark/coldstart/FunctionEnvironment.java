package org.contactpoint.benchmark.coldstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.cloud.key.KeyRingDocument;
import org.contactpoint.contract.table.EnvironmentVariable;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyRings;
import org.contactpoint.testkit.gateway.TestTokens;
import org.contactpoint.testkit.store.FixedKeys;

/** All that a deployed function finds around it: tables, secrets, the keys of the issuer. */
final class FunctionEnvironment implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRETS = "contactpoint/bench";

  private final TablesByHttp tables;
  private final Traffic traffic;
  private final Map<String, String> secrets = new HashMap<>();
  private final LocalServer keys;
  private final LocalServer issuer;

  FunctionEnvironment(Clock clock) {
    this.tables = new TablesByHttp(clock);
    this.traffic = new Traffic(URI.create(tables.url()));
    rings().forEach((ring, all) -> secrets.put(ring.secret(SECRETS), text(all)));
    this.keys = new LocalServer(this::secret);
    this.issuer = new LocalServer(this::publish);
  }

  private static Map<KeyRing, Map<KeyName, byte[]>> rings() {
    FixedKeys fixed = new FixedKeys();
    return Stream.concat(
            KeyGeneration.secrets(),
            Stream.of(KeyName.CRITERIA_ENCRYPTION, KeyName.HIDDEN_ENCRYPTION))
        .collect(
            Collectors.groupingBy(
                KeyRings::of, Collectors.toMap(name -> name, name -> fixed.bytes(name, 1))));
  }

  private static String text(Map<KeyName, byte[]> ring) {
    return KeyRingDocument.first(ring).text();
  }

  /** What was asked since the last asking. */
  String asked() {
    return traffic.counted();
  }

  private void secret(HttpExchange exchange) throws IOException {
    traffic.count("GetSecretValue");
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    String name = request.get("SecretId").asText();
    Map<String, String> answer =
        Map.of("Name", name, "SecretString", secrets.get(name), "VersionId", "1");
    LocalServer.json(exchange, JSON.writeValueAsString(answer));
  }

  private void publish(HttpExchange exchange) throws IOException {
    traffic.count("jwks");
    LocalServer.json(
        exchange,
        JSON.writeValueAsString(new JWKSet(TestTokens.ownKey().toPublicJWK()).toJSONObject()));
  }

  /** The environment variables of a function. */
  Map<String, String> variables() {
    Map<String, String> all = new HashMap<>();
    all.put(EnvironmentVariable.TABLE_PREFIX, TablesByHttp.NAMES.prefix());
    all.put(EnvironmentVariable.KEYS_PREFIX, SECRETS);
    all.put(EnvironmentVariable.ISSUER, TestTokens.ISSUER);
    all.put(EnvironmentVariable.ISSUER_KEYS, issuer.url() + "/jwks.json");
    all.put(EnvironmentVariable.CLIENTS, TestTokens.CLIENT);
    all.put(EnvironmentVariable.SHIELDING_FUNCTION, "bench-shielded-records");
    all.put("AWS_ENDPOINT_URL_DYNAMODB", traffic.url());
    all.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", keys.url());
    all.put("AWS_REGION", "eu-west-2");
    all.put("AWS_ACCESS_KEY_ID", "bench");
    all.put("AWS_SECRET_ACCESS_KEY", "bench");
    all.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    all.put("AWS_LAMBDA_FUNCTION_NAME", "bench");
    all.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769");
    all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    all.put("LANG", "en_GB.UTF-8");
    return all;
  }

  @Override
  public void close() {
    issuer.close();
    keys.close();
    traffic.close();
    tables.close();
  }
}
