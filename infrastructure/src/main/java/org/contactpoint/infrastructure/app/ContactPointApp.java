package org.contactpoint.infrastructure.app;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import org.contactpoint.infrastructure.construct.function.FunctionCode;
import org.contactpoint.infrastructure.emulator.LeaveOutWhatTheEmulatorLacks;
import org.contactpoint.infrastructure.nag.Acknowledgements;
import org.contactpoint.infrastructure.nag.PipelineAcknowledgements;
import org.contactpoint.infrastructure.stage.PipelineDescriptor;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import org.contactpoint.infrastructure.stage.StageFile;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Validations;
import software.constructs.Construct;

/** Writes the templates of the stages that were asked for. */
public final class ContactPointApp {
  /** The account that emulators make up. */
  private static final String EMULATED_ACCOUNT = "000000000000";

  private ContactPointApp() {}

  static void main() {
    App app = new App();
    build(app, Settings.of(app.getNode()));
    app.synth();
  }

  /** Puts into the app what the settings ask for. */
  public static void build(App app, Settings settings) {
    if (settings.emulated()) {
      settings.stageNames().forEach(name -> emulate(app, settings, name));
      return;
    }
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app));
    if (settings.isPipeline()) {
      pipeline(app, settings);
    } else {
      settings.stageNames().forEach(name -> stage(app, settings, name));
    }
  }

  private static DirectoryStage stage(Construct scope, Settings settings, String name) {
    StageDescriptor descriptor = StageFile.read(settings.stages(), name);
    DirectoryStage stage = new DirectoryStage(scope, descriptor, code(settings));
    Acknowledgements.enter(stage, Acknowledgements.of(descriptor));
    return stage;
  }

  private static void emulate(App app, Settings settings, String name) {
    StageDescriptor descriptor =
        StageFile.read(settings.stages(), name).inAccount(EMULATED_ACCOUNT);
    DirectoryStage stage = new DirectoryStage(app, descriptor, code(settings), settings.endpoint());
    LeaveOutWhatTheEmulatorLacks.of(stage);
  }

  private static void pipeline(App app, Settings settings) {
    PipelineDescriptor descriptor = StageFile.pipeline(settings.stages());
    PipelineStack pipeline =
        new PipelineStack(
            app,
            "contactpoint-pipeline",
            StackProps.builder()
                .description("ContactPoint: how a release reaches people")
                .env(
                    Environment.builder()
                        .account(descriptor.account())
                        .region(descriptor.region())
                        .build())
                .build(),
            descriptor);
    StageDescriptor.STAGES.forEach(name -> pipeline.release(stage(pipeline, settings, name)));
    pipeline.close();
    Acknowledgements.enter(pipeline, PipelineAcknowledgements.of(descriptor));
  }

  private static FunctionCode code(Settings settings) {
    return new FunctionCode(settings.functions());
  }
}
