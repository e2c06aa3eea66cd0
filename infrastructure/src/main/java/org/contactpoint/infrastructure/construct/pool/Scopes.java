package org.contactpoint.infrastructure.construct.pool;

import java.util.List;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.ResourceServerScope;
import software.amazon.awscdk.services.cognito.UserPoolResourceServer;
import software.constructs.Construct;

/** What a token may be used for: the directory, or sending files. */
public final class Scopes extends Construct {
  private static final String SERVER = "contactpoint";
  private static final String DIRECTORY_SCOPE = "directory";
  private static final String UPLOAD_SCOPE = "upload";

  /** The scope of people's tokens, as a token names it. */
  public static final String DIRECTORY = SERVER + "/" + DIRECTORY_SCOPE;

  /** The scope of feeds' tokens, as a token names it. */
  public static final String UPLOAD = SERVER + "/" + UPLOAD_SCOPE;

  private final UserPoolResourceServer server;
  private final ResourceServerScope directory =
      scope(DIRECTORY_SCOPE, "Find children and work with their records");
  private final ResourceServerScope upload = scope(UPLOAD_SCOPE, "Send files");

  Scopes(Construct scope, String id, SignInPool pool) {
    super(scope, id);
    server =
        UserPoolResourceServer.Builder.create(this, "Server")
            .userPool(pool.pool())
            .identifier(SERVER)
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
