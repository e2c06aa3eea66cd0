package org.contactpoint.infrastructure.construct.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.contract.table.Grants;
import org.contactpoint.contract.table.KeyPurpose;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.Verb;
import org.contactpoint.infrastructure.construct.key.KeyActions;
import org.contactpoint.infrastructure.construct.key.StageKeys;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * The rights to tables, and to the keys that they lie under, as the contract grants them.
 *
 * <p>DynamoDB opens a table's key in the name of whoever calls, so even one who may only put needs
 * {@code kms:Decrypt}. That opens nothing by itself: the key may be used through DynamoDB alone and
 * for those tables alone, and there the verbs decide.
 */
final class TableRights {
  private final StageDescriptor stage;
  private final StageKeys keys;
  private final Deployable rights;

  TableRights(StageDescriptor stage, StageKeys keys, Deployable rights) {
    this.stage = stage;
    this.keys = keys;
    this.rights = rights;
  }

  List<PolicyStatement> statements() {
    List<PolicyStatement> statements = new ArrayList<>();
    tables().forEach(table -> statements.add(verbs(table)));
    for (KeyPurpose purpose : KeyPurpose.values()) {
      List<Table> under = tables().filter(table -> table.key() == purpose).toList();
      if (!under.isEmpty()) {
        statements.add(key(purpose, under));
      }
    }
    return statements;
  }

  private Stream<Table> tables() {
    return Grants.tablesOf(rights).stream().sorted(Comparator.comparing(Table::name));
  }

  private PolicyStatement verbs(Table table) {
    Set<Verb> verbs = Grants.of(rights, table);
    return PolicyStatement.Builder.create()
        .actions(
            Arrays.stream(Verb.values())
                .filter(verbs::contains)
                .flatMap(verb -> verb.actions().stream())
                .map(action -> "dynamodb:" + action)
                .toList())
        .resources(Stream.concat(Stream.of(stage.arnOf(table)), indexes(table, verbs)).toList())
        .build();
  }

  /** Only queries go to indexes; each is named. */
  private Stream<String> indexes(Table table, Set<Verb> verbs) {
    return verbs.contains(Verb.QUERY)
        ? table.indexes().stream().map(index -> stage.arnOf(table) + "/index/" + index.name())
        : Stream.of();
  }

  private PolicyStatement key(KeyPurpose purpose, List<Table> tables) {
    return PolicyStatement.Builder.create()
        .actions(KeyActions.OF_NAMED_DATA)
        .resources(List.of(keys.tables(purpose).arn()))
        .conditions(
            Map.of(
                "StringEquals",
                Map.of(
                    "kms:ViaService",
                    "dynamodb." + stage.region() + ".amazonaws.com",
                    "kms:EncryptionContext:aws:dynamodb:tableName",
                    tables.stream().map(stage::nameOf).toList())))
        .build();
  }
}
