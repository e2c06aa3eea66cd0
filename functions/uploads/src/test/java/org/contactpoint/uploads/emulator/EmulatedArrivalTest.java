package org.contactpoint.uploads.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.contactpoint.testkit.store.Emulator;
import org.contactpoint.uploads.queue.Message;
import org.contactpoint.uploads.queue.MessageText;
import org.contactpoint.uploads.queue.SqsWorkQueue;
import org.contactpoint.uploads.store.S3StoredFiles;
import org.contactpoint.uploads.store.StoredFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A file on its way from the signed URL to the queue, in the bucket, rule and queue that the
 * stage's templates made.
 */
@EnabledIfSystemProperty(named = Emulator.PROPERTY, matches = ".+")
class EmulatedArrivalTest {
  private static final byte[] FILE =
      "sourceRecordId,asOf,action\n".getBytes(StandardCharsets.UTF_8);
  private static final int POLLS = 30;
  private static final Queue<Message> RECEIVED = new ConcurrentLinkedQueue<>();

  private final Emulator emulator = Emulator.named().orElseThrow();
  private final S3Client s3 =
      S3Client.builder()
          .endpointOverride(emulator.endpoint())
          .region(Emulator.REGION)
          .credentialsProvider(emulator.credentials())
          .forcePathStyle(true)
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();
  private final S3Presigner presigner =
      S3Presigner.builder()
          .endpointOverride(emulator.endpoint())
          .region(Emulator.REGION)
          .credentialsProvider(emulator.credentials())
          .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
          .build();
  private final SqsClient sqs =
      SqsClient.builder()
          .endpointOverride(emulator.endpoint())
          .region(Emulator.REGION)
          .credentialsProvider(emulator.credentials())
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();

  @Test
  void aFileThatIsPutWhereItWasAnnouncedRaisesItsMessage() throws Exception {
    StoredFiles objects = new S3StoredFiles(s3, presigner, bucket());
    String key = "uploads/E08000035/local/" + System.nanoTime() + "/some.csv";
    StoredFiles.Announced announced =
        objects.announce(key, sha256(), FILE.length, Duration.ofMinutes(5));

    assertThat(put(announced)).isEqualTo(200);

    Message.FileArrived came =
        (Message.FileArrived)
            received(
                message ->
                    message instanceof Message.FileArrived file && file.objectKey().equals(key));
    try (InputStream content = objects.open(came.objectKey(), came.objectVersion())) {
      assertThat(content.readAllBytes()).isEqualTo(FILE);
    }
    try (InputStream part = objects.open(came.objectKey(), came.objectVersion(), 1, 4)) {
      assertThat(part.readAllBytes()).isEqualTo(Arrays.copyOfRange(FILE, 1, 4));
    }
    objects.delete(came.objectKey(), came.objectVersion());
  }

  /** The function may not list the bucket: what is absent is answered by 403 there. */
  @Test
  void workingFilesAreFoundOnceTheyAreStored() {
    StoredFiles objects = new S3StoredFiles(s3, presigner, bucket());
    String key = "working/0123456789abcdef0123456789abcdef/manifest.json";
    assertThat(objects.newest(key)).isEmpty();

    String version = objects.put(key, FILE);

    assertThat(objects.newest(key).orElseThrow().bytes()).isEqualTo(FILE);
    assertThat(objects.newest(key).orElseThrow().version()).isEqualTo(version);
    objects.delete(key, version);
    assertThat(objects.newest(key)).isEmpty();
  }

  @Test
  void whatRemainsToBeDoneComesBackFromTheQueue() {
    Message goOn = new Message.MatchRows("0123456789abcdef0123456789abcdef", 1, 500);
    new SqsWorkQueue(sqs, queue()).send(goOn);

    assertThat(received(goOn::equals)).isEqualTo(goOn);
  }

  private String bucket() {
    return s3.listBuckets().buckets().stream()
        .map(bucket -> bucket.name())
        .filter(name -> name.contains("uploads"))
        .findFirst()
        .orElseThrow();
  }

  private String queue() {
    return sqs.listQueues().queueUrls().stream()
        .filter(url -> url.endsWith("uploads"))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Polls until the message is there. What comes meanwhile is kept: a queue promises no order, and
   * the other test waits for messages of the same one.
   */
  private Message received(Predicate<Message> sought) {
    for (int poll = 0; poll < POLLS; poll++) {
      Optional<Message> found = RECEIVED.stream().filter(sought).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      sqs.receiveMessage(receive -> receive.queueUrl(queue()).waitTimeSeconds(1))
          .messages()
          .forEach(message -> RECEIVED.addAll(MessageText.read(message.body())));
    }
    throw new AssertionError("The queue holds no such message, only " + RECEIVED);
  }

  private static int put(StoredFiles.Announced announced) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(announced.url())
            .timeout(Duration.ofSeconds(20))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(FILE));
    announced
        .headers()
        .forEach(
            (name, value) -> {
              if (!name.equalsIgnoreCase("content-length")) {
                request.header(name, value);
              }
            });
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static String sha256() throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FILE));
  }
}
