package org.contactpoint.infrastructure.construct.bucket;

import java.util.List;
import java.util.Map;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.s3.Bucket;

/** Statements by which a bucket refuses, whatever the rights of the one who asks. */
final class BucketRefusals {
  private static final List<String> SETTINGS =
      List.of(
          "s3:DeleteBucket",
          "s3:DeleteBucketPolicy",
          "s3:PutBucketAcl",
          "s3:PutBucketCORS",
          "s3:PutBucketLogging",
          "s3:PutBucketNotification",
          "s3:PutBucketObjectLockConfiguration",
          "s3:PutBucketOwnershipControls",
          "s3:PutBucketPolicy",
          "s3:PutBucketPublicAccessBlock",
          "s3:PutBucketVersioning",
          "s3:PutBucketWebsite",
          "s3:PutEncryptionConfiguration",
          "s3:PutInventoryConfiguration",
          "s3:PutLifecycleConfiguration",
          "s3:PutReplicationConfiguration");

  /** Whatever puts something there: what is replicated there is put by another right than a put. */
  static final List<String> WRITES =
      List.of(
          "s3:ObjectOwnerOverrideToBucketOwner",
          "s3:PutObject",
          "s3:PutObjectAcl",
          "s3:ReplicateDelete",
          "s3:ReplicateObject",
          "s3:ReplicateTags");

  private final Bucket bucket;

  BucketRefusals(Bucket bucket) {
    this.bucket = bucket;
  }

  /** Nobody at all. */
  void nobody(String sid, List<String> actions) {
    bucket.addToResourcePolicy(refusal(sid, actions).build());
  }

  /** Nobody but those roles. */
  void nobodyBut(String sid, List<String> roles, List<String> actions) {
    bucket.addToResourcePolicy(
        refusal(sid, actions)
            .conditions(Map.of("ArnNotEquals", Map.of("aws:PrincipalArn", roles)))
            .build());
  }

  /** Nobody but services of AWS, who are let in by the rest of the policy; no role of anybody. */
  void nobodyButServices(String sid, List<String> actions) {
    bucket.addToResourcePolicy(
        refusal(sid, actions)
            .conditions(Map.of("BoolIfExists", Map.of("aws:PrincipalIsAWSService", "false")))
            .build());
  }

  /**
   * Nobody but the deployment changes how long things stay, where they are copied to, who is let in
   * and the events about it: what a rule lets expire is not deleted by anybody.
   */
  void settingsAreTheDeployments(StageDescriptor stage) {
    nobodyBut("OnlyTheDeploymentChangesThis", List.of(stage.deploymentRole()), SETTINGS);
  }

  private PolicyStatement.Builder refusal(String sid, List<String> actions) {
    return PolicyStatement.Builder.create()
        .sid(sid)
        .effect(Effect.DENY)
        .principals(List.of(new AnyPrincipal()))
        .actions(actions)
        .resources(List.of(bucket.getBucketArn(), bucket.arnForObjects("*")));
  }
}
