package org.contactpoint.local.object;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Gives a store of plain files what the real bucket has and it lacks: versions, each under a name
 * of its own behind the key, and word of every object that has arrived whole.
 */
final class VersionedBucket extends ForwardingBlobStore {
  private static final int PRECONDITION_FAILED = 412;

  private final Supplier<String> versions;
  private final Consumer<StoredObject> arrivals;
  private final ConcurrentHashMap<String, String> keysBeingWritten = new ConcurrentHashMap<>();

  /**
   * Keys that were written on condition that there was no object. A file goes soon, its signed URL
   * is good for longer: it stays good for one file. URLs end with this process, and so does this.
   */
  private final Set<String> keysGivenAway = ConcurrentHashMap.newKeySet();

  VersionedBucket(BlobStore files, Supplier<String> versions, Consumer<StoredObject> arrivals) {
    super(files);
    this.versions = versions;
    this.arrivals = arrivals;
  }

  @Override
  public boolean supportsVersioning() {
    return true;
  }

  @Override
  public GetBucketVersioningResponse getBucketVersioning(GetBucketVersioningRequest request) {
    return GetBucketVersioningResponse.builder().status(BucketVersioningStatus.ENABLED).build();
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    String version = versions.get();
    if (keysBeingWritten.putIfAbsent(request.key(), version) != null) {
      throw alreadyThere();
    }
    PutObjectResponse stored;
    try {
      refuseSecondWhereFirstIsAsked(request);
      stored = super.putBlob(ofVersion(request, version), content);
      if (request.ifNoneMatch() != null) {
        keysGivenAway.add(request.key());
      }
    } finally {
      keysBeingWritten.remove(request.key(), version);
    }
    arrivals.accept(arrived(request, version));
    return stored.toBuilder().versionId(version).build();
  }

  private void refuseSecondWhereFirstIsAsked(PutObjectRequest request) {
    if (request.ifNoneMatch() != null
        && (keysGivenAway.contains(request.key())
            || newest(request.bucket(), request.key()).isPresent())) {
      throw alreadyThere();
    }
  }

  private static PutObjectRequest ofVersion(PutObjectRequest request, String version) {
    return request.toBuilder().key(request.key() + "/" + version).ifNoneMatch(null).build();
  }

  private StoredObject arrived(PutObjectRequest request, String version) {
    HeadObjectResponse head =
        super.blobMetadata(
            HeadObjectRequest.builder()
                .bucket(request.bucket())
                .key(request.key() + "/" + version)
                .build());
    return new StoredObject(request.bucket(), request.key(), version, head.contentLength());
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    String version = meant(request.bucket(), request.key(), request.versionId());
    ResponseInputStream<GetObjectResponse> content =
        super.getBlob(
            request.toBuilder().key(request.key() + "/" + version).versionId(null).build());
    return new ResponseInputStream<>(
        content.response().toBuilder().versionId(version).build(), content);
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    String version = meant(request.bucket(), request.key(), request.versionId());
    return super.blobMetadata(
            request.toBuilder().key(request.key() + "/" + version).versionId(null).build())
        .toBuilder()
        .versionId(version)
        .build();
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    String version = meant(request.bucket(), request.key(), request.versionId());
    return super.removeBlob(
        request.toBuilder().key(request.key() + "/" + version).versionId(null).build());
  }

  /** Every version of every object, oldest first. */
  List<StoredObject> all(String bucket) {
    return list(bucket, "").stream()
        .map(object -> stored(bucket, object))
        .sorted(Comparator.comparing(StoredObject::version))
        .toList();
  }

  private static StoredObject stored(String bucket, S3Object object) {
    int cut = object.key().lastIndexOf('/');
    return new StoredObject(
        bucket, object.key().substring(0, cut), object.key().substring(cut + 1), object.size());
  }

  private String meant(String bucket, String key, @Nullable String version) {
    return Optional.ofNullable(version)
        .or(() -> newest(bucket, key))
        .orElseThrow(() -> S3Exceptions.noSuchKey(bucket, key, "no such object"));
  }

  private Optional<String> newest(String bucket, String key) {
    return list(bucket, key + "/").stream()
        .map(object -> stored(bucket, object))
        .filter(object -> object.key().equals(key))
        .map(StoredObject::version)
        .max(Comparator.naturalOrder());
  }

  private List<S3Object> list(String bucket, String prefix) {
    ListObjectsV2Request.Builder request =
        ListObjectsV2Request.builder().bucket(bucket).prefix(prefix);
    ListObjectsV2Response page = super.list(request.build());
    List<S3Object> found = new ArrayList<>(page.contents());
    while (Boolean.TRUE.equals(page.isTruncated())) {
      page = super.list(request.continuationToken(page.nextContinuationToken()).build());
      found.addAll(page.contents());
    }
    return found;
  }

  private static S3Exception alreadyThere() {
    return S3Exceptions.fromStatusCode(PRECONDITION_FAILED);
  }
}
