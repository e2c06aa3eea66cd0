package org.contactpoint.local.web.signin;

import org.contactpoint.http.message.Response;

/** The page for a request that leads nowhere: whoever sent the browser here is not trusted. */
final class ErrorPage {
  private ErrorPage() {}

  static Response signIn() {
    return because(
        "You can’t sign in from here",
        "client_id has to be that of ContactPoint’s pages, and redirect_uri the one address to"
            + " which they let people come back.");
  }

  static Response signOut() {
    return because(
        "You can’t sign out from here",
        "client_id has to be that of ContactPoint’s pages, and logout_uri the one address to which"
            + " they let people come back.");
  }

  private static Response because(String title, String reason) {
    String main =
        """
        <h1>%s</h1>
        <p>The page that sent you here is not one of ContactPoint, or it is set up wrongly. Nobody \
        was signed in or out.</p>
        <p>For developers: %s</p>
        """
            .formatted(title, reason);
    return Html.page(400, title, main, "'none'");
  }
}
