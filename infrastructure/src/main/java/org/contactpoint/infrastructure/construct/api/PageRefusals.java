package org.contactpoint.infrastructure.construct.api;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.apigateway.GatewayResponse;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.constructs.Construct;

/** What the gateway of the pages answers without the function: a plain page. */
final class PageRefusals extends Construct {
  /** The gateway puts values into single quotes, so the policy is one that needs none. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "'no-store'",
          "Content-Security-Policy", "'sandbox'",
          "Content-Type", "'text/html; charset=utf-8'",
          "Referrer-Policy", "'no-referrer'",
          "Strict-Transport-Security", "'max-age=63072000'",
          "X-Content-Type-Options", "'nosniff'",
          "X-Frame-Options", "'DENY'");

  private final RestApi api;

  PageRefusals(Construct scope, String id, RestApi api) {
    super(scope, id);
    this.api = api;
    add("AccessDenied", ResponseType.ACCESS_DENIED, PageRefusal.REFUSED);
    add("Filtered", ResponseType.WAF_FILTERED, PageRefusal.REFUSED);
    add("MissingToken", ResponseType.MISSING_AUTHENTICATION_TOKEN, PageRefusal.NOT_FOUND);
    add("NotFound", ResponseType.RESOURCE_NOT_FOUND, PageRefusal.NOT_FOUND);
    add("TooLarge", ResponseType.REQUEST_TOO_LARGE, PageRefusal.TOO_LARGE);
    add("Throttled", ResponseType.THROTTLED, PageRefusal.TOO_MANY);
    add("Quota", ResponseType.QUOTA_EXCEEDED, PageRefusal.TOO_MANY);
    add("Timeout", ResponseType.INTEGRATION_TIMEOUT, PageRefusal.TOO_SLOW);
    add("AnyFaultOfTheCaller", ResponseType.DEFAULT_4_XX, PageRefusal.MALFORMED);
    add("AnyFaultOfOurs", ResponseType.DEFAULT_5_XX, PageRefusal.FAULT);
  }

  /** The gateway chooses by what the browser accepts, and takes JSON's template where none fits. */
  private void add(String id, ResponseType type, PageRefusal refusal) {
    GatewayResponse.Builder.create(this, id)
        .restApi(api)
        .type(type)
        .statusCode(Integer.toString(refusal.status()))
        .responseHeaders(HEADERS)
        .templates(Map.of("application/json", refusal.page()))
        .build();
  }

  /** All that they say: the gateway is deployed again when it changes. */
  String text() {
    return Arrays.stream(PageRefusal.values())
        .map(PageRefusal::page)
        .collect(Collectors.joining(new TreeMap<>(HEADERS).toString()));
  }
}
