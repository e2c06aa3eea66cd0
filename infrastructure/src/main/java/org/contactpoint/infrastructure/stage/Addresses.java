package org.contactpoint.infrastructure.stage;

import org.jspecify.annotations.Nullable;

/**
 * Where the things of a stage answer, without a slash at the end.
 *
 * @param emulator where an emulator answers for all of them, null for AWS
 */
public record Addresses(StageDescriptor stage, @Nullable String emulator) {
  /** The stage of each gateway, in API Gateway's meaning of the word. */
  public static final String LIVE = "live";

  /** The API behind the gateway of that id. */
  public String api(String gateway) {
    return of(gateway, stage.access().api());
  }

  /** The pages behind the gateway of that id. */
  public String portal(String gateway) {
    return of(gateway, stage.access().portal());
  }

  /** The origin of those pages: scheme, host and port (RFC 6454). */
  public String portalOrigin(String gateway) {
    return origin(gateway, stage.access().portal());
  }

  private String of(String gateway, @Nullable Domain own) {
    return origin(gateway, own) + path(gateway, own);
  }

  private String origin(String gateway, @Nullable Domain own) {
    String host =
        own == null
            ? "%s.execute-api.%s.amazonaws.com".formatted(gateway, stage.region())
            : own.name();
    return emulator == null ? "https://" + host : emulator;
  }

  private String path(String gateway, @Nullable Domain own) {
    if (emulator != null) {
      return "/restapis/%s/%s/_user_request_".formatted(gateway, LIVE);
    }
    return own == null ? "/" + LIVE : "";
  }

  /** The origin of the bucket that files are sent to. */
  public String uploads() {
    return emulator == null
        ? "https://%s.s3.%s.amazonaws.com".formatted(stage.bucketName("uploads"), stage.region())
        : emulator;
  }

  /** The pool's pages for signing in, whose address AWS is given. */
  public String signIn(String inAws) {
    return emulator == null ? inAws : emulator;
  }

  /** The issuer of the pool's tokens, which an emulator names as AWS does. */
  public String issuer(String pool) {
    return cognito() + "/" + pool;
  }

  /** The public keys of that issuer. */
  public String issuerKeys(String pool) {
    String keys = emulator == null ? cognito() : emulator;
    return keys + "/" + pool + "/.well-known/jwks.json";
  }

  private String cognito() {
    return "https://cognito-idp.%s.amazonaws.com".formatted(stage.region());
  }
}
