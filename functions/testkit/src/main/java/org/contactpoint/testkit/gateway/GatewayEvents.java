package org.contactpoint.testkit.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.MockLambdaContext;
import io.micronaut.function.aws.proxy.payload1.ApiGatewayProxyRequestEventFunction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests through the handler that stands behind the gateway in the cloud. */
public final class GatewayEvents {
  private final ApiGatewayProxyRequestEventFunction function;

  private GatewayEvents(ApiGatewayProxyRequestEventFunction function) {
    this.function = function;
  }

  /**
   * The function with those beans in place of its cloud adapters.
   *
   * @param beans adapters in memory, keys and settings; each stands for all types that it has
   */
  public static GatewayEvents with(Object... beans) {
    return with(Map.of(), beans);
  }

  /** The function with those settings and beans. */
  public static GatewayEvents with(Map<String, Object> settings, Object... beans) {
    ApplicationContext context =
        ApplicationContext.builder("function")
            .properties(settings)
            .singletons(beans)
            .banner(false)
            .start();
    return new GatewayEvents(new ApiGatewayProxyRequestEventFunction(context));
  }

  /** Sends a request and gives back what the gateway would pass on. */
  public GatewayReply send(GatewayRequest request) {
    APIGatewayProxyResponseEvent response =
        function.handleRequest(request.event(), new MockLambdaContext());
    return new GatewayReply(response.getStatusCode(), headers(response), body(response));
  }

  private static String body(APIGatewayProxyResponseEvent response) {
    String body = response.getBody() == null ? "" : response.getBody();
    return Boolean.TRUE.equals(response.getIsBase64Encoded())
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  private static Map<String, List<String>> headers(APIGatewayProxyResponseEvent response) {
    Map<String, List<String>> headers = new TreeMap<>();
    if (response.getMultiValueHeaders() != null) {
      response
          .getMultiValueHeaders()
          .forEach((name, values) -> headers.put(lower(name), new ArrayList<>(values)));
    }
    if (response.getHeaders() != null) {
      response
          .getHeaders()
          .forEach((name, value) -> headers.putIfAbsent(lower(name), List.of(value)));
    }
    // The gateway puts its own there; two equal answers may lie on either side of a second.
    headers.remove("date");
    return headers;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
