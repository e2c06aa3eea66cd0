package org.contactpoint.portal.signin;

import java.net.URI;

/**
 * Where people sign in, and where they come from.
 *
 * @param issuer the exact issuer of tokens
 * @param pages where the pages for signing in are, without a slash at its end
 * @param client which client of the issuer the portal is
 * @param portal where people reach the portal, without a slash at its end
 */
public record SignInSettings(String issuer, String pages, String client, String portal) {
  private static final String CALLBACK = "/sign-in/callback";

  /** Where the pages for signing in lead back to. */
  URI callback() {
    return URI.create(portal + CALLBACK);
  }

  URI authorize() {
    return URI.create(pages + "/oauth2/authorize");
  }

  URI token() {
    return URI.create(pages + "/oauth2/token");
  }

  URI revoke() {
    return URI.create(pages + "/oauth2/revoke");
  }

  URI logout() {
    return URI.create(pages + "/logout");
  }

  /** Scheme, host and port of the portal: the origin of its forms (RFC 6454). */
  public String origin() {
    return origin(portal);
  }

  /** The origin of the pages for signing in. */
  public String pagesOrigin() {
    return origin(pages);
  }

  private static String origin(String address) {
    URI url = URI.create(address);
    return url.getScheme() + "://" + url.getAuthority();
  }

  /** The path under which the portal is, empty for the root of its host. */
  public String base() {
    return URI.create(portal).getRawPath();
  }
}
