package org.contactpoint.infrastructure.construct.bucket;

import java.util.List;
import java.util.Map;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/** Who touched the other buckets, and what administrators did to the tables. */
public final class LogBucket extends Construct {
  private static final String NAME = "logs";

  private final Bucket bucket;

  public LogBucket(Construct scope, String id, StageDescriptor stage) {
    super(scope, id);
    bucket =
        ClosedBucket.of(this, stage, NAME)
            .encryption(BucketEncryption.S3_MANAGED)
            .lifecycleRules(List.of(expiry(stage)))
            .build();
    bucket.addToResourcePolicy(written(stage));
    bucket.addToResourcePolicy(byAccountTrail(stage, "s3:GetBucketAcl", bucket.getBucketArn()));
    bucket.addToResourcePolicy(
        byAccountTrail(stage, "s3:PutObject", bucket.arnForObjects("account/*")));
    BucketRefusals refuse = new BucketRefusals(bucket);
    refuse.nobody(
        "LogsStay", List.of("s3:DeleteBucket", "s3:DeleteObject", "s3:DeleteObjectVersion"));
    refuse.nobodyButServices("OnlyServicesWrite", BucketRefusals.WRITES);
    refuse.settingsAreTheDeployments(stage);
  }

  /** What is written over is kept as long as what is not. */
  private static LifecycleRule expiry(StageDescriptor stage) {
    Duration time = Duration.days(stage.retention().logDays());
    return LifecycleRule.builder()
        .id("logs-go-in-their-time")
        .expiration(time)
        .noncurrentVersionExpiration(time)
        .build();
  }

  /** The buckets of this stage log here, named by a pattern: they need not be there yet. */
  private PolicyStatement written(StageDescriptor stage) {
    return PolicyStatement.Builder.create()
        .sid("BucketsOfTheStageLog")
        .principals(List.of(new ServicePrincipal("logging.s3.amazonaws.com")))
        .actions(List.of("s3:PutObject"))
        .resources(List.of(bucket.arnForObjects("*")))
        .conditions(
            Map.of(
                "StringEquals", Map.of("aws:SourceAccount", stage.account()),
                "ArnLike", Map.of("aws:SourceArn", "arn:aws:s3:::" + stage.nameOf("*"))))
        .build();
  }

  private static PolicyStatement byAccountTrail(
      StageDescriptor stage, String action, String resource) {
    return PolicyStatement.Builder.create()
        .principals(List.of(new ServicePrincipal("cloudtrail.amazonaws.com")))
        .actions(List.of(action))
        .resources(List.of(resource))
        .conditions(Map.of("StringEquals", Map.of("aws:SourceArn", stage.accountTrailArn())))
        .build();
  }

  /** The bucket, known by its name: whoever logs to it changes nothing of it. */
  public static IBucket of(Construct scope, StageDescriptor stage) {
    return Bucket.fromBucketName(scope, "LogBucket", stage.bucketName(NAME));
  }

  /** The bucket itself. */
  public Bucket bucket() {
    return bucket;
  }
}
