package org.contactpoint.infrastructure.construct.bucket;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.s3.Bucket;

/** Statements by which a bucket refuses, whatever the rights of the one who asks. */
final class BucketRefusals {
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

  private PolicyStatement.Builder refusal(String sid, List<String> actions) {
    return PolicyStatement.Builder.create()
        .sid(sid)
        .effect(Effect.DENY)
        .principals(List.of(new AnyPrincipal()))
        .actions(actions)
        .resources(List.of(bucket.getBucketArn(), bucket.arnForObjects("*")));
  }
}
