package org.contactpoint.http.docs;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.endpoint.PublicEndpoint;
import org.contactpoint.http.message.Response;

/** {@code GET /docs/{file}}: a script or a style sheet of the page. */
@Singleton
final class DocsFileEndpoint implements PublicEndpoint {

  @Override
  public Route route() {
    return Route.DOCS_FILE;
  }

  @Override
  public Optional<Response> response(Map<String, String> pathIds) {
    return DocumentFiles.shown(pathIds.getOrDefault("file", ""));
  }
}
