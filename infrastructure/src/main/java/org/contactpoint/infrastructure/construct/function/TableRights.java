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
import org.contactpoint.contract.table.TableAction;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.contract.table.TrailNames;
import org.contactpoint.infrastructure.construct.key.KeyActions;
import org.contactpoint.infrastructure.construct.key.StageKeys;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * The rights to tables, and to the keys that encrypt them, as the contract grants them.
 *
 * <p>DynamoDB opens a table's key in the name of whoever calls, so even one who may only put needs
 * {@code kms:Decrypt}. That decrypts nothing on its own: the key may be used through DynamoDB alone
 * and for those tables alone, and there the verbs decide.
 */
final class TableRights {
  /** In these each item belongs to a chain, whose name is its partition. */
  private static final List<Table> CHAINED = List.of(Tables.AUDIT, Tables.AUDIT_HEADS);

  private final StageDescriptor stage;
  private final StageKeys keys;
  private final Deployable rights;

  TableRights(StageDescriptor stage, StageKeys keys, Deployable rights) {
    this.stage = stage;
    this.keys = keys;
    this.rights = rights;
  }

  /** What it may do with which table. */
  List<PolicyStatement> verbs() {
    return tables().flatMap(table -> verbs(table).stream()).toList();
  }

  /** The keys under which those tables are encrypted. */
  List<PolicyStatement> keys() {
    List<PolicyStatement> statements = new ArrayList<>();
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

  private List<PolicyStatement> verbs(Table table) {
    Set<TableAction> verbs = Grants.of(rights, table);
    boolean chained = CHAINED.contains(table) && verbs.contains(TableAction.PUT);
    boolean apart = Grants.isQueriedByIndexAlone(rights, table);
    List<PolicyStatement> statements = new ArrayList<>();
    List<TableAction> free =
        Arrays.stream(TableAction.values())
            .filter(verbs::contains)
            .filter(verb -> !chained || !verb.equals(TableAction.PUT))
            .filter(verb -> !apart || !verb.equals(TableAction.QUERY))
            .toList();
    if (!free.isEmpty()) {
      Stream<String> indexes = apart ? Stream.of() : indexes(table);
      List<String> resources = Stream.concat(Stream.of(stage.arnOf(table)), indexes).toList();
      statements.add(allow(free, resources).build());
    }
    if (apart) {
      statements.add(allow(List.of(TableAction.QUERY), indexes(table).toList()).build());
    }
    if (chained) {
      statements.add(ownChains(table));
    }
    return statements;
  }

  private static PolicyStatement.Builder allow(List<TableAction> verbs, List<String> resources) {
    return PolicyStatement.Builder.create()
        .actions(
            verbs.stream()
                .flatMap(verb -> verb.actions().stream())
                .map(action -> "dynamodb:" + action)
                .toList())
        .resources(resources);
  }

  /**
   * What is put into the trail is put by a transaction, and into the function's own chains. No
   * right can say that nothing may be replaced: the condition of each put says it, and the chains
   * tell.
   */
  private PolicyStatement ownChains(Table table) {
    return allow(List.of(TableAction.PUT), List.of(stage.arnOf(table)))
        .conditions(
            Map.of(
                "ForAnyValue:StringEquals",
                Map.of("dynamodb:EnclosingOperation", List.of("TransactWriteItems")),
                "ForAllValues:StringLike",
                Map.of("dynamodb:LeadingKeys", chains())))
        .build();
  }

  /** Whoever ends writers notes it in the registry of each, and writes nothing else. */
  private List<String> chains() {
    String own = rights.trailPrefix() + "*";
    return rights == Deployable.ENDING
        ? List.of(TrailNames.REGISTRIES + "*")
        : List.of(own, TrailNames.CRITERIA + own, TrailNames.REGISTRIES + own);
  }

  /** Only queries go to indexes; each is named. */
  private Stream<String> indexes(Table table) {
    return Grants.indexesOf(rights, table).stream()
        .map(index -> stage.arnOf(table) + "/index/" + index.name());
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
