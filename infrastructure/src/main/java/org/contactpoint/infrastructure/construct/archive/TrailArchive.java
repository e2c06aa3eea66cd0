package org.contactpoint.infrastructure.construct.archive;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.EnvironmentVariable;
import org.contactpoint.contract.table.KeyPurpose;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.DirectoryFunctionProps;
import org.contactpoint.infrastructure.construct.function.FunctionNeeds;
import org.contactpoint.infrastructure.construct.stream.TableFollower;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * Each entry of the trail is copied, as it comes, to where nobody can change it, and the heads of
 * its chains are sealed each day. One function copies, the other alone signs.
 */
public final class TrailArchive extends Construct {
  private static final Duration LONGEST_WAIT = Duration.seconds(5);

  private final TrailArchiveProps props;
  private final DirectoryFunction sealHeads;

  public TrailArchive(Construct scope, String id, TrailArchiveProps props) {
    super(scope, id);
    this.props = props;
    TableFollower follower =
        new TableFollower(
            props.base(), props.trail().streamArn(), KeyPurpose.AUDIT, props.deadLetters());
    DirectoryFunction copying =
        function(DeployedFunction.ARCHIVE_TRAIL, writing().and(follower.needs()));
    follower.mapping(this, copying, LONGEST_WAIT).build();
    this.sealHeads = function(DeployedFunction.SEAL_HEADS, writing().and(signing()));
  }

  private DirectoryFunction function(DeployedFunction function, FunctionNeeds needs) {
    return new DirectoryFunction(
        this,
        new DirectoryFunctionProps(props.base(), function, needs, props.deadLetters().queue()));
  }

  /** Writes to the bucket, which lets nobody take anything away again. */
  private FunctionNeeds writing() {
    return new FunctionNeeds(
            Map.of(
                EnvironmentVariable.ARCHIVE_BUCKET, props.bucket().bucket().getBucketName(),
                EnvironmentVariable.ARCHIVE_KEY, props.sealKey().id()),
            List.of())
        .allowed(List.of("s3:PutObject"), props.base().stage().objectsOf("archive"))
        .allowedThrough(
            through("s3"),
            List.of("kms:Decrypt", "kms:GenerateDataKey"),
            props.base().keys().archive().arn());
  }

  private FunctionNeeds signing() {
    return FunctionNeeds.NOTHING.allowed(
        List.of("kms:GetPublicKey", "kms:Sign"), props.sealKey().arn());
  }

  /** To verify the trail by the newest seal; nothing else of the archive can be read. */
  public FunctionNeeds seals() {
    Bucket bucket = props.bucket().bucket();
    return new FunctionNeeds(
            Map.of(
                EnvironmentVariable.ARCHIVE_BUCKET, bucket.getBucketName(),
                EnvironmentVariable.ARCHIVE_KEY, props.sealKey().id()),
            List.of())
        .allowed(List.of("s3:ListBucket"), bucket.getBucketArn())
        .allowed(List.of("s3:GetObject"), props.base().stage().seals())
        .allowed(List.of("kms:Verify"), props.sealKey().arn())
        .allowedThrough(through("s3"), List.of("kms:Decrypt"), props.base().keys().archive().arn());
  }

  private String through(String service) {
    return service + "." + props.base().stage().region() + ".amazonaws.com";
  }

  /** Seals the heads. */
  public DirectoryFunction sealHeads() {
    return sealHeads;
  }
}
