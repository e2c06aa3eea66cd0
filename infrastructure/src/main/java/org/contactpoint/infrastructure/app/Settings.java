package org.contactpoint.infrastructure.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import org.jspecify.annotations.Nullable;
import software.constructs.Node;

/**
 * What the caller of {@code cdk} may choose, by {@code -c name=value}.
 *
 * @param stage one of the stages, {@code all} of them, or the {@code pipeline} that deploys them
 * @param stages the folder of their files
 * @param functions the folder of the modules that functions are built in
 * @param emulated whether it is for an emulator on one machine
 * @param endpoint where that emulator answers, null for no emulator or one that nobody signs in to
 */
public record Settings(
    String stage, Path stages, Path functions, boolean emulated, @Nullable String endpoint) {
  private static final String ALL = "all";
  private static final String PIPELINE = "pipeline";

  /** As the node's context says; what it does not say is as usual. */
  public static Settings of(Node node) {
    return new Settings(
        text(node, "stage", ALL),
        Path.of(text(node, "stages", "infrastructure/stages")),
        Path.of(text(node, "functions", "functions")),
        Boolean.parseBoolean(text(node, "emulated", "false")),
        (String) node.tryGetContext("endpoint"));
  }

  private static String text(Node node, String key, String usual) {
    return Optional.ofNullable(node.tryGetContext(key)).map(Object::toString).orElse(usual);
  }

  /** The stages that were asked for. */
  public List<String> stageNames() {
    return stage.equals(ALL) ? StageDescriptor.STAGES : List.of(stage);
  }

  /** Whether the pipeline was asked for. */
  public boolean isPipeline() {
    return stage.equals(PIPELINE);
  }
}
