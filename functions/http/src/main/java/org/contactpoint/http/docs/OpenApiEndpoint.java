package org.contactpoint.http.docs;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.endpoint.PublicEndpoint;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.message.Response;

/** {@code GET /openapi.yaml}: the API as a document for programs. */
@Singleton
final class OpenApiEndpoint implements PublicEndpoint {
  private final BeanProvider<OpenApi> openApi;
  private final StrictJson json;

  OpenApiEndpoint(BeanProvider<OpenApi> openApi, StrictJson json) {
    this.openApi = openApi;
    this.json = json;
  }

  @Override
  public Route route() {
    return Route.OPENAPI;
  }

  /** JSON is YAML (YAML 1.2, §1.3): one writer serves both. */
  @Override
  public Response response() {
    return Response.of(200, "application/yaml", json.write(openApi.get().document()));
  }
}
