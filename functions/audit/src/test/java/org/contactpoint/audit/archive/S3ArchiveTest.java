package org.contactpoint.audit.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What the write-once bucket is asked. */
class S3ArchiveTest {
  private static final int PAGE = 2;

  private final Bucket bucket = new Bucket();
  private final S3Archive archive = new S3Archive(bucket, "contactpoint-test-archive");

  /** A bucket in memory that puts a name once, and lists in small pages. */
  private static final class Bucket implements S3Client {
    final TreeMap<String, String> objects = new TreeMap<>();
    boolean isShut;

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
      if (isShut) {
        throw refused(403);
      }
      assertThat(request.bucket()).isEqualTo("contactpoint-test-archive");
      assertThat(request.ifNoneMatch()).isEqualTo("*");
      if (objects.containsKey(request.key())) {
        throw refused(412);
      }
      objects.put(request.key(), text(body));
      return PutObjectResponse.builder().build();
    }

    private static String text(RequestBody body) {
      try (InputStream in = body.contentStreamProvider().newStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static S3Exception refused(int status) {
      return (S3Exception) S3Exception.builder().statusCode(status).message("refused").build();
    }

    @Override
    public ResponseBytes<GetObjectResponse> getObjectAsBytes(GetObjectRequest request) {
      return ResponseBytes.fromByteArray(
          GetObjectResponse.builder().build(),
          objects.getOrDefault(request.key(), "").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
      String after = request.continuationToken();
      List<String> rest =
          objects.keySet().stream()
              .filter(name -> name.startsWith(request.prefix()))
              .filter(name -> after == null || name.compareTo(after) > 0)
              .toList();
      List<String> page = rest.stream().limit(PAGE).toList();
      boolean goesOn = rest.size() > PAGE;
      return ListObjectsV2Response.builder()
          .contents(page.stream().map(name -> S3Object.builder().key(name).build()).toList())
          .isTruncated(goesOn)
          .nextContinuationToken(goesOn ? page.getLast() : null)
          .build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private void put(String name, String content) {
    archive.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatWasPutIsReadBack() {
    put("seals/1.json", "Zoë");

    assertThat(new String(archive.read("seals/1.json"), StandardCharsets.UTF_8)).isEqualTo("Zoë");
  }

  @Test
  void whatStandsThereStays() {
    put("seals/1.json", "first");
    put("seals/1.json", "second");

    assertThat(bucket.objects).containsEntry("seals/1.json", "first");
  }

  @Test
  void whatCannotBePutIsAFault() {
    bucket.isShut = true;

    assertThatThrownBy(() -> put("seals/1.json", "first")).isInstanceOf(S3Exception.class);
  }

  @Test
  void lastOfAllPagesIsFound() {
    for (int day = 1; day <= 5; day++) {
      put("seals/2026/12/0" + day + "/020000.json", "seal");
    }
    put("trail/2026/12/09/1-1.ndjson", "line");

    assertThat(archive.last("seals/")).contains("seals/2026/12/05/020000.json");
    assertThat(archive.last("letters/")).isEmpty();
  }
}
