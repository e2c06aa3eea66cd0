package org.contactpoint.uploads.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.MessageText;
import org.junit.jupiter.api.Test;

/** One message that fails does not make its neighbours come again. */
class UploadEventsHandlerTest {
  private static final String SAMPLE = "/events/sqs/upload-messages.json";

  private final List<Message> done = new ArrayList<>();

  private static QueueEvent event(String... bodies) {
    List<QueueEvent.QueueMessage> messages = new ArrayList<>();
    for (String body : bodies) {
      messages.add(new QueueEvent.QueueMessage("m-" + (messages.size() + 1), body));
    }
    return new QueueEvent(messages);
  }

  private static QueueEvent sample() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(UploadEventsHandlerTest.class.getResourceAsStream(SAMPLE))) {
      return QueueEvent.read(
          new ObjectMapper().readValue(in, new TypeReference<Map<String, Object>>() {}));
    }
  }

  private static String rows(long first, long last) {
    return MessageText.of(new Message.MatchRows("ab".repeat(16), first, last));
  }

  private void work(Message message) {
    if (message instanceof Message.MatchRows rows && rows.first() == 501) {
      throw new IllegalStateException("not now");
    }
    done.add(message);
  }

  @Test
  void onlyMessagesThatFailedComeAgain() {
    QueueEvent event = event(rows(1, 500), rows(501, 1000), "{\"task\":\"eat\"}", rows(1001, 1150));

    assertThat(UploadEventsHandler.failed(event, this::work)).containsExactly("m-2", "m-3");
    assertThat(done)
        .containsExactly(
            new Message.MatchRows("ab".repeat(16), 1, 500),
            new Message.MatchRows("ab".repeat(16), 1001, 1150));
  }

  @Test
  void testEventOfTheBucketNeedsNothing() {
    QueueEvent event = event("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}");

    assertThat(UploadEventsHandler.failed(event, this::work)).isEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void eventIsReadAsTheQueueSendsIt() throws IOException {
    assertThat(UploadEventsHandler.failed(sample(), this::work)).isEmpty();
    assertThat(done).containsExactly(new Message.MatchRows("ab".repeat(16), 1, 500));
  }

  @Test
  void answerNamesWhatTheQueueKeeps() {
    assertThat(QueueEvent.keeping(List.of("m-2")))
        .isEqualTo(Map.of("batchItemFailures", List.of(Map.of("itemIdentifier", "m-2"))));
    assertThat(QueueEvent.keeping(List.of())).isEqualTo(Map.of("batchItemFailures", List.of()));
  }

  @Test
  void eventThatIsNotOfAQueueIsKeptWhole() {
    assertThatIllegalArgumentException().isThrownBy(() -> QueueEvent.read(Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueueEvent.read(Map.of("Records", List.of("text"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueueEvent.read(Map.of("Records", List.of(Map.of("messageId", "m-1")))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueueEvent.read(Map.of("Records", List.of(Map.of("body", "{}")))));
  }
}
