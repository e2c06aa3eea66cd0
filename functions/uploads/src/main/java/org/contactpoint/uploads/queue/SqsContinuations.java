package org.contactpoint.uploads.queue;

import software.amazon.awssdk.services.sqs.SqsClient;

/** The messages to come in Amazon SQS. */
public final class SqsContinuations implements Continuations {
  private final SqsClient sqs;
  private final String queueUrl;

  public SqsContinuations(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void send(Message message) {
    sqs.sendMessage(request -> request.queueUrl(queueUrl).messageBody(MessageText.of(message)));
  }
}
