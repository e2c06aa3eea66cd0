package org.contactpoint.infrastructure.construct.pool;

import java.util.List;
import org.contactpoint.contract.function.PoolNames;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.ResourceServerScope;
import software.amazon.awscdk.services.cognito.UserPoolResourceServer;
import software.constructs.Construct;

/** What a token may be used for: the directory, or sending files. */
public final class Scopes extends Construct {
  /** The scope of people's tokens, as a token names it. */
  public static final String DIRECTORY = PoolNames.inTokens(PoolNames.DIRECTORY);

  /** The scope of feeds' tokens, as a token names it. */
  public static final String UPLOAD = PoolNames.inTokens(PoolNames.UPLOAD);

  private final UserPoolResourceServer server;
  private final ResourceServerScope directory =
      scope(PoolNames.DIRECTORY, "Find children and work with their records");
  private final ResourceServerScope upload = scope(PoolNames.UPLOAD, "Send files");

  Scopes(Construct scope, String id, SignInPool pool) {
    super(scope, id);
    server =
        UserPoolResourceServer.Builder.create(this, "Server")
            .userPool(pool.pool())
            .identifier(PoolNames.SERVER)
            .scopes(List.of(directory, upload))
            .build();
  }

  private static ResourceServerScope scope(String name, String description) {
    return ResourceServerScope.Builder.create()
        .scopeName(name)
        .scopeDescription(description)
        .build();
  }

  OAuthScope directory() {
    return OAuthScope.resourceServer(server, directory);
  }

  OAuthScope upload() {
    return OAuthScope.resourceServer(server, upload);
  }
}
