package org.contactpoint.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Sends requests through a function as the gateway does: as the bytes of its events. */
public final class GatewayEvents {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final GatewayFunction function;

  private GatewayEvents(GatewayFunction function) {
    this.function = function;
  }

  /** A function that takes an event and writes its response. */
  @FunctionalInterface
  public interface GatewayFunction {
    void handle(InputStream event, OutputStream response) throws IOException;
  }

  /**
   * The function with those beans in place of its cloud adapters.
   *
   * @param entry the entry that the gateway calls, for a started context
   * @param beans adapters in memory, keys and settings; each is a bean of all types that it has
   */
  public static GatewayEvents of(
      Function<ApplicationContext, GatewayFunction> entry, Object... beans) {
    return of(entry, Map.of(), beans);
  }

  /** The function with those settings and beans. */
  public static GatewayEvents of(
      Function<ApplicationContext, GatewayFunction> entry,
      Map<String, Object> settings,
      Object... beans) {
    ApplicationContext context =
        ApplicationContext.builder("function")
            .properties(settings)
            .singletons(beans)
            .banner(false)
            .start();
    return new GatewayEvents(entry.apply(context));
  }

  /** Sends a request and gives back what the gateway would pass on. */
  public GatewayReply send(GatewayRequest request) {
    try {
      ByteArrayOutputStream response = new ByteArrayOutputStream();
      function.handle(
          new ByteArrayInputStream(request.event().getBytes(StandardCharsets.UTF_8)), response);
      JsonNode read = JSON.readTree(response.toByteArray());
      return new GatewayReply(
          read.path("statusCode").asInt(), headers(read), read.path("body").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> headers(JsonNode response) {
    Map<String, List<String>> headers = new TreeMap<>();
    response
        .path("headers")
        .properties()
        .forEach(
            header ->
                headers.put(
                    header.getKey().toLowerCase(Locale.ROOT), List.of(header.getValue().asText())));
    return headers;
  }
}
