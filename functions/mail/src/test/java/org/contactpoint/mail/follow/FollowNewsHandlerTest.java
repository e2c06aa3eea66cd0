package org.contactpoint.mail.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.mail.WatchedChild;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The function gets changes of the table of notices in the form of its stream. */
class FollowNewsHandlerTest {
  private static final String SAMPLE = "/events/notices/changes.json";

  private final WatchedChild child = new WatchedChild();
  private final FollowNewsHandler handler =
      new FollowNewsHandler(
          ApplicationContext.builder("function")
              .singletons(child.notifyWatchers())
              .banner(false)
              .start());
  private final LogLines logged = LogLines.of(FollowNewsHandler.class.getName());

  @AfterEach
  void theLogIsLeft() {
    logged.close();
  }

  private static Map<String, Object> sample() {
    try (InputStream in = FollowNewsHandlerTest.class.getResourceAsStream(SAMPLE)) {
      return new ObjectMapper()
          .readValue(Objects.requireNonNull(in, SAMPLE), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<?> failed(Map<String, Object> event) {
    return (List<?>)
        Objects.requireNonNull(
            handler.handleRequest(event, new TestInvocation()).get("batchItemFailures"));
  }

  /** A watch, news, the same news once more, a look, a reading, and news that was forgotten. */
  @Test
  void ofAllThatChangesNewsAloneIsToldAndOnce() {
    child.joins(2);

    assertThat(failed(sample())).isEmpty();
    assertThat(failed(sample())).isEmpty();

    assertThat(child.mails().addresses()).containsExactly(WatchedChild.ADDRESS);
    assertThat(logged.lines()).isEmpty();
  }

  @Test
  void whatIsNoRecordIsPassedOver() {
    assertThat(failed(Map.of())).isEmpty();
    assertThat(failed(Map.of("Records", List.of(Map.of("eventName", "INSERT"), "none")))).isEmpty();
    assertThat(child.mails().addresses()).isEmpty();
  }

  @Test
  void fromTheFirstNewsThatCanNotBeToldAllComeAgain() {
    child.joins(2);
    child
        .mails()
        .before(
            () -> {
              throw new IllegalStateException("to " + WatchedChild.ADDRESS);
            });

    assertThat(failed(sample()))
        .isEqualTo(List.of(Map.of("itemIdentifier", "5550000000000000001234567891")));
    assertThat(logged.lines())
        .containsExactly("ERROR metric=MailFailed fault=java.lang.IllegalStateException");

    child.mails().before(() -> {});
    assertThat(failed(sample())).isEmpty();
    assertThat(child.mails().addresses()).containsExactly(WatchedChild.ADDRESS);
  }
}
