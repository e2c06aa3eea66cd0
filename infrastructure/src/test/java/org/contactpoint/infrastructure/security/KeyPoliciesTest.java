package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Statement;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.contactpoint.infrastructure.reading.Templates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each key's policy held against what AWS documents that its service needs. */
class KeyPoliciesTest {
  private static final String ROLE = "arn:aws:iam::333333333333:role/contactpoint-prod-";
  private static final String DEPLOYMENT =
      "arn:aws:iam::333333333333:role/cdk-hnb659fds-cfn-exec-role-333333333333-eu-west-2";

  private final Templates prod = Synthesis.of("prod");

  enum Documented {
    /** "Authorizing use of your KMS key", DynamoDB: of whoever makes a table. */
    TABLE_MAKER(
        "tables-directory",
        DEPLOYMENT,
        "dynamodb.eu-west-2.amazonaws.com",
        "Encrypt Decrypt ReEncrypt* GenerateDataKey* DescribeKey CreateGrant"),
    /** The same; the grants are those of whoever made it. */
    TABLE_USER(
        "tables-directory",
        ROLE + "search",
        "dynamodb.eu-west-2.amazonaws.com",
        "Encrypt Decrypt ReEncrypt* GenerateDataKey* DescribeKey"),
    TABLE_RESTORER(
        "tables-shielded",
        ROLE + "restores",
        "dynamodb.eu-west-2.amazonaws.com",
        "Encrypt Decrypt ReEncrypt* GenerateDataKey* DescribeKey CreateGrant"),
    /** "Encryption for backups", AWS Backup, and its managed policy for backups. */
    TABLE_COPIER(
        "tables-audit",
        ROLE + "backups",
        "dynamodb.eu-west-2.amazonaws.com",
        "Decrypt GenerateDataKey* ReEncrypt* DescribeKey CreateGrant"),
    /** CreateBackupVault in "API permissions", AWS Backup. */
    VAULT_MAKER(
        "backups",
        DEPLOYMENT,
        "backup.eu-west-2.amazonaws.com",
        "CreateGrant GenerateDataKey* Decrypt RetireGrant DescribeKey"),
    VAULT_USER(
        "backups",
        ROLE + "backups",
        "backup.eu-west-2.amazonaws.com",
        "CreateGrant GenerateDataKey* Decrypt ReEncrypt* DescribeKey"),
    /** "Encrypt log data using AWS KMS", CloudWatch Logs. */
    LOGS(
        "logs",
        "logs.eu-west-2.amazonaws.com",
        null,
        "Encrypt Decrypt ReEncrypt* GenerateDataKey* DescribeKey"),
    /** "Configure AWS KMS key policies for CloudTrail". */
    ACCOUNT_TRAIL("logs", "cloudtrail.amazonaws.com", null, "GenerateDataKey* Decrypt DescribeKey"),
    /** "Key management", Amazon SQS: of a service that sends to an encrypted queue. */
    RULES("messages", "events.amazonaws.com", null, "GenerateDataKey* Decrypt"),
    /** "Key management", Amazon SNS: of an alarm that publishes to an encrypted topic. */
    ALARMS("messages", "cloudwatch.amazonaws.com", null, "GenerateDataKey* Decrypt");

    private final String key;
    private final String who;
    private final @Nullable String through;
    private final String actions;

    Documented(String key, String who, @Nullable String through, String actions) {
      this.key = key;
      this.who = who;
      this.through = through;
      this.actions = actions;
    }

    private Set<String> named() {
      Set<String> named = new TreeSet<>();
      for (String action : actions.split(" ", -1)) {
        switch (action) {
          case "ReEncrypt*" -> named.addAll(List.of("kms:ReEncryptFrom", "kms:ReEncryptTo"));
          case "GenerateDataKey*" ->
              named.addAll(List.of("kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"));
          default -> named.add("kms:" + action);
        }
      }
      return named;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyGrantsWhatAwsDocumentsThatItsServiceNeeds(Documented documented) {
    assertThat(
            statementsOf(documented.key).stream()
                .filter(statement -> concerns(statement, documented))
                .flatMap(statement -> statement.actions().stream()))
        .containsAll(documented.named());
  }

  private static boolean concerns(Statement statement, Documented documented) {
    if (documented.through == null) {
      return statement.principal().path("Service").asText().equals(documented.who);
    }
    return texts(statement.conditions().at("/ArnEquals/aws:PrincipalArn")).contains(documented.who)
        && texts(statement.conditions().at("/StringEquals/kms:ViaService"))
            .contains(documented.through);
  }

  private List<Statement> statementsOf(String alias) {
    Resource named = prod.named("KMS::Alias", "AliasName", "alias/contactpoint-prod-" + alias);
    Resource key = named.sibling(named.at("/TargetKeyId/Fn::GetAtt/0").asText());
    return Statement.of(key.at("/KeyPolicy"));
  }

  private static List<String> texts(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).map(JsonNode::asText).toList()
        : List.of(node.asText());
  }

  @Test
  void noKeyNamesAnActionByAStar() {
    assertThat(prod.all("KMS::Key"))
        .allSatisfy(
            key ->
                assertThat(Statement.of(key.at("/KeyPolicy")))
                    .flatExtracting(Statement::actions)
                    .noneMatch(action -> action.contains("*")));
  }

  @Test
  void noFunctionCanHandAKeyOn() {
    assertThat(grantees(statement -> true)).noneMatch(role -> role.endsWith("-search"));
    assertThat(grantees(statement -> !statement.conditions().has("Bool")))
        .containsOnly(DEPLOYMENT, ROLE + "restores");
  }

  /** Whoever may make grants, by the statements that fit. */
  private List<String> grantees(Predicate<Statement> which) {
    return prod.all("KMS::Key").stream()
        .flatMap(key -> Statement.of(key.at("/KeyPolicy")).stream())
        .filter(statement -> statement.actions().contains("kms:CreateGrant"))
        .filter(which)
        .flatMap(
            statement ->
                Stream.of(statement.conditions().at("/ArnEquals/aws:PrincipalArn"))
                    .flatMap(roles -> texts(roles).stream()))
        .toList();
  }

  @Test
  void theAccountTrailOpensTheKeyForItsOwnFilesAlone() {
    assertThat(statementsOf("logs"))
        .filteredOn(
            statement ->
                statement.principal().path("Service").asText().equals("cloudtrail.amazonaws.com")
                    && statement.actions().contains("kms:GenerateDataKey"))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(
                        statement
                            .conditions()
                            .at("/StringEquals/kms:EncryptionContext:aws:cloudtrail:arn")
                            .asText())
                    .isEqualTo(
                        "arn:aws:cloudtrail:eu-west-2:333333333333:trail/contactpoint-prod-account"));
  }
}
