package org.contactpoint.http.docs;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.endpoint.PublicEndpoint;
import org.contactpoint.http.message.Response;

/** {@code GET /docs}: the document as a page for people, which needs no JavaScript. */
@Singleton
final class DocsEndpoint implements PublicEndpoint {

  @Override
  public Route route() {
    return Route.DOCS;
  }

  @Override
  public Optional<Response> response(Map<String, String> pathIds) {
    return DocumentFiles.shown("docs.html");
  }
}
