package org.contactpoint.local.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.contactpoint.dynamodb.crypto.RandomIds;
import org.contactpoint.testkit.form.PostedFile;
import org.contactpoint.uploads.store.PostPolicy;
import org.contactpoint.uploads.store.S3StoredFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

class LocalBucketTest {
  private static final String BUCKET = "contactpoint-uploads";
  private static final String KEY = "uploads/E08000035/local/łódź 1.csv";
  private static final String SENT = "uploads/E08000035/local/sent.csv";
  private static final byte[] FILE =
      "sourceRecordId,asOf,action\r\n".getBytes(StandardCharsets.UTF_8);
  private static final Set<String> SET_BY_CLIENT = Set.of("host", "content-length");

  @TempDir private Path folder;

  private final List<StoredObject> arrived = new CopyOnWriteArrayList<>();
  private LocalBucket bucket;
  private BucketGate gate;

  @BeforeEach
  void start() {
    bucket = opened();
    gate = new BucketGate(BUCKET, bucket.client());
  }

  private LocalBucket opened() {
    return new LocalBucket(
            BUCKET, folder, new RandomIds(new SecureRandom()), Clock.systemUTC(), arrived::add)
        .start();
  }

  @AfterEach
  void stop() {
    bucket.close();
  }

  @Test
  void aSignedUrlTakesExactlyTheFileThatWasAnnouncedAndOnlyOnce() throws Exception {
    PresignedPutObjectRequest signed = signed(FILE);

    assertThat(put(signed, "sourceRecordId,asOf,actioN\r\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(400);
    assertThat(put(signed, "short".getBytes(StandardCharsets.UTF_8))).isEqualTo(403);
    assertThat(arrived).isEmpty();
    assertThat(put(signed, FILE)).isEqualTo(200);
    assertThat(put(signed, FILE)).isEqualTo(412);
    assertThat(arrived)
        .singleElement()
        .satisfies(
            object -> {
              assertThat(object.key()).isEqualTo(KEY);
              assertThat(object.bytes()).isEqualTo(FILE.length);
            });
  }

  @Test
  void aSignedUrlIsSpentEvenOnceTheFileIsGone() throws Exception {
    PresignedPutObjectRequest signed = signed(FILE);
    assertThat(put(signed, FILE)).isEqualTo(200);
    client()
        .deleteObject(
            request -> request.bucket(BUCKET).key(KEY).versionId(arrived.getFirst().version()));

    assertThat(put(signed, FILE)).isEqualTo(412);
    assertThat(arrived).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "Application/X-WWW-Form-URLencoded; charset=utf-8",
        "multipart/form-data; boundary=x",
        "text/csv",
        "application/octet-stream"
      })
  void whatASenderCallsTheContentSaysNothingOfIt(String type) throws Exception {
    byte[] file = "a=b&c=%41\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8);

    assertThat(put(signed(file), file, "Content-Type", type)).isEqualTo(200);
    assertThat(read(arrived.getFirst().version()))
        .isEqualTo(new String(file, StandardCharsets.UTF_8));
  }

  @Test
  void aSignedFormTakesAFileOfABrowserAndLeadsItBack() throws Exception {
    HttpResponse<String> answer =
        sent(form(FILE.length).with("success_action_redirect", "http://127.0.0.1:1/uploads/sent"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith("http://127.0.0.1:1/uploads/sent?bucket=" + BUCKET + "&key=uploads");
    assertThat(arrived).singleElement().satisfies(file -> assertThat(file.key()).isEqualTo(SENT));
    try (InputStream stored =
        client()
            .getObject(
                get -> get.bucket(BUCKET).key(SENT).versionId(arrived.getFirst().version()))) {
      assertThat(stored).hasBinaryContent(FILE);
    }
  }

  @Test
  void aSignedFormThatIsChangedOrLateOrHoldsAnotherFileIsRefused() throws Exception {
    PostedFile form = form(FILE.length);
    Map<PostedFile, Integer> refused =
        Map.of(
            form.with("key", "uploads/E06000014/local/other.csv"),
            403,
            form.with("x-amz-signature", "0".repeat(64)),
            403,
            form.with("acl", "public-read"),
            403,
            form(FILE.length - 1),
            400,
            new PostedFile(form.action(), form.fields(), new byte[0]),
            400,
            form(FILE.length, Instant.now().minusSeconds(1)),
            403);

    for (Map.Entry<PostedFile, Integer> one : refused.entrySet()) {
      assertThat(sent(one.getKey()).statusCode()).isEqualTo(one.getValue());
    }
    assertThat(arrived).isEmpty();
  }

  @Test
  void aScriptOfOurPagesMayReadWhatIsAnswered() throws Exception {
    PostedFile form = form(FILE.length).with("success_action_redirect", "");
    HttpRequest ours = form.request().header("Origin", "http://127.0.0.1:8080").build();
    HttpRequest another = form.request().header("Origin", "https://elsewhere.example").build();

    assertThat(sent(ours).statusCode()).isEqualTo(204);
    assertThat(sent(ours).headers().firstValue("Access-Control-Allow-Origin"))
        .contains("http://127.0.0.1:8080");
    assertThat(sent(another).headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  private PostedFile form(long largest) {
    return form(largest, Instant.now().plusSeconds(900));
  }

  private PostedFile form(long largest, Instant expires) {
    PostPolicy policy =
        new PostPolicy(BUCKET, SENT, largest, expires.truncatedTo(ChronoUnit.SECONDS));
    try (S3Client client = client()) {
      Map<String, String> fields =
          policy.signed(client.serviceClientConfiguration(), Instant.now());
      return new PostedFile(bucket.endpoint().resolve("/" + BUCKET + "/"), fields, FILE);
    }
  }

  private static HttpResponse<String> sent(PostedFile form) throws Exception {
    return sent(form.request().build());
  }

  private static HttpResponse<String> sent(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void nobodyPutsAnythingWithoutASignature() throws Exception {
    HttpRequest unsigned =
        HttpRequest.newBuilder(signed(FILE).url().toURI().resolve("/" + BUCKET + "/uploads/x.csv"))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(FILE))
            .build();

    assertThat(status(unsigned)).isEqualTo(403);
    assertThat(arrived).isEmpty();
  }

  @Test
  void theSameNameTwiceIsTwoVersionsAndEachCanBeReadAndDeletedByItself() {
    String first = gate.put(KEY, "one".getBytes(StandardCharsets.UTF_8));
    String second = gate.put(KEY, "two".getBytes(StandardCharsets.UTF_8));

    assertThat(first).isLessThan(second);
    assertThat(read(first)).isEqualTo("one");
    assertThat(read(second)).isEqualTo("two");
    assertThat(arrived).extracting(StoredObject::version).containsExactly(first, second);

    client().deleteObject(request -> request.bucket(BUCKET).key(KEY).versionId(first));

    assertThat(bucket.objects()).extracting(StoredObject::version).containsExactly(second);
    assertThatThrownBy(() -> read(first)).isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void filesOutliveTheProcess() {
    String version = gate.put(KEY, FILE);
    bucket.close();

    bucket = opened();

    assertThat(bucket.objects())
        .containsExactly(new StoredObject(BUCKET, KEY, version, FILE.length));
    assertThat(read(version)).isEqualTo(new String(FILE, StandardCharsets.UTF_8));
  }

  /** As the function behind the queue stores what validating a file leaves. */
  @Test
  void workingFilesOfAnUploadAreReadInPartsAndGoAgain() throws Exception {
    String key = "working/0123456789abcdef0123456789abcdef/copy-0";
    try (S3Presigner presigner = bucket.presigner();
        S3Client client = client()) {
      S3StoredFiles files = new S3StoredFiles(client, presigner, BUCKET);
      assertThat(files.newest(key)).isEmpty();
      files.put(key, "an older one".getBytes(StandardCharsets.UTF_8));
      String version = files.put(key, FILE);

      assertThat(files.newest(key).orElseThrow())
          .satisfies(
              newest -> {
                assertThat(newest.version()).isEqualTo(version);
                assertThat(newest.bytes()).isEqualTo(FILE);
              });
      try (InputStream part = files.open(key, version, 6, 12)) {
        assertThat(part).hasContent("Record");
      }
      files.delete(key, version);
      assertThat(bucket.objects()).noneMatch(object -> object.version().equals(version));
    }
  }

  private String read(String version) {
    return client()
        .getObjectAsBytes(request -> request.bucket(BUCKET).key(KEY).versionId(version))
        .asUtf8String();
  }

  private S3Client client() {
    return bucket.client();
  }

  private PresignedPutObjectRequest signed(byte[] file) throws Exception {
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(file));
    try (S3Presigner presigner = bucket.presigner()) {
      return presigner.presignPutObject(
          presign ->
              presign
                  .signatureDuration(Duration.ofMinutes(15))
                  .putObjectRequest(
                      put ->
                          put.bucket(BUCKET)
                              .key(KEY)
                              .contentLength((long) file.length)
                              .checksumSHA256(hash)
                              .ifNoneMatch("*")));
    }
  }

  private static int put(PresignedPutObjectRequest signed, byte[] body, String... more)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(signed.url().toURI())
            .PUT(HttpRequest.BodyPublishers.ofByteArray(body));
    signed.signedHeaders().entrySet().stream()
        .filter(
            header -> !SET_BY_CLIENT.contains(header.getKey().toLowerCase(java.util.Locale.ROOT)))
        .forEach(header -> request.header(header.getKey(), header.getValue().getFirst()));
    return status((more.length == 0 ? request : request.headers(more)).build());
  }

  private static int status(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
