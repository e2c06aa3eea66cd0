package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.Grants;
import org.contactpoint.contract.table.KeyPurpose;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableAction;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.reading.Call;
import org.contactpoint.infrastructure.reading.Refusals;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tables refuse by themselves, whatever the rights of the one who asks. */
class TablePoliciesTest {
  private static final String ACCOUNT = "arn:aws:iam::333333333333:role/";
  private static final String ADMINISTRATOR = ACCOUNT + "administrator";
  private static final String DEPLOYMENT =
      ACCOUNT + "cdk-hnb659fds-cfn-exec-role-333333333333-eu-west-2";
  private static final String BACKUPS = ACCOUNT + "contactpoint-prod-backups";
  private static final String RESTORES = ACCOUNT + "contactpoint-prod-restores";
  private static final String BREAK_GLASS = ACCOUNT + "contactpoint-prod-break-glass-restore";

  /** The ways to an item, of which a verb is only one. */
  private static final List<String> READS =
      List.of("GetItem", "BatchGetItem", "Query", "Scan", "ConditionCheckItem", "PartiQLSelect");

  private static final List<String> SETTINGS =
      List.of(
          "UpdateTable",
          "UpdateContinuousBackups",
          "PutResourcePolicy",
          "DeleteResourcePolicy",
          "EnableKinesisStreamingDestination");

  static List<Table> tables() {
    return Tables.ALL;
  }

  private static JsonNode policy(Table table) {
    return Synthesis.of("prod")
        .named("DynamoDB::Table", "TableName", new TableNames("contactpoint-prod").of(table))
        .at("/ResourcePolicy/PolicyDocument");
  }

  private static boolean refuses(Table table, String who, String action) {
    String arn = "arn:aws:dynamodb:eu-west-2:333333333333:table/contactpoint-prod-" + table.name();
    return new Refusals(policy(table)).refuse(Call.of(who, "dynamodb:" + action, arn));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aFunctionIsRefusedExactlyWhatTheContractDoesNotGrantIt(Table table) {
    for (DeployedFunction function : DeployedFunction.values()) {
      for (TableAction verb : TableAction.values()) {
        boolean granted = Grants.of(function.rights(), table).contains(verb);
        for (String action : verb.actions()) {
          assertThat(refuses(table, ACCOUNT + "contactpoint-prod-" + function.slug(), action))
              .as("%s %s", function, action)
              .isEqualTo(!granted && verb != TableAction.DESCRIBE);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void whoeverIsNoFunctionReadsNothing(Table table) {
    for (String who : List.of(ADMINISTRATOR, DEPLOYMENT, BACKUPS, RESTORES)) {
      assertThat(READS).allMatch(action -> refuses(table, who, action));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void indexesRefuseLikeTheirTable(Table table) {
    assertThat(policy(table).get("Statement"))
        .allSatisfy(
            statement ->
                assertThat(statement.get("Resource").toString().contains("/index/*"))
                    .isEqualTo(!table.indexes().isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void onlyTheDeploymentChangesATable(Table table) {
    for (String who : List.of(ADMINISTRATOR, BACKUPS, ACCOUNT + "contactpoint-prod-shielding")) {
      assertThat(SETTINGS).allMatch(action -> refuses(table, who, action));
      assertThat(refuses(table, who, "DeleteTable")).isTrue();
    }
    assertThat(SETTINGS).noneMatch(action -> refuses(table, DEPLOYMENT, action));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void nobodyMakesAnotherTableOrAFileOfIt(Table table) {
    for (String who : List.of(ADMINISTRATOR, DEPLOYMENT, BACKUPS, RESTORES)) {
      assertThat(refuses(table, who, "RestoreTableToPointInTime")).isTrue();
      assertThat(refuses(table, who, "ExportTableToPointInTime")).isTrue();
    }
    assertThat(refuses(table, ADMINISTRATOR, "CreateBackup")).isTrue();
    assertThat(refuses(table, BACKUPS, "CreateBackup")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void breakGlassRestoresEveryTableButTheTrail(Table table) {
    boolean trail = table.key() == KeyPurpose.AUDIT;
    for (String action : List.of("RestoreTableToPointInTime", "UpdateTable", "DeleteTable")) {
      assertThat(refuses(table, BREAK_GLASS, action)).as(action).isEqualTo(trail);
    }
  }

  @Test
  void anInvestigationReadsTheTrailByItsPartitionsAndNothingElse() {
    String investigation = ACCOUNT + "contactpoint-prod-investigation";
    assertThat(Tables.ALL)
        .filteredOn(table -> !refuses(table, investigation, "Query"))
        .containsExactly(Tables.AUDIT);
    assertThat(Tables.ALL).allMatch(table -> refuses(table, investigation, "Scan"));
    for (String action : List.of("GetItem", "PutItem")) {
      assertThat(Tables.ALL)
          .filteredOn(table -> !refuses(table, investigation, action))
          .as(action)
          .containsExactly(Tables.ALERTS);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void thePolicyFitsIntoWhatDynamoDbTakes(Table table) {
    assertThat(policy(table).toPrettyString()).hasSizeLessThan(20 * 1024);
  }
}
