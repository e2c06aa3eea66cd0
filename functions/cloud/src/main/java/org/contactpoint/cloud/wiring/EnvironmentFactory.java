package org.contactpoint.cloud.wiring;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.cloud.aws.AwsServices;
import org.contactpoint.cloud.aws.SignedRequests;
import org.contactpoint.cloud.key.SecretKeys;
import org.contactpoint.cloud.key.Secrets;
import org.contactpoint.cloud.key.SecretsManagerSecrets;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;
import org.contactpoint.dynamodb.wiring.CallTimeouts;
import org.contactpoint.dynamodb.wiring.CloudTransport;
import org.contactpoint.http.secret.ApiSecret;
import org.contactpoint.http.token.IssuerKeys;
import org.contactpoint.http.token.TokenSettings;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The keys and the issuer of a deployed function. */
@Factory
@Requires(property = EnvironmentFactory.KEYS)
final class EnvironmentFactory {
  static final String KEYS = "contactpoint.keys.prefix";

  private static final String ISSUER = "contactpoint.token.issuer";
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final int LARGEST_KEY_SET = 64 * 1_024;

  @Singleton
  @Named(KEYS)
  @Bean(preDestroy = "close")
  SdkHttpClient secretsHttp(@Nullable CallTimeouts timeouts, @Nullable CloudTransport transport) {
    Duration attempt = CallTimeouts.orUsual(timeouts).attempt();
    return transport == null
        ? UrlConnectionHttpClient.builder()
            .connectionTimeout(attempt)
            .socketTimeout(attempt)
            .build()
        : transport.http();
  }

  @Singleton
  Secrets secrets(
      @Named(KEYS) SdkHttpClient http,
      AwsCredentialsProvider credentials,
      AwsServices services,
      @Nullable CallTimeouts timeouts) {
    CallTimeouts most = CallTimeouts.orUsual(timeouts);
    return new SecretsManagerSecrets(
        new SignedRequests(http, credentials, services.secretsManager()),
        most.call().minus(most.attempt()));
  }

  @Singleton
  Keys keys(Secrets secrets, @Value("${" + KEYS + "}") String prefix, Clock clock) {
    return new SecretKeys(secrets, prefix, clock);
  }

  @Singleton
  ApiSecret apiSecret(Keys keys) {
    return new ApiSecret(keys.bytes(KeyName.API_SECRET, keys.oldest(KeyName.API_SECRET)));
  }

  @Singleton
  @Requires(property = ISSUER)
  TokenSettings tokens(
      @Value("${" + ISSUER + "}") String issuer,
      @Value("${contactpoint.token.clients}") String clients) {
    Set<String> all =
        Stream.of(clients.split(",", -1)).map(String::trim).collect(Collectors.toSet());
    return new TokenSettings(issuer, all);
  }

  /** Kept for minutes and fetched anew where a token names a key that is not among them. */
  @Singleton
  @Requires(property = ISSUER, missingBeans = IssuerKeys.class)
  IssuerKeys issuerKeys(@Value("${contactpoint.token.keys}") URI published)
      throws MalformedURLException {
    int timeout = (int) TIMEOUT.toMillis();
    return new IssuerKeys(
        JWKSourceBuilder.<SecurityContext>create(
                published.toURL(), new DefaultResourceRetriever(timeout, timeout, LARGEST_KEY_SET))
            .retrying(true)
            .build());
  }
}
