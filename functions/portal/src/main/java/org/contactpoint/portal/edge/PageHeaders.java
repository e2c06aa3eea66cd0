package org.contactpoint.portal.edge;

import org.contactpoint.http.message.Response;
import org.contactpoint.http.message.ResponseHeaders;
import org.contactpoint.portal.signin.SignInSettings;

/** What every response tells the browser to refuse, to forget and to keep to itself. */
final class PageHeaders {
  private static final String CACHE_CONTROL = "Cache-Control";
  private static final String POLICY = "Content-Security-Policy";

  private final String policy;

  PageHeaders(SignInSettings settings, String uploads) {
    // Forms lead to our own pages, which lead on to where people sign in and out, and files go
    // straight to the bucket; Chromium holds a policy of forms against each address on the way.
    this.policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self' "
            + uploads
            + "; form-action 'self' "
            + settings.pagesOrigin()
            + " "
            + uploads
            + "; base-uri 'none'; frame-ancestors 'none'";
  }

  Response on(Response response, String requestId) {
    String kept = response.headers().get(CACHE_CONTROL);
    Response all =
        ResponseHeaders.on(response, requestId)
            .with(POLICY, response.headers().getOrDefault(POLICY, policy))
            .with("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
            .with("Referrer-Policy", "same-origin")
            .with("Cross-Origin-Opener-Policy", "same-origin")
            .with("Cross-Origin-Resource-Policy", "same-origin")
            .with("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
            .with("X-Frame-Options", "DENY");
    return kept == null ? all : all.with(CACHE_CONTROL, kept);
  }
}
