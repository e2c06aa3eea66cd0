package org.contactpoint.infrastructure.construct.key;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.function.FunctionTrigger;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.contract.table.Grants;
import org.contactpoint.contract.table.KeyPurpose;
import org.contactpoint.contract.table.KeyRing;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/** Every symmetric key of a stage: one for each thing that must not be opened with another's. */
public final class StageKeys extends Construct {
  private final StageDescriptor stage;
  private final KeyUse use;
  private final Map<KeyPurpose, CustomerKey> tables = new EnumMap<>(KeyPurpose.class);
  private final CustomerKey secrets;
  private final CustomerKey uploads;
  private final CustomerKey archive;
  private final CustomerKey messages;
  private final CustomerKey logs;
  private final CustomerKey backups;

  public StageKeys(Construct scope, String id, StageDescriptor stage) {
    super(scope, id);
    this.stage = stage;
    this.use = new KeyUse(stage);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      tables.put(purpose, forTables(purpose));
    }
    this.secrets = forSecrets();
    this.uploads = forUploads();
    this.archive = forArchive();
    this.messages = forMessages();
    this.logs =
        make(
            "Logs",
            "What services and functions log",
            both(List.of(use.byLogs()), use.byAccountTrail()));
    this.backups = make("Backups", "The vault of backups", use.keptInVault());
  }

  private CustomerKey forTables(KeyPurpose purpose) {
    String word = purpose.name().toLowerCase(Locale.ROOT);
    return make(
        "Tables" + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
        "The tables of " + word,
        both(
            List.of(use.through("dynamodb", functions(function -> touches(function, purpose)))),
            both(use.handedTo("dynamodb"), use.copiedByBackups())));
  }

  private CustomerKey forSecrets() {
    return make(
        "Secrets",
        "The rings of keys that functions hold",
        both(
            List.of(
                use.through(
                    "secretsmanager", functions(one -> !KeyRing.of(one.rights()).isEmpty()))),
            use.handedTo("secretsmanager")));
  }

  private CustomerKey forUploads() {
    return make(
        "Uploads",
        "Files of councils",
        List.of(use.through("s3", functions(one -> one.rights() == Deployable.UPLOADS))));
  }

  private CustomerKey forArchive() {
    return make(
        "Archive",
        "The trail where nobody can change it",
        List.of(use.through("s3", functions(StageKeys::knowsTheArchive))));
  }

  private CustomerKey forMessages() {
    return make(
        "Messages",
        "Queues and alarms",
        List.of(
            use.through("sqs", functions(one -> true)),
            use.by("events.amazonaws.com"),
            use.by("cloudwatch.amazonaws.com")));
  }

  private static List<PolicyStatement> both(
      List<PolicyStatement> some, List<PolicyStatement> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private CustomerKey make(String id, String description, List<PolicyStatement> uses) {
    String name = id.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return new CustomerKey(this, id, new CustomerKeyProps(stage, name, description + ".", uses));
  }

  /** Whether the function works with a table under that key; two read the trail's stream. */
  private static boolean touches(DeployedFunction function, KeyPurpose purpose) {
    return Stream.concat(
            Grants.tablesOf(function.rights()).stream(),
            function.caller() == FunctionTrigger.STREAM ? Stream.of(Tables.AUDIT) : Stream.of())
        .anyMatch(table -> table.key() == purpose);
  }

  /** Those who write it, and those who verify the trail by the seals in it. */
  private static boolean knowsTheArchive(DeployedFunction function) {
    return function.rights() == Deployable.ARCHIVE || function.rights() == Deployable.AUDIT;
  }

  private List<String> functions(Predicate<DeployedFunction> which) {
    return Arrays.stream(DeployedFunction.values()).filter(which).map(stage::roleOf).toList();
  }

  /** The key of the tables of that purpose. */
  public CustomerKey tables(KeyPurpose purpose) {
    return Objects.requireNonNull(tables.get(purpose));
  }

  /** The KMS key of the key rings. */
  public CustomerKey secrets() {
    return secrets;
  }

  /** The key of uploaded files. */
  public CustomerKey uploads() {
    return uploads;
  }

  /** The key of the archive. */
  public CustomerKey archive() {
    return archive;
  }

  /** The key of queues and alarms. */
  public CustomerKey messages() {
    return messages;
  }

  /** The key of logs. */
  public CustomerKey logs() {
    return logs;
  }

  /** The key of the vault of backups. */
  public CustomerKey backups() {
    return backups;
  }
}
