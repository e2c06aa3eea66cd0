package org.contactpoint.infrastructure.construct.bucket;

import java.util.Arrays;
import java.util.List;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.infrastructure.stage.Retention;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.ObjectLockRetention;
import software.constructs.Construct;

/**
 * The bucket of the trail's unchangeable copy: written once, locked for its time, removed by
 * nobody. The lock protects versions; the policy of the bucket protects what hides them (a delete
 * marker) and what would weaken the lock of objects to come.
 */
public final class WriteOnceBucket extends Construct {
  private static final List<String> REMOVALS =
      List.of(
          "s3:BypassGovernanceRetention",
          "s3:DeleteBucket",
          "s3:DeleteObject",
          "s3:DeleteObjectVersion",
          "s3:PutObjectAcl",
          "s3:PutObjectRetention");

  private final Bucket bucket;

  public WriteOnceBucket(Construct scope, String id, BucketProps props) {
    super(scope, id);
    StageDescriptor stage = props.stage();
    bucket =
        ClosedBucket.of(this, props, "archive")
            .objectLockEnabled(true)
            .objectLockDefaultRetention(lock(stage.retention()))
            .build();
    BucketRefusals refuse = new BucketRefusals(bucket);
    refuse.nobody("NothingGoes", REMOVALS);
    refuse.nobodyBut("OnlyTheArchiveWrites", writers(stage), BucketRefusals.WRITES);
    refuse.settingsAreTheDeployments(stage);
  }

  private static ObjectLockRetention lock(Retention retention) {
    Duration time = Duration.days(retention.archiveDays());
    return switch (retention.archiveMode()) {
      case GOVERNANCE -> ObjectLockRetention.governance(time);
      case COMPLIANCE -> ObjectLockRetention.compliance(time);
    };
  }

  private static List<String> writers(StageDescriptor stage) {
    return Arrays.stream(DeployedFunction.values())
        .filter(function -> function.rights() == Deployable.ARCHIVE)
        .map(stage::roleOf)
        .toList();
  }

  /** The bucket itself. */
  public Bucket bucket() {
    return bucket;
  }
}
