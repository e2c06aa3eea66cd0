package org.contactpoint.local.operator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.uploads.queue.DeadLetters;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/**
 * Reads, sends again or drops the messages of uploads that failed again and again, and lets an
 * upload continue that has stopped.
 */
public final class DeadLettersMain {
  private static final String QUEUE = "CONTACTPOINT_UPLOADS_QUEUE";
  private static final String DEAD_LETTERS = "CONTACTPOINT_UPLOADS_DEAD_LETTERS";
  private static final String USAGE =
      "Say what to do: read, replay, or drop and the id of a message, or go-on and the id of an"
          + " upload. The addresses of the two queues stand in %s and %s."
              .formatted(QUEUE, DEAD_LETTERS);
  private static final int FAILED = 1;

  private DeadLettersMain() {}

  /**
   * Takes {@code read}, {@code replay}, {@code drop} and a message's id, or {@code go-on} and an
   * upload's id.
   */
  public static void main(String[] arguments) {
    if (!run(List.of(arguments), System.getenv(), DeadLettersMain::print)) {
      System.exit(FAILED);
    }
  }

  /** Answers whether it could be done. */
  static boolean run(
      List<String> arguments, Map<String, String> environment, Consumer<String> output) {
    String queue = environment.get(QUEUE);
    String deadLetters = environment.get(DEAD_LETTERS);
    if (queue == null || deadLetters == null) {
      output.accept(USAGE);
      return false;
    }
    try (SqsClient sqs = client(URI.create(deadLetters))) {
      return done(arguments, new DeadLetters(sqs, deadLetters, queue), output);
    } catch (SdkException | IllegalArgumentException unreachable) {
      output.accept("The queue did not answer: " + unreachable.getMessage());
      return false;
    }
  }

  private static boolean done(
      List<String> arguments, DeadLetters letters, Consumer<String> output) {
    String what = arguments.isEmpty() ? "" : arguments.getFirst();
    DeadLettersPage page = new DeadLettersPage(output);
    if (what.equals("read") && arguments.size() == 1) {
      page.read(letters.read());
    } else if (what.equals("replay") && arguments.size() == 1) {
      page.replayed(letters.replay());
    } else if (what.equals("drop") && arguments.size() == 2) {
      return page.dropped(letters.drop(arguments.get(1)));
    } else if (what.equals("go-on")
        && arguments.size() == 2
        && Ids.isWellFormed(arguments.get(1))) {
      letters.goOn(arguments.get(1));
      page.goesOn(arguments.get(1));
    } else {
      output.accept(USAGE);
      return false;
    }
    return true;
  }

  private static SqsClient client(URI queue) {
    SqsClientBuilder builder =
        SqsClient.builder()
            .region(Region.EU_WEST_2)
            .endpointOverride(URI.create(queue.getScheme() + "://" + queue.getAuthority()))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(
                timeouts ->
                    timeouts
                        .apiCallAttemptTimeout(Duration.ofSeconds(20))
                        .apiCallTimeout(Duration.ofSeconds(60)));
    if (isThisMachine(queue.getHost())) {
      builder.credentialsProvider(
          StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
    return builder.build();
  }

  private static boolean isThisMachine(@Nullable String host) {
    return "127.0.0.1".equals(host) || "localhost".equals(host);
  }

  @SuppressWarnings("SystemOut") // a person reads it
  private static void print(String line) {
    System.out.println(line);
  }
}
