package org.contactpoint.infrastructure.construct.function;

import org.contactpoint.contract.function.DeployedFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.sqs.IQueue;

/**
 * What one function needs beyond what the contract says of it.
 *
 * @param base what all functions of the stage share
 * @param needs the variables and permissions that it needs beside its tables and key rings
 * @param deadLetters where calls go that failed for good, null where the caller waits for the
 *     answer
 */
public record DirectoryFunctionProps(
    FunctionBase base,
    DeployedFunction function,
    FunctionNeeds needs,
    @Nullable IQueue deadLetters) {

  /** One whose caller waits for the answer. */
  public static DirectoryFunctionProps of(
      FunctionBase base, DeployedFunction function, FunctionNeeds needs) {
    return new DirectoryFunctionProps(base, function, needs, null);
  }
}
