package org.contactpoint.infrastructure.construct.stream;

import java.util.List;
import org.contactpoint.contract.table.KeyPurpose;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.construct.function.FunctionNeeds;
import org.contactpoint.infrastructure.construct.queue.DeadLetters;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.constructs.Construct;

/**
 * How a function follows the stream of a table. A stream has two readers at most: that of the trail
 * has the archive and the watch.
 *
 * @param stream its ARN
 * @param key under which the table is encrypted
 */
public record TableFollower(
    FunctionBase base, String stream, KeyPurpose key, DeadLetters deadLetters) {
  /** Then the batch is in the dead-letter queue, and the table still holds its items. */
  private static final int RETRIES = 10;

  /** The rights to read the stream. */
  public FunctionNeeds needs() {
    return FunctionNeeds.NOTHING
        .allowed(
            List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
            stream)
        // Lambda asks for it before it follows a stream; it names no resource.
        .allowed(List.of("dynamodb:ListStreams"), "*")
        .allowedThrough(
            "dynamodb." + base.stage().region() + ".amazonaws.com",
            List.of("kms:Decrypt"),
            base.keys().tables(key).arn());
  }

  /** The mapping that calls the function with what is new. */
  public EventSourceMapping.Builder mapping(
      Construct scope, DirectoryFunction function, Duration longestWait) {
    return EventSourceMapping.Builder.create(scope, "Following")
        .target(function.alias())
        .eventSourceArn(stream)
        .startingPosition(StartingPosition.TRIM_HORIZON)
        .batchSize(100)
        .maxBatchingWindow(longestWait)
        .bisectBatchOnError(true)
        .reportBatchItemFailures(true)
        .retryAttempts(RETRIES)
        .onFailure(new SqsDlq(deadLetters.queue()));
  }
}
