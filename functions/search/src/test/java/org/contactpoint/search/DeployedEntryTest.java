package org.contactpoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The class that AWS Lambda calls, as the contract names it, with bytes in and bytes out. */
@Isolated("its settings are the whole process's")
class DeployedEntryTest {

  private static final Map<String, String> SETTINGS =
      Map.of("contactpoint.table.prefix", "nowhere", "aws.region", "eu-west-2");

  @BeforeEach
  void set() {
    SETTINGS.forEach(System::setProperty);
  }

  @AfterEach
  void clear() {
    SETTINGS.keySet().forEach(System::clearProperty);
  }

  private static RequestStreamHandler handler() throws ReflectiveOperationException {
    return Class.forName(DeployedFunction.SEARCH.handler())
        .asSubclass(RequestStreamHandler.class)
        .getConstructor()
        .newInstance();
  }

  private static byte[] event(String path) throws IOException {
    try (InputStream sample =
        DeployedEntryTest.class.getResourceAsStream("/events/gateway/any.json")) {
      return new String(sample.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${method}", "GET")
          .replace("${path}", path)
          .replace("${query}", "{\"a b\": [\"1\", \"2\"]}")
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  /** There are no keys here: whatever was made of them at the start would fail. */
  @Test
  void answersBeforeAnythingIsMadeThatHoldsKeys() throws IOException, ReflectiveOperationException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    handler().handleRequest(new ByteArrayInputStream(event("/health")), out, new TestInvocation());
    JsonNode answer = new ObjectMapper().readTree(out.toByteArray());
    assertThat(answer.get("statusCode").asInt()).isEqualTo(200);
    assertThat(answer.get("body").asText()).isEqualTo("{\"status\":\"up\"}");
    assertThat(answer.get("isBase64Encoded").asBoolean()).isFalse();
    assertThat(answer.at("/headers/Content-Type").asText()).isEqualTo("application/json");
  }
}
