package org.contactpoint.infrastructure.emulator;

import java.util.Objects;
import java.util.Set;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.constructs.Construct;
import software.constructs.IConstruct;

/**
 * Leaves out the types of resources that the emulator's CloudFormation does not know, and with them
 * the roll-out of new code step by step; everything else stays as it is deployed. What is left out
 * here, and what the emulator takes but does not keep, is asserted on the templates instead.
 */
public final class LeaveOutWhatTheEmulatorLacks {
  private static final Set<String> LACKING =
      Set.of(
          "AWS::Backup::BackupSelection",
          "AWS::CloudTrail::Trail",
          "AWS::CodeDeploy::Application",
          "AWS::CodeDeploy::DeploymentGroup",
          "AWS::Cognito::LogDeliveryConfiguration",
          "AWS::Cognito::ManagedLoginBranding",
          "AWS::Cognito::UserPoolRiskConfigurationAttachment",
          // It compares a role that somebody has taken on by another name, and so refuses
          // everybody.
          "AWS::S3::BucketPolicy",
          "AWS::SecretsManager::ResourcePolicy",
          // They refuse whoever comes without TLS, as everybody does on one machine.
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::QueuePolicy",
          "AWS::WAFv2::LoggingConfiguration",
          "AWS::WAFv2::WebACLAssociation");

  private static final String POOL = "AWS::Cognito::UserPool";
  private static final String KEY = "AWS::KMS::Key";
  private static final String ALIAS = "AWS::Lambda::Alias";

  private LeaveOutWhatTheEmulatorLacks() {}

  /**
   * Leaves them out of all that is below. It is no aspect: CDK would call back for each construct,
   * and the bridge to Java needs a deeper stack with each call.
   */
  public static void of(Construct whole) {
    whole.getNode().findAll().forEach(LeaveOutWhatTheEmulatorLacks::visit);
  }

  private static void visit(IConstruct node) {
    if (!CfnResource.isCfnResource(node)) {
      return;
    }
    CfnResource resource = (CfnResource) node;
    String type = resource.getCfnResourceType();
    if (LACKING.contains(type) || isComputed(resource)) {
      leaveOut(resource);
    } else if (type.equals(POOL)) {
      // It generates temporary passwords of twelve characters, and then refuses them if they are
      // short.
      resource.addPropertyOverride("Policies.PasswordPolicy.MinimumLength", 12);
    } else if (type.equals(KEY)) {
      // Like buckets' policies; without one of its own, a key leaves it to the rights of roles.
      resource.addPropertyDeletionOverride("KeyPolicy");
    } else if (type.equals(ALIAS)) {
      // Its policy of updates names the deployment group that is gone.
      resource.addDeletionOverride("UpdatePolicy");
    }
  }

  /** Alarms on several metrics at once. */
  private static boolean isComputed(CfnResource resource) {
    return resource instanceof CfnAlarm alarm && alarm.getMetrics() != null;
  }

  private static void leaveOut(CfnResource resource) {
    IConstruct parent = Objects.requireNonNull(resource.getNode().getScope());
    parent.getNode().tryRemoveChild(resource.getNode().getId());
  }
}
