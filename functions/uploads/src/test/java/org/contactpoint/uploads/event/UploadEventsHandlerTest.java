package org.contactpoint.uploads.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.MessageText;
import org.junit.jupiter.api.Test;

/** One message that fails does not make its neighbours come again. */
class UploadEventsHandlerTest {
  private final List<Message> done = new ArrayList<>();

  private static SQSEvent event(String... bodies) {
    List<SQSMessage> messages = new ArrayList<>();
    for (String body : bodies) {
      SQSMessage message = new SQSMessage();
      message.setMessageId("m-" + (messages.size() + 1));
      message.setBody(body);
      messages.add(message);
    }
    SQSEvent event = new SQSEvent();
    event.setRecords(messages);
    return event;
  }

  private static String rows(long first, long last) {
    return MessageText.of(new Message.MatchRows("ab".repeat(16), first, last));
  }

  private static List<String> failed(SQSBatchResponse response) {
    return response.getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private void work(Message message) {
    if (message instanceof Message.MatchRows rows && rows.first() == 501) {
      throw new IllegalStateException("not now");
    }
    done.add(message);
  }

  @Test
  void onlyMessagesThatFailedComeAgain() {
    SQSEvent event = event(rows(1, 500), rows(501, 1000), "{\"task\":\"eat\"}", rows(1001, 1150));

    assertThat(failed(UploadEventsHandler.dealtWith(event, this::work)))
        .containsExactly("m-2", "m-3");
    assertThat(done)
        .containsExactly(
            new Message.MatchRows("ab".repeat(16), 1, 500),
            new Message.MatchRows("ab".repeat(16), 1001, 1150));
  }

  @Test
  void testEventOfTheBucketNeedsNothing() {
    SQSEvent event = event("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}");

    assertThat(failed(UploadEventsHandler.dealtWith(event, this::work))).isEmpty();
    assertThat(done).isEmpty();
  }
}
