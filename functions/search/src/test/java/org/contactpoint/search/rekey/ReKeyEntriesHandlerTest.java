package org.contactpoint.search.rekey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.domain.index.ReKeying.Stage;
import org.contactpoint.dynamodb.document.Json;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.junit.jupiter.api.Test;

/** What operators see of it: a line of the log, and two numbers that name nobody. */
class ReKeyEntriesHandlerTest {
  private final TwoVersions world = new TwoVersions();

  @Test
  void functionSaysHowFarItIs() {
    world.given(TwoVersions.child(1), TwoVersions.child(2));
    world.keys.added().writtenUnder();
    try (LogLines numbers = LogLines.of("function-metrics");
        LogLines log = LogLines.of(ReKeyEntriesHandler.class.getName());
        ApplicationContext context = function()) {
      ReKeyEntriesHandler handler = new ReKeyEntriesHandler(context);
      assertThat(
              handler.handleRequest(event("re-key-entries-dry-run"), new TestInvocation()).stage())
          .isEqualTo(Stage.WAITING);
      assertThat(world.directory.reKeyings().find()).isEmpty();
      handler.handleRequest(event("re-key-entries"), new TestInvocation());
      world.clock.pass(ReKeyEntries.SETTLED);
      assertThat(handler.handleRequest(event("re-key-entries"), new TestInvocation()).stage())
          .isEqualTo(Stage.DONE);

      assertThat(numbers.lines().getFirst()).endsWith("\"RecordsToReKey\":2,\"ReKeyingFailed\":0}");
      assertThat(numbers.lines().getLast()).endsWith("\"RecordsToReKey\":0,\"ReKeyingFailed\":0}");
      assertThat(log.lines().getFirst())
          .startsWith("INFO search entries under version 2: WAITING, 0 of about 2 records written");
    }
  }

  /** An event of the calendar, or of an operator, as it is kept among the samples. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> event(String name) {
    String sample = "/events/schedule/" + name + ".json";
    try (InputStream file =
        Objects.requireNonNull(ReKeyEntriesHandlerTest.class.getResourceAsStream(sample))) {
      return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ApplicationContext function() {
    return ApplicationContext.builder("function")
        .properties(Map.of("contactpoint.metrics.namespace", "ContactPoint/test"))
        .singletons(world.reKey(), world.clock)
        .banner(false)
        .start();
  }
}
