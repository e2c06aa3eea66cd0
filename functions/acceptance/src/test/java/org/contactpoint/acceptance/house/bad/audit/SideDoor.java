package org.contactpoint.acceptance.house.bad.audit;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;

/** Answers without asking who calls, and without an entry. */
class SideDoor {
  @Get("/v1/secrets")
  HttpResponse<String> secrets() {
    return HttpResponse.ok("secret");
  }
}
