package org.contactpoint.infrastructure.construct.function;

import java.util.List;
import software.amazon.awscdk.services.sqs.IQueue;

/** The rights to queues; their key opens through the queues alone. */
public final class MessageRights {
  private final FunctionBase base;

  public MessageRights(FunctionBase base) {
    this.base = base;
  }

  /** Sends to the queue. */
  public FunctionNeeds send(IQueue queue) {
    return key().allowed(List.of("sqs:SendMessage"), queue.getQueueArn());
  }

  /** Takes from the queue. */
  public FunctionNeeds take(IQueue queue) {
    return key()
        .allowed(
            List.of(
                "sqs:ChangeMessageVisibility",
                "sqs:DeleteMessage",
                "sqs:GetQueueAttributes",
                "sqs:ReceiveMessage"),
            queue.getQueueArn());
  }

  private FunctionNeeds key() {
    return FunctionNeeds.NOTHING.allowedThrough(
        "sqs." + base.stage().region() + ".amazonaws.com",
        List.of("kms:Decrypt", "kms:GenerateDataKey"),
        base.keys().messages().arn());
  }
}
