package org.contactpoint.http.docs;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** {@code GET /health}: answers once requests are taken, and tells nothing else. */
@Controller
final class HealthController {

  @Get("/health")
  HttpResponse<String> health() {
    return HttpResponse.ok("{\"status\":\"up\"}").contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
