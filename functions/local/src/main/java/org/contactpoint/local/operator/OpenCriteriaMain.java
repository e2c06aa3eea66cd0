package org.contactpoint.local.operator;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.contactpoint.cloud.aws.AwsService;
import org.contactpoint.cloud.aws.SignedRequests;
import org.contactpoint.cloud.key.SecretKeys;
import org.contactpoint.cloud.key.SecretsManagerSecrets;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.local.setting.LocalSettings;
import org.contactpoint.local.store.FileKeys;
import org.contactpoint.local.store.LocalTables;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Shows what was searched for in the entries of one alert, once, when a national auditor and one of
 * the account's council have approved it (rules §7.19).
 */
public final class OpenCriteriaMain {
  private static final String STAGE = "CONTACTPOINT_STAGE";
  private static final String USAGE =
      "Say the id of the alert. "
          + STAGE
          + " names the stage; without it the data folder of this machine is read, whose process"
          + " must be stopped.";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int REFUSED = 1;

  private OpenCriteriaMain() {}

  /** Takes the id of an alert. */
  public static void main(String[] arguments) {
    if (!run(List.of(arguments), System.getenv(), Clock.systemUTC(), OpenCriteriaMain::print)) {
      System.exit(REFUSED);
    }
  }

  /** Answers whether they were shown. */
  static boolean run(
      List<String> arguments,
      Map<String, String> environment,
      Clock clock,
      Consumer<String> output) {
    if (arguments.size() != 1 || arguments.getFirst().isBlank()) {
      output.accept(USAGE);
      return false;
    }
    String stage = environment.get(STAGE);
    try {
      return shown(
          stage == null
              ? onThisMachine(arguments.getFirst(), environment, clock)
              : inStage(stage, arguments.getFirst(), clock),
          output);
    } catch (SdkException | IllegalStateException cannot) {
      output.accept("The criteria can't be shown: " + cannot.getMessage());
      return false;
    }
  }

  private static OpenCriteria.Outcome onThisMachine(
      String alert, Map<String, String> environment, Clock clock) {
    try (DataFolder folder = DataFolder.open(LocalSettings.of(environment).data());
        LocalTables tables = new LocalTables(folder)) {
      return new OpenCriteria(
              new DynamoTables(tables.client(), LocalTables.names()),
              new FileKeys(folder, new SecureRandom()),
              clock)
          .open(alert);
    }
  }

  /** With the rights of the role that was made for this investigation (operations.md). */
  private static OpenCriteria.Outcome inStage(String stage, String alert, Clock clock) {
    String prefix = "contactpoint-" + stage;
    String region = Region.EU_WEST_2.id();
    SignedRequests requests =
        new SignedRequests(
            UrlConnectionHttpClient.create(),
            DefaultCredentialsProvider.builder().build(),
            new AwsService(
                "secretsmanager",
                URI.create("https://secretsmanager." + region + ".amazonaws.com"),
                region));
    SecretKeys keys =
        new SecretKeys(new SecretsManagerSecrets(requests, PATIENCE), prefix + "/keys", clock);
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .region(Region.EU_WEST_2)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      return new OpenCriteria(new DynamoTables(client, new TableNames(prefix)), keys, clock)
          .open(alert);
    }
  }

  private static boolean shown(OpenCriteria.Outcome outcome, Consumer<String> output) {
    return switch (outcome) {
      case OpenCriteria.Outcome.Opened opened -> {
        output.accept("What was searched for, in no order of time:");
        opened.searches().forEach(search -> output.accept("  " + line(search)));
        yield true;
      }
      case OpenCriteria.Outcome.Unknown ignored -> {
        output.accept("There is no such alert.");
        yield false;
      }
      case OpenCriteria.Outcome.NotApproved ignored -> {
        output.accept(
            "A national auditor and an auditor of the account's council have not approved it within"
                + " a day, or it was shown before.");
        yield false;
      }
    };
  }

  private static String line(Map<String, String> search) {
    return String.join(
        ", ", search.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).toList());
  }

  @SuppressWarnings("SystemOut") // a person reads it
  private static void print(String line) {
    System.out.println(line);
  }
}
