package org.contactpoint.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.contactpoint.contract.table.Index;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.reading.Resource;
import org.contactpoint.infrastructure.reading.Statement;
import org.contactpoint.infrastructure.reading.Synthesis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

  static List<Table> tables() {
    return Tables.ALL;
  }

  private static Resource of(String stage, Table table) {
    return Synthesis.of(stage)
        .named("DynamoDB::Table", "TableName", new TableNames("contactpoint-" + stage).of(table));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableIsAsTheContractDescribesIt(Table table) {
    Resource made = of("prod", table);
    assertThat(made.at("/KeySchema/0/AttributeName").asText()).isEqualTo(table.partition());
    assertThat(made.at("/KeySchema").size()).isEqualTo(table.sort() == null ? 1 : 2);
    assertThat(made.at("/BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    assertThat(made.at("/StreamSpecification/StreamViewType").isMissingNode())
        .isEqualTo(!table.streamed());
    assertThat(made.at("/TimeToLiveSpecification/AttributeName").asText(null))
        .isEqualTo(table.expiry());
    assertThat(made.at("/GlobalSecondaryIndexes"))
        .extracting(index -> index.get("IndexName").asText())
        .hasSameElementsAs(table.indexes().stream().map(Index::name).toList());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noTableIsLostByMistake(Table table) {
    for (String stage : new String[] {"dev", "test", "prod"}) {
      Resource made = of(stage, table);
      assertThat(
              made.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled").asBoolean())
          .isTrue();
      assertThat(made.at("/DeletionProtectionEnabled").asBoolean()).isTrue();
      assertThat(made.node().get("DeletionPolicy").asText()).startsWith("Retain");
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableLiesUnderTheKeyOfItsPurpose(Table table) {
    Resource made = of("prod", table);
    assertThat(made.at("/SSESpecification/SSEType").asText()).isEqualTo("KMS");
    String key = made.at("/SSESpecification/KMSMasterKeyId/Fn::GetAtt/0").asText();
    Resource alias =
        Synthesis.of("prod")
            .named(
                "KMS::Alias",
                "AliasName",
                "alias/contactpoint-prod-tables-" + table.key().name().toLowerCase(Locale.ROOT));
    assertThat(alias.at("/TargetKeyId/Fn::GetAtt/0").asText()).isEqualTo(key);
    assertThat(made.sibling(key).at("/EnableKeyRotation").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test", "prod"})
  void nobodyUpdatesOrDeletesWhatStandsInTheTrail(String stage) {
    var statements =
        Statement.of(of(stage, Tables.AUDIT).at("/ResourcePolicy/PolicyDocument")).stream()
            .filter(statement -> statement.conditions().isMissingNode())
            .filter(statement -> statement.actions().contains("dynamodb:DeleteTable"))
            .toList();
    assertThat(statements).hasSize(1);
    Statement refusal = statements.getFirst();
    assertThat(refusal.effect()).isEqualTo("Deny");
    assertThat(refusal.principal().get("AWS").asText()).isEqualTo("*");
    assertThat(refusal.actions())
        .contains(
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem",
            "dynamodb:BatchWriteItem",
            "dynamodb:PartiQLUpdate",
            "dynamodb:PartiQLDelete",
            "dynamodb:DeleteTable");
    assertThat(refusal.resources().getFirst()).endsWith("table/contactpoint-" + stage + "-audit");
  }

  @Test
  void theTrailHandsOnWhatWasAndWhatIs() {
    assertThat(of("prod", Tables.AUDIT).at("/StreamSpecification/StreamViewType").asText())
        .isEqualTo("NEW_AND_OLD_IMAGES");
  }

  @Test
  void everyTableIsInTheDailyBackup() {
    var resources =
        Synthesis.of("prod")
            .all("Backup::BackupSelection")
            .getFirst()
            .at("/BackupSelection/Resources");
    assertThat(resources)
        .extracting(arn -> arn.asText())
        .hasSameElementsAs(
            Tables.ALL.stream()
                .map(
                    table ->
                        "arn:aws:dynamodb:eu-west-2:333333333333:table/contactpoint-prod-"
                            + table.name())
                .toList());
  }
}
