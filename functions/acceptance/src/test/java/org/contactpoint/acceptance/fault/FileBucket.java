package org.contactpoint.acceptance.fault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket of uploaded files, by key and version. */
final class FileBucket {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  private static final S3ServiceClientConfiguration SIGNER =
      S3ServiceClientConfiguration.builder()
          .region(Region.EU_WEST_2)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .build();

  private final Faults faults;
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final Map<String, String> newest = new ConcurrentHashMap<>();
  private final AtomicInteger puts = new AtomicInteger();

  FileBucket(Faults faults) {
    this.faults = faults;
  }

  private static String place(String key, @Nullable String version) {
    return key + "?" + version;
  }

  void put(String key, String version, byte[] content) {
    objects.put(place(key, version), content);
    newest.put(key, version);
  }

  /** The bucket as one life of a process sees it. */
  S3Client client(Life life) {
    return (S3Client)
        Proxy.newProxyInstance(
            S3Client.class.getClassLoader(),
            new Class<?>[] {S3Client.class},
            (proxy, method, arguments) -> {
              Object request = arguments == null ? null : arguments[0];
              if (request instanceof GetObjectRequest get) {
                return got(life, get);
              }
              if (request instanceof PutObjectRequest put && arguments.length > 1) {
                return stored(life, put, (RequestBody) arguments[1]);
              }
              if (request instanceof DeleteObjectRequest delete) {
                return deleted(life, delete);
              }
              if (method.getName().equals("serviceClientConfiguration")) {
                return SIGNER;
              }
              return method.isDefault()
                  ? InvocationHandler.invokeDefault(proxy, method, arguments)
                  : null;
            });
  }

  private void mayFail(Life life, String name) {
    life.require();
    Optional<Fault> fault = faults.next(Faults.Call.SERVICE, name);
    switch (fault.orElse(null)) {
      case FAILED, THROTTLED, CONFLICT, UNPROCESSED ->
          throw S3Exception.builder().message("simulated").statusCode(503).build();
      case TIMED_OUT_BEFORE, TIMED_OUT_AFTER -> throw ApiCallTimeoutException.create(1);
      case ENDED_BEFORE, ENDED_AFTER -> throw life.end();
      case null -> {}
    }
  }

  private ResponseInputStream<GetObjectResponse> got(Life life, GetObjectRequest request) {
    mayFail(life, "getObject");
    String version = request.versionId() == null ? newest.get(request.key()) : request.versionId();
    byte[] content = objects.get(place(request.key(), version));
    if (content == null) {
      throw NoSuchKeyException.builder().message("no such object").statusCode(404).build();
    }
    byte[] part = part(content, request.range());
    return new ResponseInputStream<>(
        GetObjectResponse.builder()
            .contentLength((long) part.length)
            .contentRange(
                request.range() == null
                    ? null
                    : request.range().replace('=', ' ') + "/" + content.length)
            .versionId(version)
            .build(),
        new ByteArrayInputStream(part));
  }

  private static byte[] part(byte[] content, @Nullable String range) {
    if (range == null) {
      return content;
    }
    Matcher bytes = RANGE.matcher(range);
    if (!bytes.matches()) {
      throw new IllegalArgumentException("the range is none of one part");
    }
    return Arrays.copyOfRange(
        content, Integer.parseInt(bytes.group(1)), Integer.parseInt(bytes.group(2)) + 1);
  }

  private PutObjectResponse stored(Life life, PutObjectRequest request, RequestBody body)
      throws IOException {
    mayFail(life, "putObject");
    String version = "w" + puts.incrementAndGet();
    try (InputStream content = body.contentStreamProvider().newStream()) {
      put(request.key(), version, content.readAllBytes());
    }
    return PutObjectResponse.builder().versionId(version).build();
  }

  private DeleteObjectResponse deleted(Life life, DeleteObjectRequest request) {
    mayFail(life, "deleteObject");
    objects.remove(place(request.key(), request.versionId()));
    return DeleteObjectResponse.builder().build();
  }
}
