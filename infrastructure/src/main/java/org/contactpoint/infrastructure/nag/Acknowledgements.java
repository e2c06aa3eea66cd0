package org.contactpoint.infrastructure.nag;

import static org.contactpoint.infrastructure.nag.Acknowledgement.at;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.Validations;
import software.constructs.Construct;
import software.constructs.IConstruct;

/**
 * Every finding of cdk-nag that we live with, at the narrowest place, and why. One that concerns
 * nothing any more stops the synthesis, so that none outlives its cause.
 */
public final class Acknowledgements {
  private static final String AWS_POLICY =
      "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/%s]";
  private static final String OBJECTS = "AwsSolutions-IAM5[Resource::%s]";

  private final StageDescriptor stage;

  private Acknowledgements(StageDescriptor stage) {
    this.stage = stage;
  }

  /** All of them, for that stage. */
  public static List<Acknowledgement> of(StageDescriptor stage) {
    Acknowledgements here = new Acknowledgements(stage);
    return Stream.of(
            here.secrets(), here.roles(), here.functions(), here.buckets(), here.gateway(), pages())
        .flatMap(List::stream)
        .toList();
  }

  private List<Acknowledgement> secrets() {
    return List.of(
        at(
            "data/KeyRings/Ring*",
            "These are keys of hashes and seals, not passwords: a changed one would orphan what was"
                + " written under it. A new key joins its ring and the old ones stay; the runbook"
                + " of keys says when and how.",
            "AwsSolutions-SMG4",
            "NIST.800.53.R5-SecretsManagerRotationEnabled"));
  }

  private List<Acknowledgement> roles() {
    return List.of(
        at(
            "data/Backups/Role/Resource",
            "AWS Backup documents this policy as what it needs to copy and keeps it up to date;"
                + " nobody but the service can take the role.",
            AWS_POLICY.formatted("AWSBackupServiceRolePolicyForBackup")),
        at(
            "data/Backups/RestoreRole/Resource",
            "AWS Backup documents this policy as what it needs to restore and keeps it up to date;"
                + " nobody but the service can take the role, and nobody here may hand it over.",
            AWS_POLICY.formatted("AWSBackupServiceRolePolicyForRestores")),
        at(
            "*/Rollout/Group/ServiceRole/Resource",
            "The limited policy that CodeDeploy documents for functions: it moves aliases, and"
                + " invokes only hooks whose names begin with CodeDeployHook_, of which there are"
                + " none. Nobody but the service can take the role.",
            AWS_POLICY.formatted("AWSCodeDeployRoleForLambdaLimited")),
        at(
            "api/Api/Gateway/LogWriting/Role/Resource",
            "API Gateway takes one role for the account and refuses it without this policy. What is"
                + " logged, our own format decides; it holds no personal data.",
            AWS_POLICY.formatted("AmazonAPIGatewayPushToCloudWatchLogs")),
        at(
            "*/Rights/Work/Resource",
            "X-Ray and the listing of streams know no resources: AWS offers nothing narrower than"
                + " everything. Neither reads or changes data.",
            "AwsSolutions-IAM5[Resource::*]"),
        at(
            "events/Uploads/UploadEvents/Rights/Work/Resource",
            "Every object of the one bucket of uploads: their names are not known beforehand.",
            OBJECTS.formatted(stage.objectsOf("uploads"))),
        at(
            "api/Uploads/Rights/Work/Resource",
            "Every object of the one bucket of uploads: their names are not known beforehand.",
            OBJECTS.formatted(stage.objectsOf("uploads"))),
        at(
            "events/TrailArchive/*/Rights/Work/Resource",
            "Every object of the one write-once bucket, and only to put; nothing is ever replaced.",
            OBJECTS.formatted(stage.objectsOf("archive"))),
        at(
            "set-up/SetUp/Rights/Work/Resource",
            "The lists of first administrators, one secret for each council: named one by one,"
                + " those of all councils do not fit into a policy.",
            OBJECTS.formatted(stage.arn("secretsmanager", "secret:" + stage.founders() + "/*"))),
        at(
            "api/Audit/Rights/Work/Resource",
            "Every seal of the trail, to verify it by the newest: a seal has its day for a name.",
            OBJECTS.formatted(stage.seals())));
  }

  private List<Acknowledgement> functions() {
    return List.of(
        at(
            "*/Function/Resource",
            "Functions speak to AWS alone, over TLS with their role's signature; a network of our"
                + " own would add ways in and out, and nothing that they reach is in it.",
            "NIST.800.53.R5-LambdaInsideVPC"),
        at(
            "api/*/Function/Resource",
            "The gateway waits for the answer and hands on the failure: there is no letter to"
                + " lose.",
            "NIST.800.53.R5-LambdaDLQ"),
        at(
            "portal/Portal/Function/Resource",
            "The browser waits for the page, and is shown that it failed: there is no letter to"
                + " lose.",
            "NIST.800.53.R5-LambdaDLQ"),
        at(
            "events/ShieldedRecords/Function/Resource",
            "The calling function waits for the answer and tells its caller of a failure.",
            "NIST.800.53.R5-LambdaDLQ"),
        at(
            "events/Uploads/UploadEvents/Function/Resource",
            "The queue before it has dead letters of its own, after five tries, with an alarm.",
            "NIST.800.53.R5-LambdaDLQ"),
        at(
            "identity/*/Function/Resource",
            "The pool waits for the answer; a failure refuses the sign-in.",
            "NIST.800.53.R5-LambdaDLQ"),
        at(
            "set-up/SetUp/Function/Resource",
            "The deployment waits for the answer; a failure takes it back.",
            "NIST.800.53.R5-LambdaDLQ"),
        at(
            "*/Function",
            "Callers know the alias alone, and it always points to a published version.",
            "Annotation::@aws-cdk/aws-lambda:snapStartRequirePublish"));
  }

  private List<Acknowledgement> buckets() {
    return List.of(
        at(
            "*/Bucket/Resource",
            "Children's data stay in London, so there is no second region to copy to. S3 keeps each"
                + " object in three places of the region; uploads go within days, and what the"
                + " archive holds stands in the trail as well.",
            "NIST.800.53.R5-S3BucketReplicationEnabled"),
        at(
            "data/Logs/Bucket/Resource",
            "S3 delivers access logs only to buckets under its own key; they name objects and"
                + " roles, not children.",
            "NIST.800.53.R5-S3DefaultEncryptionKMS"),
        at(
            "*/Bucket",
            "The bucket of logs lets the buckets of its stage in by a statement of its own.",
            "Annotation::@aws-cdk/aws-s3:accessLogsPolicyNotAdded"));
  }

  private List<Acknowledgement> gateway() {
    return List.of(
        at(
            "api/Api/Gateway/Api/Resource",
            "The functions read requests strictly and enter refusals in the trail; a gateway that"
                + " refused first would hide them from it (ADR 9).",
            "AwsSolutions-APIG2"),
        at(
            "api/Api/Gateway/Api/DeploymentStage.live/Resource",
            "Execution logs would write down paths, headers and bodies: children's data. Access"
                + " logs and traces tell what operators need.",
            "AwsSolutions-APIG6",
            "NIST.800.53.R5-APIGWExecutionLoggingEnabled"),
        at(
            "api/Api/Gateway/Api/DeploymentStage.live/Resource",
            "Nothing is cached: each answer depends on who asks, and is entered in the trail.",
            "NIST.800.53.R5-APIGWCacheEnabledAndEncrypted"),
        at(
            "api/Api/Gateway/Api/DeploymentStage.live/Resource",
            "A certificate of the gateway's own is for servers behind it; behind this one are"
                + " functions, which it calls with its signature.",
            "NIST.800.53.R5-APIGWSSLEnabled"),
        at(
            "api/Api/Gateway/Api/Default/health/GET/Resource",
            "Health, the API document and its page hold nothing that is not published.",
            "AwsSolutions-APIG4",
            "AwsSolutions-COG4"),
        at(
            "api/Api/Gateway/Api/Default/openapi.yaml/GET/Resource",
            "Health, the API document and its page hold nothing that is not published.",
            "AwsSolutions-APIG4",
            "AwsSolutions-COG4"),
        at(
            "api/Api/Gateway/Api/Default/openapi.json/GET/Resource",
            "Health, the API document and its page hold nothing that is not published.",
            "AwsSolutions-APIG4",
            "AwsSolutions-COG4"),
        at(
            "api/Api/Gateway/Api/Default/docs/GET/Resource",
            "Health, the API document and its page hold nothing that is not published.",
            "AwsSolutions-APIG4",
            "AwsSolutions-COG4"),
        at(
            "api/Api/Gateway/Api/Default/docs/{file}/GET/Resource",
            "Health, the API document and its page hold nothing that is not published.",
            "AwsSolutions-APIG4",
            "AwsSolutions-COG4"));
  }

  private static List<Acknowledgement> pages() {
    return List.of(
        at(
            "identity/Portal/Api/Resource",
            "The pages read forms strictly and say in plain words what is wrong with them; the web"
                + " API validates what becomes of it.",
            "AwsSolutions-APIG2"),
        at(
            "portal/Pages/Stage/Resource",
            "Execution logs would write down paths, cookies and forms: children's data. Access logs"
                + " and traces tell what operators need.",
            "AwsSolutions-APIG6",
            "NIST.800.53.R5-APIGWExecutionLoggingEnabled"),
        at(
            "portal/Pages/Stage/Resource",
            "Nothing is cached: each page depends on who is signed in. Browsers keep the styles.",
            "NIST.800.53.R5-APIGWCacheEnabledAndEncrypted"),
        at(
            "portal/Pages/Stage/Resource",
            "A certificate of the gateway's own is for servers behind it; behind this one is a"
                + " function, which it calls with its signature.",
            "NIST.800.53.R5-APIGWSSLEnabled"),
        at(
            "portal/Pages/*/Resource",
            "People sign in at the pool's pages, to which the function leads them: a browser brings"
                + " a cookie and no token. What it shows, the web API decides of the token in the"
                + " session.",
            "AwsSolutions-APIG4",
            "AwsSolutions-COG4"));
  }

  /** Enters them where they concern something. */
  public static void enter(Construct whole, List<Acknowledgement> all) {
    int below = whole.getNode().getPath().length() + 1;
    Map<String, IConstruct> byPath =
        whole.getNode().findAll().stream()
            .filter(construct -> construct.getNode().getPath().length() > below)
            .collect(
                Collectors.toMap(
                    construct -> construct.getNode().getPath().substring(below),
                    Function.identity()));
    for (Acknowledgement one : all) {
      List<IConstruct> concerned =
          byPath.entrySet().stream()
              .filter(entry -> one.where().test(entry.getKey()))
              .map(Entry::getValue)
              .toList();
      if (concerned.isEmpty()) {
        throw new IllegalStateException("an acknowledgement concerns nothing: " + one.reason());
      }
      concerned.forEach(construct -> enter(construct, one));
    }
  }

  private static void enter(IConstruct construct, Acknowledgement one) {
    for (String rule : one.rules()) {
      if (rule.split("::", -1).length > 2) {
        // CDK refuses the names that cdk-nag gives to findings on policies of AWS; this is where
        // it would have written them down, and where cdk-nag looks.
        construct
            .getNode()
            .addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, Map.of(rule, one.reason()));
      } else {
        Validations.of(construct)
            .acknowledge(Acknowledgment.builder().id(rule).reason(one.reason()).build());
      }
    }
  }
}
