package org.contactpoint.audit.archive;

import java.util.Comparator;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket in Amazon S3 that locks what is put into it. */
final class S3Archive implements Archive {
  private static final int EXISTS = 412;

  private final S3Client client;
  private final String bucket;

  S3Archive(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public void put(String name, byte[] content) {
    try {
      client.putObject(
          put -> put.bucket(bucket).key(name).ifNoneMatch("*"), RequestBody.fromBytes(content));
    } catch (S3Exception e) {
      if (e.statusCode() != EXISTS) {
        throw e;
      }
    }
  }

  @Override
  public byte[] read(String name) {
    return client.getObjectAsBytes(get -> get.bucket(bucket).key(name)).asByteArray();
  }

  // A seal a day: seven years of them are three pages.
  @Override
  public Optional<String> last(String beginning) {
    return client
        .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(beginning))
        .contents()
        .stream()
        .map(S3Object::key)
        .max(Comparator.naturalOrder());
  }
}
