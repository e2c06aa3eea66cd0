package org.contactpoint.local.object;

import java.nio.file.Path;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts files into the bucket as their senders would. */
public final class BucketGate {
  private final String bucket;
  private final S3Client client;

  public BucketGate(String bucket, S3Client client) {
    this.bucket = bucket;
    this.client = client;
  }

  /** Puts a file there; gives the version that it became. */
  public String put(String key, Path file) {
    return put(key, RequestBody.fromFile(file));
  }

  /** Puts bytes there; gives the version that they became. */
  public String put(String key, byte[] content) {
    return put(key, RequestBody.fromBytes(content));
  }

  private String put(String key, RequestBody body) {
    return client.putObject(request -> request.bucket(bucket).key(key), body).versionId();
  }
}
