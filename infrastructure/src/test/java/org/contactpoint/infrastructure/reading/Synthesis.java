package org.contactpoint.infrastructure.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.infrastructure.app.ContactPointApp;
import org.contactpoint.infrastructure.app.Settings;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** Synthesizes as the command line does, with its own file of context, into a folder of its own. */
public final class Synthesis {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Templates> DONE = new ConcurrentHashMap<>();

  private Synthesis() {}

  /** The templates of that stage, made once for all tests. */
  public static Templates of(String stage) {
    return DONE.computeIfAbsent(stage, Synthesis::anew);
  }

  /** The templates of the stage as an emulator gets them. */
  public static Templates emulated() {
    return DONE.computeIfAbsent(
        "emulated", ignored -> synthesize(settings("dev", true, "http://127.0.0.1:4566")));
  }

  /** The templates of that stage, made again. */
  public static Templates anew(String stage) {
    return synthesize(settings(stage, false, null));
  }

  /** An app with the context that the command line gives it. */
  private static App app() {
    try {
      JsonNode context = JSON.readTree(Files.readString(Path.of("../cdk.json"))).get("context");
      Map<String, Object> values =
          new HashMap<>(JSON.convertValue(context, new TypeReference<Map<String, Object>>() {}));
      Path folder = Files.createTempDirectory(Path.of("target"), "cdk.out-");
      return new App(
          AppProps.builder()
              .context(values)
              .outdir(folder.toString())
              .analyticsReporting(false)
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings with empty packages for functions that need not be built. */
  public static Settings settings(String stage, boolean emulated, @Nullable String endpoint) {
    return new Settings(stage, Path.of("stages"), standIns(), emulated, endpoint);
  }

  /** The library behind CDK runs in one process of its own, which takes one call at a time. */
  public static synchronized void alone(Consumer<App> work) {
    work.accept(app());
  }

  /** The templates of a stage whose file is changed. */
  public static Templates changed(Path folder, String stage) {
    return synthesize(new Settings(stage, folder, standIns(), false, null));
  }

  private static synchronized Templates synthesize(Settings settings) {
    App app = app();
    ContactPointApp.build(app, settings);
    return Templates.in(Path.of(app.synth().getDirectory()));
  }

  private static Path standIns() {
    Path modules = Path.of("target/stand-ins");
    try {
      for (DeployedFunction function : DeployedFunction.values()) {
        Path lib = modules.resolve(function.module()).resolve("target/lambda/lib");
        Files.createDirectories(lib);
        Files.writeString(lib.resolve("stand-in.jar"), function.module());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return modules;
  }
}
