package org.contactpoint.infrastructure.stage;

import java.util.List;
import java.util.Set;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.infrastructure.construct.function.FunctionSize;

/**
 * One stage: what is built is the same everywhere, and what may differ is here.
 *
 * @param account an AWS account of its own, so that no stage can reach another
 * @param mail which e-mails the stage sends, and to whom alarms go
 * @param keyVersions how many versions the replaceable keys of a key ring have at least, where that
 *     is more than one
 * @param uploadWorkers how many work files at the same time: few at a stage's first load, because
 *     new tables take only so much and twice as much each half hour
 * @param canary whether new code takes a tenth of the calls first
 */
public record StageDescriptor(
    String name,
    String account,
    String region,
    Retention retention,
    Mail mail,
    Access access,
    SignIn signIn,
    KeyVersions keyVersions,
    int uploadWorkers,
    boolean canary) {

  /** Children's data stay in London; the law of no other place ever applies to them. */
  public static final String REGION = "eu-west-2";

  /** The names of the stages, in the order in which a release reaches them. */
  public static final List<String> STAGES = List.of("dev", "test", "prod");

  /** What Amazon SQS takes as a mapping's limit, and what the function is given. */
  private static final int FEWEST_WORKERS = 2;

  private static final int MOST_WORKERS =
      FunctionSize.of(DeployedFunction.UPLOAD_EVENTS).reserved();

  private static final Set<String> KNOWN = Set.copyOf(STAGES);

  public StageDescriptor {
    if (!KNOWN.contains(name)) {
      throw new IllegalArgumentException("there is no stage " + name + ", only " + STAGES);
    }
    if (!region.equals(REGION)) {
      throw new IllegalArgumentException(
          "stage %s names the region %s: children's data stay in %s, nothing is made elsewhere"
              .formatted(name, region, REGION));
    }
    if (uploadWorkers < FEWEST_WORKERS || uploadWorkers > MOST_WORKERS) {
      throw new IllegalArgumentException("stage " + name + " needs 2 to 20 workers of uploads");
    }
    if (!retention.deletionProtected() && signIn.lettingIn()) {
      throw new IllegalArgumentException(
          "stage " + name + " lets nobody in before its data are protected: retention.protected");
    }
    if (!account.matches("\\d{12}")) {
      throw new IllegalArgumentException("stage " + name + " needs an account of twelve digits");
    }
  }

  /** The same stage in the account that an emulator makes up. */
  public StageDescriptor inAccount(String other) {
    return new StageDescriptor(
        name, other, region, retention, mail, access, signIn, keyVersions, uploadWorkers, canary);
  }

  /** What the names of everything in this stage begin with. */
  public String prefix() {
    return "contactpoint-" + name;
  }

  /** The CloudWatch namespace of the stage's own metrics. */
  public String metrics() {
    return "ContactPoint/" + name;
  }

  /** A name in this stage. */
  public String nameOf(String thing) {
    return prefix() + "-" + thing;
  }

  /** The name of a bucket, of which there must be no other in the world. */
  public String bucketName(String thing) {
    return nameOf(thing) + "-" + account;
  }

  /** The ARN of every object of the bucket. */
  public String objectsOf(String bucket) {
    return "arn:aws:s3:::" + bucketName(bucket) + "/*";
  }

  /** The seals in the archive. */
  public String seals() {
    String objects = objectsOf("archive");
    return objects.substring(0, objects.length() - 1) + "seals/*";
  }

  /** The name of the function, and of the role that it alone works in. */
  public String nameOf(DeployedFunction function) {
    return nameOf(function.slug());
  }

  /** The name of the table. */
  public String nameOf(Table table) {
    return new TableNames(prefix()).of(table);
  }

  /** The beginning of the names of the secrets that hold the key rings. */
  public String keysPrefix() {
    return prefix() + "/keys";
  }

  /** What the names of the secrets begin with that name the first administrators. */
  public String founders() {
    return prefix() + "/founders";
  }

  /** The name of the log group that the function writes to. */
  public String logGroupOf(DeployedFunction function) {
    return "/aws/lambda/" + nameOf(function);
  }

  /** The ARN of something of this account and region. */
  public String arn(String service, String resource) {
    return "arn:aws:%s:%s:%s:%s".formatted(service, region, account, resource);
  }

  /** The ARN of the table. */
  public String arnOf(Table table) {
    return arn("dynamodb", "table/" + nameOf(table));
  }

  /** The ARN of the key ring's secret; the service adds six characters to each name. */
  public String arnOf(KeyRing ring) {
    return arn("secretsmanager", "secret:" + ring.secret(keysPrefix()) + "-??????");
  }

  /** The ARN of the role that the function alone works in. */
  public String roleOf(DeployedFunction function) {
    return role(nameOf(function));
  }

  /** The ARN of a role of this account. */
  public String role(String roleName) {
    return "arn:aws:iam::%s:role/%s".formatted(account, roleName);
  }

  /** The ARN of CloudFormation's role, which alone builds the stage. */
  public String deploymentRole() {
    return role("cdk-hnb659fds-cfn-exec-role-%s-%s".formatted(account, region));
  }

  /** The ARN of the role that backups are made in; it can restore nothing. */
  public String backupRole() {
    return role(nameOf("backups"));
  }

  /** The ARN of the role that AWS Backup restores in, once somebody may hand it over. */
  public String restoreRole() {
    return role(nameOf("restores"));
  }

  /**
   * The ARN of the role in which people restore. No such role exists until two people make it;
   * docs/operations.md says how.
   */
  public String breakGlassRestoreRole() {
    return role(nameOf("break-glass-restore"));
  }

  /**
   * The ARN of the role in which one investigation reads what people searched for. No such role
   * exists until an investigation is opened; docs/operations.md says how.
   */
  public String investigationRole() {
    return role(nameOf("investigation"));
  }

  /** The name of the trail of what is done to the account. */
  public String accountTrail() {
    return nameOf("account");
  }

  /** Its ARN. */
  public String accountTrailArn() {
    return arn("cloudtrail", "trail/" + accountTrail());
  }

  /** The name of the role that the pipeline takes to run the smoke test. */
  public String smokeRole() {
    return nameOf("smoke");
  }

  /** The name of the secret with the made-up people of the smoke test. */
  public String smokePeople() {
    return prefix() + "/smoke/people";
  }
}
