package org.contactpoint.infrastructure.construct.bucket;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucket.EventBridgeConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationConfigurationProperty;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * The files of councils: read by uploads alone, gone a week after they came, and their versions a
 * week after that. The function removes a file as soon as it is done with it; these days are for
 * those it never finished.
 */
public final class UploadBucket extends Construct {
  private static final List<String> READS =
      List.of(
          "s3:GetObject",
          "s3:GetObjectAttributes",
          "s3:GetObjectVersion",
          "s3:GetObjectVersionAttributes",
          "s3:RestoreObject");

  private final Bucket bucket;

  /**
   * The bucket of files.
   *
   * @param pages the origin of the pages from which they are sent
   */
  public UploadBucket(Construct scope, String id, BucketProps props, String pages) {
    super(scope, id);
    StageDescriptor stage = props.stage();
    bucket =
        ClosedBucket.of(this, props, "uploads")
            .lifecycleRules(expiry(Duration.days(stage.retention().uploadDays())))
            .cors(List.of(sentFrom(pages)))
            .build();
    announce();
    List<String> uploads = readers(stage);
    BucketRefusals refuse = new BucketRefusals(bucket);
    refuse.nobodyBut("OnlyUploadsRead", uploads, READS);
    refuse.nobodyBut("OnlyUploadsWrite", uploads, BucketRefusals.WRITES);
    refuse.settingsAreTheDeployments(stage);
  }

  /** A script of the pages may see how far it is with sending a file, and read nothing. */
  private static CorsRule sentFrom(String pages) {
    return CorsRule.builder()
        .allowedOrigins(List.of(pages))
        .allowedMethods(List.of(HttpMethods.POST))
        .allowedHeaders(List.of("content-type"))
        .build();
  }

  private static List<LifecycleRule> expiry(Duration time) {
    return List.of(
        LifecycleRule.builder()
            .id("files-go")
            .expiration(time)
            .noncurrentVersionExpiration(time)
            .build(),
        LifecycleRule.builder()
            .id("what-is-left-of-them-goes")
            .expiredObjectDeleteMarker(true)
            .abortIncompleteMultipartUploadAfter(Duration.days(1))
            .build());
  }

  /** Set on the resource itself: the construct's own switch would add a function of its own. */
  private void announce() {
    CfnBucket resource = (CfnBucket) Objects.requireNonNull(bucket.getNode().getDefaultChild());
    resource.setNotificationConfiguration(
        NotificationConfigurationProperty.builder()
            .eventBridgeConfiguration(
                EventBridgeConfigurationProperty.builder().eventBridgeEnabled(true).build())
            .build());
  }

  private static List<String> readers(StageDescriptor stage) {
    return Arrays.stream(DeployedFunction.values())
        .filter(function -> function.rights() == Deployable.UPLOADS)
        .map(stage::roleOf)
        .toList();
  }

  /** The bucket itself. */
  public Bucket bucket() {
    return bucket;
  }
}
