package org.contactpoint.local.web.signin;

import io.micronaut.context.BeanProvider;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;

/** Where this process is reached, known once it listens. */
@Singleton
final class Addresses {
  private static final String PAGES = "/local/sign-in";

  private final BeanProvider<EmbeddedServer> server;

  Addresses(BeanProvider<EmbeddedServer> server) {
    this.server = server;
  }

  /** Scheme, host and port. */
  String origin() {
    URI uri = server.get().getURI();
    return uri.getScheme() + "://" + uri.getAuthority();
  }

  /** The one address to which people go back once they have signed in. */
  String callback() {
    return origin() + "/sign-in/callback";
  }

  /** The one address to which people go back once they have signed out. */
  String signedOut() {
    return origin() + "/signed-out";
  }

  /** A page or an endpoint of the provider. */
  String page(String path) {
    return origin() + PAGES + path;
  }

  /** Its path alone. */
  static String path(String path) {
    return PAGES + path;
  }
}
