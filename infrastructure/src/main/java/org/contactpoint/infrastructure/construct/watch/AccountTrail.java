package org.contactpoint.infrastructure.construct.watch;

import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.contract.table.KeyPurpose;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.cloudtrail.CfnTrail;
import software.amazon.awscdk.services.cloudtrail.CfnTrail.AdvancedEventSelectorProperty;
import software.amazon.awscdk.services.cloudtrail.CfnTrail.AdvancedFieldSelectorProperty;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.constructs.Construct;

/**
 * Who did what to the account: every act of administration, every call of a function, every touch
 * of an uploaded or archived file, and every access to the table of hidden facts of shielded
 * children.
 */
public final class AccountTrail extends Construct {
  private final StageDescriptor stage;
  private final CfnLogGroup group;

  public AccountTrail(Construct scope, String id, FunctionBase base) {
    super(scope, id);
    stage = base.stage();
    group =
        CfnLogGroup.Builder.create(this, "LogGroup")
            .logGroupName("/contactpoint/" + stage.name() + "/account")
            .retentionInDays(stage.retention().logDays())
            .kmsKeyId(base.keys().logs().arn())
            .build();
    group.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    CfnTrail.Builder.create(this, "Trail")
        .trailName(stage.accountTrail())
        .isLogging(true)
        .isMultiRegionTrail(true)
        .includeGlobalServiceEvents(true)
        .enableLogFileValidation(true)
        .kmsKeyId(base.keys().logs().arn())
        .s3BucketName(stage.bucketName("logs"))
        .s3KeyPrefix("account")
        .cloudWatchLogsLogGroupArn(group.getAttrArn())
        .cloudWatchLogsRoleArn(role().getRoleArn())
        .advancedEventSelectors(selectors())
        .build();
  }

  /** The name of the log group in which each act is a line. */
  String logGroup() {
    return group.getRef();
  }

  private Role role() {
    return Role.Builder.create(this, "Role")
        .assumedBy(new ServicePrincipal("cloudtrail.amazonaws.com"))
        .managedPolicies(
            List.of(
                ManagedPolicy.Builder.create(this, "Writing")
                    .statements(
                        List.of(
                            PolicyStatement.Builder.create()
                                .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
                                .resources(List.of(group.getAttrArn()))
                                .build()))
                    .build()))
        .build();
  }

  private List<AdvancedEventSelectorProperty> selectors() {
    List<String> apart =
        Tables.ALL.stream()
            .filter(table -> table.key() == KeyPurpose.SHIELDED)
            .map(stage::arnOf)
            .toList();
    List<String> files =
        Stream.of("uploads", "archive")
            .map(bucket -> "arn:aws:s3:::" + stage.bucketName(bucket) + "/")
            .toList();
    return List.of(
        selector("Administration", field("eventCategory", List.of("Management"))),
        touches("What lies apart", "AWS::DynamoDB::Table", equalTo(apart)),
        touches("Files", "AWS::S3::Object", startingWith(files)),
        touches(
            "Calls of functions",
            "AWS::Lambda::Function",
            startingWith(List.of(stage.arn("lambda", "function:" + stage.prefix() + "-")))));
  }

  private static AdvancedEventSelectorProperty touches(
      String name, String type, AdvancedFieldSelectorProperty which) {
    return selector(
        name,
        field("eventCategory", List.of("Data")),
        field("resources.type", List.of(type)),
        which);
  }

  private static AdvancedEventSelectorProperty selector(
      String name, AdvancedFieldSelectorProperty... fields) {
    return AdvancedEventSelectorProperty.builder()
        .name(name)
        .fieldSelectors(List.of(fields))
        .build();
  }

  private static AdvancedFieldSelectorProperty field(String name, List<String> values) {
    return AdvancedFieldSelectorProperty.builder().field(name).equalTo(values).build();
  }

  private static AdvancedFieldSelectorProperty equalTo(List<String> arns) {
    return field("resources.ARN", arns);
  }

  private static AdvancedFieldSelectorProperty startingWith(List<String> arns) {
    return AdvancedFieldSelectorProperty.builder().field("resources.ARN").startsWith(arns).build();
  }
}
