package org.contactpoint.infrastructure.stage;

/**
 * Where releases come from.
 *
 * @param repository its owner and name
 * @param connection the ARN of the connection to it
 * @param mailbox the command by which the smoke test reads an invitation
 */
public record PipelineDescriptor(
    String account,
    String region,
    String repository,
    String branch,
    String connection,
    String mailbox) {
  public PipelineDescriptor {
    if (!region.equals(StageDescriptor.REGION)) {
      throw new IllegalArgumentException("the pipeline stays in " + StageDescriptor.REGION);
    }
  }
}
