package org.contactpoint.infrastructure.app;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NIST80053R5Checks;
import org.contactpoint.infrastructure.construct.function.FunctionCode;
import org.contactpoint.infrastructure.emulator.LeaveOutWhatTheEmulatorLacks;
import org.contactpoint.infrastructure.nag.Acknowledgements;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import org.contactpoint.infrastructure.stage.StageFile;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Validations;

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
    FunctionCode code = new FunctionCode(settings.functions());
    if (!settings.emulated()) {
      Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new NIST80053R5Checks(app));
    }
    for (String name : settings.stageNames()) {
      StageDescriptor stage = StageFile.read(settings.stages(), name);
      if (settings.emulated()) {
        DirectoryStage emulated =
            new DirectoryStage(app, stage.inAccount(EMULATED_ACCOUNT), code, settings.endpoint());
        Aspects.of(emulated).add(new LeaveOutWhatTheEmulatorLacks());
      } else {
        Acknowledgements.enter(new DirectoryStage(app, stage, code), Acknowledgements.of(stage));
      }
    }
  }
}
