package org.contactpoint.infrastructure.construct.bucket;

import org.contactpoint.infrastructure.construct.key.CustomerKey;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** What every bucket has in common: nobody from outside, nothing in the clear, nothing lost. */
final class ClosedBucket {
  private static final double TLS = 1.2;

  private ClosedBucket() {}

  /** Such a bucket, to be completed. */
  static Bucket.Builder of(Construct scope, StageDescriptor stage, String name) {
    return Bucket.Builder.create(scope, "Bucket")
        .bucketName(stage.bucketName(name))
        .versioned(true)
        .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
        .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
        .enforceSsl(true)
        .minimumTlsVersion(TLS)
        .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  }

  /** Such a bucket under a key of its own, with each access to it logged. */
  static Bucket.Builder of(Construct scope, BucketProps props, String name) {
    CustomerKey key = props.key();
    return of(scope, props.stage(), name)
        .encryption(BucketEncryption.KMS)
        .encryptionKey(key.key())
        .bucketKeyEnabled(true)
        .serverAccessLogsBucket(LogBucket.of(scope, props.stage()))
        .serverAccessLogsPrefix(name + "/");
  }
}
