package org.contactpoint.http.docs;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.http.endpoint.PublicEndpoint;
import org.contactpoint.http.message.Response;

/** {@code GET /docs}: the API as a page for people, which needs no JavaScript. */
@Singleton
final class DocsEndpoint implements PublicEndpoint {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>ContactPoint: the web API</title>
      <style>
      body { font: 1.1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem;
        padding: 0 1rem; color: #0b0c0c; background: #fff; }
      table { border-collapse: collapse; width: 100%; }
      caption { text-align: left; font-weight: bold; padding: .5rem 0; }
      th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #505a5f;
        vertical-align: top; overflow-wrap: anywhere; }
      a { color: #1d70b8; }
      </style>
      </head>
      <body>
      <main>
      <h1>ContactPoint: the web API</h1>
      <p>Who else is working with this child? Every route below asks for a verified access token,
      unless it says otherwise. Errors are problems as of RFC 9457, and name field and reason,
      never what was sent. The whole document for programs is
      <a href="/openapi.yaml">openapi.yaml</a>.</p>
      <table>
      <caption>Routes of version 1</caption>
      <thead><tr><th scope="col">Method</th><th scope="col">Path</th><th scope="col">Needs</th>
      </tr></thead>
      <tbody>
      {routes}
      </tbody>
      </table>
      </main>
      </body>
      </html>
      """;

  @Override
  public Route route() {
    return Route.DOCS;
  }

  @Override
  public Response response() {
    String rows =
        Arrays.stream(Route.values())
            .map(DocsEndpoint::row)
            .collect(Collectors.joining(System.lineSeparator()));
    return Response.of(
        200, "text/html", PAGE.replace("{routes}", rows).getBytes(StandardCharsets.UTF_8));
  }

  private static String row(Route route) {
    String needs =
        Arrays.stream(RouteRequirement.values())
            .filter(route::needs)
            .map(DocsEndpoint::name)
            .collect(Collectors.joining(", "));
    return "<tr><td>%s</td><td><code>%s</code></td><td>%s</td></tr>"
        .formatted(route.method(), route.path(), needs.isEmpty() ? "nothing" : needs);
  }

  private static String name(RouteRequirement need) {
    return switch (need) {
      case TOKEN -> "access token";
      case PURPOSE -> "Access-Purpose";
      case IDEMPOTENCY_KEY -> "Idempotency-Key";
      case IF_MATCH -> "If-Match";
    };
  }
}
