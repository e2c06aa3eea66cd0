package org.contactpoint.infrastructure.construct.api;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.ResponseType;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.constructs.Construct;

/**
 * What the gateway answers without a function, in the same words and with the same headers as a
 * function.
 */
final class GatewayRefusals extends Construct {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "'no-store'",
          "Content-Type", "'application/problem+json'",
          "X-Content-Type-Options", "'nosniff'",
          "X-Request-Id", "context.requestId");

  private final RestApi api;

  GatewayRefusals(Construct scope, String id, RestApi api) {
    super(scope, id);
    this.api = api;
    add("Unauthorized", ResponseType.UNAUTHORIZED, Refusal.UNAUTHENTICATED);
    add("ExpiredToken", ResponseType.EXPIRED_TOKEN, Refusal.UNAUTHENTICATED);
    add("MissingToken", ResponseType.MISSING_AUTHENTICATION_TOKEN, Refusal.NOT_FOUND);
    add("NotFound", ResponseType.RESOURCE_NOT_FOUND, Refusal.NOT_FOUND);
    add("AccessDenied", ResponseType.ACCESS_DENIED, Refusal.ACCESS_REFUSED);
    add("Filtered", ResponseType.WAF_FILTERED, Refusal.ACCESS_REFUSED);
    add("TooLarge", ResponseType.REQUEST_TOO_LARGE, Refusal.REQUEST_TOO_LARGE);
    add("Throttled", ResponseType.THROTTLED, Refusal.TOO_MANY_REQUESTS);
    add("Quota", ResponseType.QUOTA_EXCEEDED, Refusal.TOO_MANY_REQUESTS);
    add("Timeout", ResponseType.INTEGRATION_TIMEOUT, Refusal.GATEWAY_TIMEOUT);
    add("AnyFaultOfTheCaller", ResponseType.DEFAULT_4_XX, Refusal.MALFORMED_REQUEST);
    add("AnyFaultOfOurs", ResponseType.DEFAULT_5_XX, Refusal.FAULT);
  }

  private void add(String id, ResponseType type, Refusal refusal) {
    api.addGatewayResponse(
        id,
        GatewayResponseOptions.builder()
            .type(type)
            .statusCode(Integer.toString(refusal.status()))
            .responseHeaders(headers(refusal))
            .templates(Map.of("application/json", refusal.body()))
            .build());
  }

  private static Map<String, String> headers(Refusal refusal) {
    Map<String, String> headers = new TreeMap<>(HEADERS);
    if (refusal == Refusal.UNAUTHENTICATED) {
      headers.put("WWW-Authenticate", "'Bearer'");
    }
    return headers;
  }
}
