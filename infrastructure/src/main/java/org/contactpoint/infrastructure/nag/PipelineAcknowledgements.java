package org.contactpoint.infrastructure.nag;

import static org.contactpoint.infrastructure.nag.Acknowledgement.at;

import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.stage.PipelineDescriptor;

/**
 * Findings of cdk-nag on the pipeline itself that we live with, and why. Its roles are written by
 * CDK Pipelines; none of them reaches a stage but by the deployment's own roles there.
 */
public final class PipelineAcknowledgements {
  private static final String ACTION = "AwsSolutions-IAM5[Action::%s]";
  private static final String RESOURCE = "AwsSolutions-IAM5[Resource::%s]";
  private static final List<String> PROJECTS =
      List.of(
          "<PipelineBuildCdkBuildProject95AAA5D6>",
          "<PipelineUpdatePipelineSelfMutationDAA41400>",
          "<PipelinecontactpointdevSmokedevDB37D73B>",
          "<PipelinecontactpointtestSmoketestE70A2036>");

  private PipelineAcknowledgements() {}

  /** All of them. */
  public static List<Acknowledgement> of(PipelineDescriptor pipeline) {
    return List.of(bucket(), artifacts(), logs(pipeline), selfMutation(pipeline), inline());
  }

  private static Acknowledgement bucket() {
    return at(
        "Pipeline/Pipeline/ArtifactsBucket/Resource",
        "It hands code from one step to the next, encrypted under its own key, and holds no data of"
            + " children. What was released, the repository tells.",
        "AwsSolutions-S1",
        "NIST.800.53.R5-S3BucketLoggingEnabled",
        "NIST.800.53.R5-S3BucketReplicationEnabled",
        "NIST.800.53.R5-S3BucketVersioningEnabled");
  }

  private static Acknowledgement artifacts() {
    return at(
        "*/DefaultPolicy/Resource",
        "Steps read and write what the one bucket hands on, under its one key; the stars are CDK's"
            + " names for groups of actions.",
        Stream.concat(
                Stream.of(
                        "s3:Abort*",
                        "s3:DeleteObject*",
                        "s3:GetBucket*",
                        "s3:GetObject*",
                        "s3:List*",
                        "kms:GenerateDataKey*",
                        "kms:ReEncrypt*")
                    .map(ACTION::formatted),
                Stream.of(RESOURCE.formatted("<PipelineArtifactsBucketAEA9A052.Arn>/*")))
            .toArray(String[]::new));
  }

  private static Acknowledgement logs(PipelineDescriptor pipeline) {
    String here = "%s:%s".formatted(pipeline.region(), pipeline.account());
    String logs = "arn:aws:logs:" + here + ":log-group:/aws/codebuild/";
    String reports = "arn:aws:codebuild:" + here + ":report-group/";
    Stream<String> ofOne =
        PROJECTS.stream()
            .flatMap(project -> Stream.of(logs + project + ":*", reports + project + "-*"));
    return at(
        "*/DefaultPolicy/Resource",
        "Builds write their own logs and reports, whose streams are named when they run.",
        Stream.concat(ofOne, Stream.of(logs + "*", reports + "*"))
            .map(RESOURCE::formatted)
            .toArray(String[]::new));
  }

  private static Acknowledgement selfMutation(PipelineDescriptor pipeline) {
    return at(
        "Pipeline/UpdatePipeline/SelfMutation/Role/DefaultPolicy/Resource",
        "It may take the roles that CDK's bootstrap made for publishing and deploying, told by"
            + " their tags, which a condition names; no others.",
        RESOURCE.formatted("arn:*:iam::" + pipeline.account() + ":role/*"));
  }

  private static Acknowledgement inline() {
    return at(
        "*/DefaultPolicy/Resource",
        "CDK Pipelines writes the policy of each role beside it; each belongs to that role alone.",
        "NIST.800.53.R5-IAMNoInlinePolicy");
  }
}
