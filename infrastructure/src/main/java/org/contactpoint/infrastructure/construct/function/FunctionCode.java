package org.contactpoint.infrastructure.construct.function;

import java.nio.file.Files;
import java.nio.file.Path;
import org.contactpoint.contract.function.DeployedFunction;
import software.amazon.awscdk.services.lambda.Code;

/**
 * Where the built packages of the functions are.
 *
 * @param modules the folder of the modules, each of which holds {@code target/lambda} once it is
 *     built
 */
public record FunctionCode(Path modules) {
  private static final String BUILT = "target/lambda";

  Code of(DeployedFunction function) {
    Path folder = modules.resolve(function.module()).resolve(BUILT);
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "the function %s is not built, there is no %s: run mvn -B -ntp package first"
              .formatted(function.slug(), folder));
    }
    return Code.fromAsset(folder.toString());
  }
}
