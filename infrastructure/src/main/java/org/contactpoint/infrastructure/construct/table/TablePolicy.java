package org.contactpoint.infrastructure.construct.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.Grants;
import org.contactpoint.contract.table.KeyPurpose;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableAction;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.iam.AnyPrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * By what a table refuses, whatever the rights of the one who asks. It lets nobody in: that the
 * rights of each function do, and the key.
 *
 * <p>Nobody does to a table what the contract does not grant to a function of that role, and nobody
 * but the deployment changes the table itself: a stream that is switched off, another key, a copy
 * elsewhere would undo what the rest protects. Only break-glass for a restore is let through, and
 * not even that to the trail.
 */
final class TablePolicy {
  /** Other ways to the same items; the functions take none of them. */
  private static final List<String> OTHER_WAYS =
      List.of(
          "dynamodb:BatchWriteItem",
          "dynamodb:PartiQLDelete",
          "dynamodb:PartiQLInsert",
          "dynamodb:PartiQLSelect",
          "dynamodb:PartiQLUpdate");

  /** What makes another table or a file of this one. */
  private static final List<String> COPIES =
      List.of("dynamodb:ExportTableToPointInTime", "dynamodb:RestoreTableToPointInTime");

  private static final List<String> SETTINGS =
      List.of(
          "dynamodb:DeleteResourcePolicy",
          "dynamodb:DeleteTable",
          "dynamodb:DisableKinesisStreamingDestination",
          "dynamodb:EnableKinesisStreamingDestination",
          "dynamodb:PutResourcePolicy",
          "dynamodb:UpdateContinuousBackups",
          "dynamodb:UpdateContributorInsights",
          "dynamodb:UpdateTable",
          "dynamodb:UpdateTimeToLive");

  private final StageDescriptor stage;
  private final Table table;

  TablePolicy(StageDescriptor stage, Table table) {
    this.stage = stage;
    this.table = table;
  }

  /**
   * The policy.
   *
   * @param never what is refused to everybody beside
   */
  PolicyDocument refusing(List<String> never) {
    PolicyDocument document = new PolicyDocument();
    if (!never.isEmpty()) {
      document.addStatements(refusal("WhatStandsStays", never).build());
    }
    for (TableAction verb : TableAction.values()) {
      if (verb != TableAction.DESCRIBE) {
        document.addStatements(nobodyBut("Only" + sid(verb), actions(verb), holders(verb)));
      }
    }
    document.addStatements(
        nobodyBut("NoOtherWay", OTHER_WAYS, breakGlass()),
        nobodyBut("NoCopies", COPIES, breakGlass()),
        nobodyBut("OnlyBackups", List.of("dynamodb:CreateBackup"), copying()),
        nobodyBut("OnlyTheDeploymentChangesThis", SETTINGS, changing()));
    return document;
  }

  private static String sid(TableAction verb) {
    StringBuilder name = new StringBuilder();
    for (String word : verb.name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private static List<String> actions(TableAction verb) {
    return verb.actions().stream().map(action -> "dynamodb:" + action).toList();
  }

  private List<String> holders(TableAction verb) {
    Stream<String> functions =
        Arrays.stream(DeployedFunction.values())
            .filter(function -> Grants.of(function.rights(), table).contains(verb))
            .map(stage::roleOf);
    return Stream.of(functions, breakGlass().stream(), investigation(verb))
        .flatMap(roles -> roles)
        .toList();
  }

  /**
   * What people searched for is in the trail's table, and an investigation reads it by its
   * partitions. Who approved it is with the alert, which notes that the approval was used.
   */
  private Stream<String> investigation(TableAction verb) {
    boolean isNeeded =
        (table.equals(Tables.AUDIT) && verb == TableAction.QUERY)
            || (table.equals(Tables.ALERTS)
                && (verb == TableAction.GET || verb == TableAction.PUT));
    return isNeeded ? Stream.of(stage.investigationRole()) : Stream.of();
  }

  /** The trail is never restored, so the break-glass role needs no right to it. */
  private List<String> breakGlass() {
    return table.key() == KeyPurpose.AUDIT ? List.of() : List.of(stage.breakGlassRestoreRole());
  }

  private List<String> copying() {
    List<String> roles = new ArrayList<>(breakGlass());
    roles.add(stage.backupRole());
    return roles;
  }

  private List<String> changing() {
    List<String> roles = new ArrayList<>(breakGlass());
    roles.add(stage.deploymentRole());
    return roles;
  }

  private PolicyStatement nobodyBut(String sid, List<String> actions, List<String> roles) {
    PolicyStatement.Builder refusal = refusal(sid, actions);
    return roles.isEmpty()
        ? refusal.build()
        : refusal.conditions(Map.of("ArnNotEquals", Map.of("aws:PrincipalArn", roles))).build();
  }

  private PolicyStatement.Builder refusal(String sid, List<String> actions) {
    return PolicyStatement.Builder.create()
        .sid(sid)
        .effect(Effect.DENY)
        .principals(List.of(new AnyPrincipal()))
        .actions(actions)
        .resources(resources());
  }

  private List<String> resources() {
    String arn = stage.arnOf(table);
    return table.indexes().isEmpty() ? List.of(arn) : List.of(arn, arn + "/index/*");
  }
}
