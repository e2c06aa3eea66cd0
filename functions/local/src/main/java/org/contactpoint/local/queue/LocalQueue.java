package org.contactpoint.local.queue;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * An SQS of this process on loopback, in memory: what it forgets when the process ends is sent
 * again from what the tables say is unfinished.
 */
public final class LocalQueue implements AutoCloseable {
  private static final String NAME = "contactpoint-uploads";
  private static final String DEAD_LETTERS = NAME + "-dead";
  private static final int TRIES = 5;
  private static final int SECONDS_HIDDEN = 300;

  private final SQSRestServer server;
  private final SqsClient client;
  private final String deadLetters;
  private final String url;

  /** Starts it, with its queue and the one for messages that fail again and again. */
  public LocalQueue() {
    this.server = SQSRestServerBuilder.withPort(0).withInterface("127.0.0.1").start();
    this.client = client(server.waitUntilStarted().localAddress().getPort());
    this.deadLetters = create(DEAD_LETTERS, Map.of());
    this.url =
        create(
            NAME,
            Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                String.valueOf(SECONDS_HIDDEN),
                QueueAttributeName.REDRIVE_POLICY,
                redrive(arn(deadLetters))));
  }

  private static SqsClient client(int port) {
    return SqsClient.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .region(Region.EU_WEST_2)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private String create(String name, Map<QueueAttributeName, String> attributes) {
    return client.createQueue(request -> request.queueName(name).attributes(attributes)).queueUrl();
  }

  private String arn(String queueUrl) {
    Map<QueueAttributeName, String> attributes =
        client
            .getQueueAttributes(
                request -> request.queueUrl(queueUrl).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes();
    return Objects.requireNonNull(attributes.get(QueueAttributeName.QUEUE_ARN));
  }

  private static String redrive(String deadLetters) {
    return "{\"deadLetterTargetArn\":\"" + deadLetters + "\",\"maxReceiveCount\":" + TRIES + "}";
  }

  /** Puts a message into it. */
  public void send(String body) {
    client.sendMessage(request -> request.queueUrl(url).messageBody(body));
  }

  /** A client of it. */
  public SqsClient client() {
    return client;
  }

  /** The address of the queue of uploads. */
  public String url() {
    return url;
  }

  /** The address of the queue for messages that fail again and again. */
  public String deadLetters() {
    return deadLetters;
  }

  @Override
  public void close() {
    client.close();
    server.stopAndWait();
  }
}
