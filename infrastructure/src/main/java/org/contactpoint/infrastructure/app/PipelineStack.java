package org.contactpoint.infrastructure.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.infrastructure.stage.PipelineDescriptor;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.pipelines.AddStageOpts;
import software.amazon.awscdk.pipelines.CodeBuildOptions;
import software.amazon.awscdk.pipelines.CodeBuildStep;
import software.amazon.awscdk.pipelines.CodePipeline;
import software.amazon.awscdk.pipelines.CodePipelineSource;
import software.amazon.awscdk.pipelines.ConnectionSourceOptions;
import software.amazon.awscdk.pipelines.ManualApprovalStep;
import software.amazon.awscdk.services.codebuild.BuildEnvironment;
import software.amazon.awscdk.services.codebuild.BuildSpec;
import software.amazon.awscdk.services.codebuild.ComputeType;
import software.amazon.awscdk.services.codebuild.LinuxBuildImage;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * How a release reaches people: built and judged, tried in dev and in test over their real APIs,
 * and taken to where the children are only when somebody says so. It first changes itself, if it
 * has to.
 */
public final class PipelineStack extends Stack {
  /**
   * The image holds several JDKs and Nodes, and its own choice is an older one; what is named here
   * it takes, and sets {@code JAVA_HOME} to it for every command that follows.
   */
  private static final Map<String, String> RUNTIMES = Map.of("java", "corretto25", "nodejs", "22");

  /** The build stops here, and says why, where the image did not do so. */
  private static final List<String> CHECK_RUNTIMES =
      List.of(
          "\"$JAVA_HOME/bin/javac\" -version 2>&1 | grep '^javac 25'",
          "node --version | grep '^v22'");

  /** The command that changes the pipeline itself: the one that made the templates. */
  private static final String CLI = "2.1148.1";

  /** The command that uploads code and templates in the role that alone may. */
  private static final String ASSETS_CLI = "4.7.3";

  private final PipelineDescriptor descriptor;
  private final CodePipelineSource source;
  private final CodePipeline pipeline;

  public PipelineStack(
      Construct scope, String id, StackProps stackProps, PipelineDescriptor descriptor) {
    super(scope, id, stackProps);
    this.descriptor = descriptor;
    this.source =
        CodePipelineSource.connection(
            descriptor.repository(),
            descriptor.branch(),
            ConnectionSourceOptions.builder().connectionArn(descriptor.connection()).build());
    this.pipeline =
        CodePipeline.Builder.create(this, "Pipeline")
            .pipelineName("contactpoint")
            .crossAccountKeys(true)
            .enableKeyRotation(true)
            .codeBuildDefaults(
                CodeBuildOptions.builder()
                    .buildEnvironment(
                        BuildEnvironment.builder()
                            .buildImage(LinuxBuildImage.AMAZON_LINUX_2023_5)
                            .computeType(ComputeType.LARGE)
                            .build())
                    .partialBuildSpec(runtimes())
                    .build())
            .cliVersion(CLI)
            .cdkAssetsCliVersion(ASSETS_CLI)
            .synth(synth())
            .build();
  }

  private static BuildSpec runtimes() {
    return BuildSpec.fromObject(
        Map.of("phases", Map.of("install", Map.of("runtime-versions", RUNTIMES))));
  }

  private CodeBuildStep synth() {
    return CodeBuildStep.Builder.create("Build")
        .input(source)
        .installCommands(and(CHECK_RUNTIMES, "npm ci"))
        .commands(List.of("mvn -B -ntp verify", "npx cdk synth -q -c stage=pipeline"))
        .primaryOutputDirectory("cdk.out")
        .build();
  }

  private static List<String> and(List<String> commands, String last) {
    return Stream.concat(commands.stream(), Stream.of(last)).toList();
  }

  /** The next stage that a release reaches, tried by the smoke test where there is one. */
  void release(DirectoryStage stage) {
    StageDescriptor what = stage.descriptor();
    AddStageOpts.Builder options = AddStageOpts.builder();
    if (what.signIn().smokeFrom() == null) {
      options.pre(List.of(new ManualApprovalStep("ReleaseTo" + what.name())));
    } else {
      options.post(List.of(smoke(stage)));
    }
    pipeline.addStage(stage, options.build());
  }

  private CodeBuildStep smoke(DirectoryStage stage) {
    StageDescriptor what = stage.descriptor();
    return CodeBuildStep.Builder.create("Smoke" + what.name())
        .input(source)
        .role(smokeRole(what))
        .installCommands(CHECK_RUNTIMES)
        .envFromCfnOutputs(stage.outputs())
        .env(
            Map.of(
                "SMOKE_MAILBOX", descriptor.mailbox(),
                "SMOKE_PEOPLE", "target/smoke-people",
                "SMOKE_SECRET", what.smokePeople(),
                "SMOKE_ROLE", what.role(what.smokeRole())))
        .commands(List.of("infrastructure/smoke-in-pipeline"))
        .build();
  }

  private Role smokeRole(StageDescriptor what) {
    Role role =
        Role.Builder.create(this, "SmokeRole" + what.name())
            .roleName(what.smokeRole())
            .assumedBy(new ServicePrincipal("codebuild.amazonaws.com"))
            .build();
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("sts:AssumeRole"))
            .resources(List.of(what.role(what.smokeRole())))
            .build());
    return role;
  }

  /** Nothing can be released any more. */
  void close() {
    pipeline.buildPipeline();
    useTheConnection();
  }

  /**
   * CDK gives the role of the source's action the right under the connections' former name alone;
   * AWS looks at the name that the connection's own ARN has.
   */
  private void useTheConnection() {
    PolicyStatement use =
        PolicyStatement.Builder.create()
            .actions(List.of("codeconnections:UseConnection"))
            .resources(List.of(descriptor.connection()))
            .build();
    pipeline.getPipeline().getNode().findAll().stream()
        .filter(one -> one.getNode().getPath().contains("/Source/"))
        .filter(Role.class::isInstance)
        .map(Role.class::cast)
        .forEach(role -> role.addToPrincipalPolicy(use));
  }
}
