package org.contactpoint.infrastructure.app;

import org.contactpoint.infrastructure.construct.function.FunctionCode;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import org.contactpoint.infrastructure.stage.StageFile;
import software.amazon.awscdk.App;

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
    for (String name : settings.stageNames()) {
      StageDescriptor stage = StageFile.read(settings.stages(), name);
      new DirectoryStage(
          app, settings.emulated() ? stage.inAccount(EMULATED_ACCOUNT) : stage, code);
    }
  }
}
