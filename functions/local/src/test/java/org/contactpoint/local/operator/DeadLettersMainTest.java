package org.contactpoint.local.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.contactpoint.local.queue.LocalQueue;
import org.contactpoint.local.queue.Poller;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.MessageText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What an operator does about messages that failed again and again, over the real protocol. */
@Timeout(120)
class DeadLettersMainTest {
  private static final String UPLOAD = "ab".repeat(16);

  private final LocalQueue queue = new LocalQueue();
  private final List<String> output = new ArrayList<>();

  @AfterEach
  void close() {
    queue.close();
  }

  private boolean run(String... arguments) {
    output.clear();
    return DeadLettersMain.run(
        List.of(arguments),
        Map.of(
            "CONTACTPOINT_UPLOADS_QUEUE", queue.url(),
            "CONTACTPOINT_UPLOADS_DEAD_LETTERS", queue.deadLetters()),
        output::add);
  }

  private void dead(String body) {
    queue.client().sendMessage(request -> request.queueUrl(queue.deadLetters()).messageBody(body));
  }

  private int waitingIn(String url) {
    String count =
        queue
            .client()
            .getQueueAttributes(
                request ->
                    request
                        .queueUrl(url)
                        .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
            .attributes()
            .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    return Integer.parseInt(count);
  }

  @Test
  void nothingLiesThere() {
    assertThat(run("read")).isTrue();
    assertThat(output).containsExactly("0 messages were put aside after failing again and again.");
  }

  /** Reading takes nothing away, and shows names of uploads and rows alone. */
  @Test
  void messagesAreReadAndStay() {
    dead(MessageText.of(new Message.MatchRows(UPLOAD, 501, 1000)));
    dead("nothing of ours: Leah Ward");

    for (int time = 1; time <= 2; time++) {
      assertThat(run("read")).isTrue();
      assertThat(output.getFirst()).startsWith("2 messages were put aside");
      assertThat(output)
          .anyMatch(line -> line.contains("match rows 501 to 1000 of upload " + UPLOAD))
          .anyMatch(line -> line.contains("no message of ours"))
          .noneMatch(line -> line.contains("Leah"));
    }
  }

  @Test
  void messagesOfOursAreSentAgainAndOthersStay() {
    dead(MessageText.of(new Message.ResumeUpload(UPLOAD)));
    dead(MessageText.of(new Message.FileArrived("uploads/E08000035/health/a.csv", "v1")));
    dead("{}");

    assertThat(run("replay")).isTrue();
    assertThat(output).last().isEqualTo("2 messages were sent again.");
    assertThat(waitingIn(queue.url())).isEqualTo(2);
    assertThat(waitingIn(queue.deadLetters())).isEqualTo(1);
  }

  @Test
  void oneMessageIsDropped() {
    dead("{}");
    run("read");
    String id = output.get(1).replaceAll(".*\\(message (.*)\\)", "$1");

    assertThat(run("drop", "another")).isFalse();
    assertThat(run("drop", id)).isTrue();
    assertThat(waitingIn(queue.deadLetters())).isZero();
  }

  /** An upload has stopped, and no queue has a message of it. */
  @Test
  void uploadIsResumed() {
    assertThat(run("go-on", "no upload")).isFalse();
    assertThat(waitingIn(queue.url())).isZero();

    assertThat(run("go-on", UPLOAD)).isTrue();
    assertThat(output).containsExactly("Upload " + UPLOAD + " was told to go on.");
    assertThat(waitingIn(queue.url())).isEqualTo(1);
  }

  @Test
  void withoutAnAddressOrWordItSaysWhatItNeeds() {
    assertThat(DeadLettersMain.run(List.of("read"), Map.of(), output::add)).isFalse();
    assertThat(output).first().asString().contains("CONTACTPOINT_UPLOADS_DEAD_LETTERS");
    assertThat(run("eat")).isFalse();
    assertThat(output).first().asString().startsWith("Say what to do: read, replay, or drop");
  }

  @Test
  void queueThatDoesNotAnswerIsSaid() {
    Map<String, String> nowhere =
        Map.of(
            "CONTACTPOINT_UPLOADS_QUEUE", "http://127.0.0.1:9/0/queue",
            "CONTACTPOINT_UPLOADS_DEAD_LETTERS", "http://127.0.0.1:9/0/dead");

    assertThat(DeadLettersMain.run(List.of("read"), nowhere, output::add)).isFalse();
    assertThat(output).first().asString().startsWith("The queue did not answer");
  }

  /** It fails five times, is put aside, is sent again once the cause is fixed, and is processed. */
  @Test
  void messageThatFailedIsTakenOnceTheReasonIsMended() throws InterruptedException {
    String bad = MessageText.of(new Message.MatchRows(UPLOAD, 1, 500));
    String good = MessageText.of(new Message.MatchRows(UPLOAD, 501, 1000));
    AtomicBoolean mended = new AtomicBoolean();
    Set<String> taken = ConcurrentHashMap.newKeySet();
    CountDownLatch all = new CountDownLatch(2);
    try (Poller poller =
        new Poller(
            queue,
            (id, body) -> {
              boolean takes = mended.get() || body.equals(good);
              if (takes && taken.add(body)) {
                all.countDown();
              }
              return takes;
            },
            2,
            () -> false)) {
      queue.send(bad);
      queue.send(good);
      poller.start();
      while (waitingIn(queue.deadLetters()) == 0) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
      assertThat(taken).containsExactly(good);

      mended.set(true);
      assertThat(run("replay")).isTrue();
      assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(run("read")).isTrue();
    assertThat(output.getFirst()).startsWith("0 messages");
  }
}
