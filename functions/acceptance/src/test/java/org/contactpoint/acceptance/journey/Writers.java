package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.Running;

/**
 * Eight writers who register children and add themselves to them, and remember every one that was
 * answered 201, to ask for it later.
 */
final class Writers {
  private static final int WRITERS = 8;

  /** An involvement of a child; empty where the child alone was answered. */
  private record Acknowledged(String child, String involvement) {}

  private final AtomicInteger children = new AtomicInteger();
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<Reply> refused = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  /** Begins to write there: each writer until it is refused, or nobody answers any more. */
  void begin(Running running) {
    Person team = running.as("leeds.team");
    Person socialWorker = running.as("leeds.socialworker");
    IntStream.range(0, WRITERS)
        .forEach(writer -> threads.add(Thread.ofVirtual().start(() -> write(team, socialWorker))));
  }

  private void write(Person team, Person socialWorker) {
    try {
      while (writesOne(team, socialWorker)) {
        // and another
      }
    } catch (UncheckedIOException e) {
      // killed: what was not answered may be stored or not
    }
  }

  private boolean writesOne(Person team, Person socialWorker) {
    Reply child = team.register(body(children.incrementAndGet()));
    if (child.status() != 201) {
      return !refused.add(child);
    }
    String number = child.at("/childId");
    acknowledged.add(new Acknowledged(number, ""));
    Reply involvement =
        socialWorker.post(
            "/v1/children/" + number + "/involvements",
            "{\"serviceType\":\"social-care\",\"start\":\"2026-11-23\"}");
    if (involvement.status() != 201) {
      return !refused.add(involvement);
    }
    acknowledged.add(new Acknowledged(number, involvement.at("/involvementId")));
    return true;
  }

  /** How much was acknowledged and not asked for yet. */
  int acknowledged() {
    return acknowledged.size();
  }

  /** Waits until every writer has ended; gives what they were refused with. */
  List<Reply> end() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    threads.clear();
    return List.copyOf(refused);
  }

  /** Asks for everything that was acknowledged since the last time; says how much it was. */
  int askForAll(Running running) {
    Person team = running.as("leeds.team");
    int asked = 0;
    for (Acknowledged one = acknowledged.poll(); one != null; one = acknowledged.poll()) {
      Reply record = team.view(one.child());
      assertThat(record.status()).isEqualTo(200);
      if (!one.involvement().isEmpty()) {
        assertThat(record.all("/involvements").map(i -> i.at("/involvementId").asText()))
            .contains(one.involvement());
      }
      asked++;
    }
    return asked;
  }

  // Names and birthdays that no two of them share, so that nobody is taken for another.
  private static String body(int number) {
    return """
    {"names":[{"type":"current","givenName":"%s","familyName":"%s"}],        "dateOfBirth":"%d-%02d-%02d","gender":"unknown"}\
    """
        .formatted(
            letters(number * 7919L),
            letters(number * 104_729L),
            2010 + number % 14,
            1 + number % 12,
            1 + number % 28);
  }

  private static String letters(long number) {
    StringBuilder word = new StringBuilder("Q");
    for (long rest = number; rest > 0; rest /= 26) {
      word.append((char) ('a' + rest % 26));
    }
    return word.toString();
  }
}
