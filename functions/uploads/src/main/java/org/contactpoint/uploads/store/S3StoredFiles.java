package org.contactpoint.uploads.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** The stored files in Amazon S3: one bucket with versions. */
public final class S3StoredFiles implements StoredFiles {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final S3Client s3;
  private final S3Presigner presigner;
  private final String bucket;

  public S3StoredFiles(S3Client s3, S3Presigner presigner, String bucket) {
    this.s3 = s3;
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public InputStream open(String key, String version) {
    return s3.getObject(request -> request.bucket(bucket).key(key).versionId(version));
  }

  @Override
  public InputStream open(String key, String version, long from, long to) {
    String range = from + "-" + (to - 1);
    ResponseInputStream<GetObjectResponse> object =
        s3.getObject(
            request -> request.bucket(bucket).key(key).versionId(version).range("bytes=" + range));
    String given = object.response().contentRange();
    if (given == null) {
      return taken(object, from, to);
    }
    if (!given.startsWith("bytes " + range + "/")) {
      object.abort();
      throw new IllegalStateException("the store gave other bytes than it was asked for");
    }
    return object;
  }

  // A server may ignore a range and give everything (RFC 9110, §14.2).
  private static InputStream taken(
      ResponseInputStream<GetObjectResponse> whole, long from, long to) {
    try {
      whole.skipNBytes(from);
      return new ByteArrayInputStream(whole.readNBytes(Math.toIntExact(to - from)));
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    } finally {
      whole.abort();
    }
  }

  @Override
  public String put(String key, byte[] bytes) {
    return s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(bytes))
        .versionId();
  }

  @Override
  public Optional<Newest> newest(String key) {
    try (ResponseInputStream<GetObjectResponse> object =
        s3.getObject(request -> request.bucket(bucket).key(key))) {
      return Optional.of(new Newest(object.response().versionId(), object.readAllBytes()));
    } catch (S3Exception refused) {
      if (isAbsent(refused)) {
        return Optional.empty();
      }
      throw refused;
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
  }

  // To whom may not list a bucket, and the function may not, S3 answers 403 for what is absent.
  // Were
  // it the function's right that is missing, the file itself could not be read either.
  private static boolean isAbsent(S3Exception refused) {
    return refused.statusCode() == NOT_FOUND || refused.statusCode() == FORBIDDEN;
  }

  @Override
  public Announced announce(String key, String sha256, long bytes, Duration validFor) {
    String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    PresignedPutObjectRequest signed =
        presigner.presignPutObject(
            request ->
                request
                    .signatureDuration(validFor)
                    .putObjectRequest(
                        put ->
                            put.bucket(bucket)
                                .key(key)
                                .contentLength(bytes)
                                .checksumSHA256(checksum)
                                .ifNoneMatch("*")));
    return new Announced(uri(signed), headers(signed), signed.expiration());
  }

  private static URI uri(PresignedPutObjectRequest signed) {
    try {
      return signed.url().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the signed URL is none", e);
    }
  }

  /** What the sender must send; the host and the length come by themselves. */
  private static Map<String, String> headers(PresignedPutObjectRequest signed) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, List<String>> header : signed.signedHeaders().entrySet()) {
      if (!header.getKey().equalsIgnoreCase("host")) {
        headers.put(header.getKey(), String.join(",", header.getValue()));
      }
    }
    return headers;
  }

  /** Signed at the time at which URLs are: the one that the bucket goes by. */
  @Override
  public Form form(String key, long largest, Duration validFor) {
    PresignedPutObjectRequest object =
        presigner.presignPutObject(
            request ->
                request
                    .signatureDuration(validFor)
                    .putObjectRequest(put -> put.bucket(bucket).key(key)));
    Instant expires = object.expiration().truncatedTo(ChronoUnit.SECONDS);
    PostPolicy policy = new PostPolicy(bucket, key, largest, expires);
    return new Form(
        address(object, key),
        policy.signed(s3.serviceClientConfiguration(), expires.minus(validFor)),
        expires);
  }

  /** Where the bucket is, by whichever way it is reached: an object's address without its key. */
  private static URI address(PresignedPutObjectRequest object, String key) {
    String whole = object.url().toString().split("\\?", 2)[0];
    return URI.create(whole.substring(0, whole.length() - key.length()));
  }

  @Override
  public void delete(String key, String version) {
    s3.deleteObject(request -> request.bucket(bucket).key(key).versionId(version));
  }
}
