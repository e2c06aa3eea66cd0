package org.contactpoint.infrastructure.construct.api;

import java.util.List;
import java.util.Map;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration.FieldToMatchProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/** What is turned away before the gateway reads it. */
public final class Firewall extends Construct {
  private final StageDescriptor stage;
  private final CfnWebACL acl;

  public Firewall(Construct scope, String id, FirewallProps props) {
    super(scope, id);
    stage = props.base().stage();
    acl =
        CfnWebACL.Builder.create(this, "Acl")
            .name(stage.prefix())
            .scope("REGIONAL")
            .defaultAction(
                DefaultActionProperty.builder()
                    .allow(AllowActionProperty.builder().build())
                    .build())
            .rules(FirewallRules.all())
            .visibilityConfig(FirewallRules.seen(stage.prefix()))
            .build();
    CfnWebACLAssociation.Builder.create(this, "BeforeTheApi")
        .webAclArn(acl.getAttrArn())
        .resourceArn(props.api().getDeploymentStage().getStageArn())
        .build();
    log(props);
  }

  /** Only what was turned away, and nothing that names a child or lets anybody sign in. */
  private void log(FirewallProps props) {
    CfnLogGroup group =
        CfnLogGroup.Builder.create(this, "LogGroup")
            .logGroupName("aws-waf-logs-" + stage.prefix())
            .retentionInDays(stage.retention().logDays())
            .kmsKeyId(props.base().keys().logs().arn())
            .build();
    group.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    CfnLoggingConfiguration.Builder.create(this, "Logging")
        .resourceArn(acl.getAttrArn())
        .logDestinationConfigs(
            List.of(stage.arn("logs", "log-group:aws-waf-logs-" + stage.prefix())))
        .redactedFields(
            List.of(
                FieldToMatchProperty.builder()
                    .singleHeader(Map.of("Name", "authorization"))
                    .build(),
                FieldToMatchProperty.builder().uriPath(Map.of()).build(),
                FieldToMatchProperty.builder().queryString(Map.of()).build()))
        .loggingFilter(onlyBlocked())
        .build()
        .addResourceDependency(group);
  }

  private static Map<String, Object> onlyBlocked() {
    return Map.of(
        "DefaultBehavior",
        "DROP",
        "Filters",
        List.of(
            Map.of(
                "Behavior", "KEEP",
                "Requirement", "MEETS_ANY",
                "Conditions", List.of(Map.of("ActionCondition", Map.of("Action", "BLOCK"))))));
  }
}
