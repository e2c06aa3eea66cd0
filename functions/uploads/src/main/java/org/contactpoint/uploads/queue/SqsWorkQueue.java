package org.contactpoint.uploads.queue;

import software.amazon.awssdk.services.sqs.SqsClient;

/** The messages to come in Amazon SQS. */
public final class SqsWorkQueue implements WorkQueue {
  private final SqsClient sqs;
  private final String queueUrl;

  public SqsWorkQueue(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void send(Message message) {
    sqs.sendMessage(request -> request.queueUrl(queueUrl).messageBody(MessageText.of(message)));
  }
}
