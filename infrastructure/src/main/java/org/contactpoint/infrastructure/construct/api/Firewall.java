package org.contactpoint.infrastructure.construct.api;

import java.util.List;
import java.util.Map;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.Stage;
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

  public Firewall(Construct scope, String id, FunctionBase base) {
    super(scope, id);
    stage = base.stage();
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
    log(base);
  }

  /** Puts it before a gateway. */
  public void guard(Construct scope, String id, Stage gateway) {
    CfnWebACLAssociation.Builder.create(scope, id)
        .webAclArn(acl.getAttrArn())
        .resourceArn(gateway.getStageArn())
        .build();
  }

  /** Only what was turned away, and nothing that names a child or lets anybody sign in. */
  private void log(FunctionBase base) {
    CfnLogGroup group =
        CfnLogGroup.Builder.create(this, "LogGroup")
            .logGroupName("aws-waf-logs-" + stage.prefix())
            .retentionInDays(stage.retention().logDays())
            .kmsKeyId(base.keys().logs().arn())
            .build();
    group.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    CfnLoggingConfiguration.Builder.create(this, "Logging")
        .resourceArn(acl.getAttrArn())
        .logDestinationConfigs(
            List.of(stage.arn("logs", "log-group:aws-waf-logs-" + stage.prefix())))
        .redactedFields(
            List.of(
                header("authorization"),
                header("cookie"),
                FieldToMatchProperty.builder().uriPath(Map.of()).build(),
                FieldToMatchProperty.builder().queryString(Map.of()).build()))
        .loggingFilter(onlyBlocked())
        .build()
        .addResourceDependency(group);
  }

  private static FieldToMatchProperty header(String name) {
    return FieldToMatchProperty.builder().singleHeader(Map.of("Name", name)).build();
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
