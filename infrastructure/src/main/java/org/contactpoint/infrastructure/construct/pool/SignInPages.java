package org.contactpoint.infrastructure.construct.pool;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.services.cognito.CfnManagedLoginBranding;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.constructs.Construct;

/**
 * How the pool's pages for signing in look: like the portal. A client without such a style is shown
 * no page at all.
 */
final class SignInPages extends Construct {
  private static final String STYLE = "sign-in-pages.json";

  private final SignInPool pool;
  private final Map<String, Object> style = read();

  SignInPages(Construct scope, String id, SignInPool pool) {
    super(scope, id);
    this.pool = pool;
  }

  private static Map<String, Object> read() {
    try (InputStream file = SignInPages.class.getResourceAsStream(STYLE)) {
      return new ObjectMapper()
          .readValue(Objects.requireNonNull(file, STYLE), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of whoever signs in through that client. */
  SignInPages of(String id, UserPoolClient client) {
    CfnManagedLoginBranding.Builder.create(this, id)
        .userPoolId(pool.pool().getUserPoolId())
        .clientId(client.getUserPoolClientId())
        .settings(style)
        .build();
    return this;
  }
}
