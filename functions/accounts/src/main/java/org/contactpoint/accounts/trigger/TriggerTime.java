package org.contactpoint.accounts.trigger;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.contactpoint.dynamodb.wiring.CallTimeouts;

/**
 * How long the pool is kept waiting. Amazon Cognito gives a trigger up after five seconds, a start
 * from a snapshot included, and asks again; so all that a trigger waits for ends well before that,
 * however many calls it takes.
 *
 * @param most for everything together
 */
record TriggerTime(Duration most) {
  /** Two seconds. */
  static final TriggerTime USUAL = new TriggerTime(Duration.ofSeconds(2));

  /** Lets one silent connection be tried anew within the same time. */
  static final CallTimeouts OF_EACH_CALL =
      new CallTimeouts(Duration.ofMillis(1_800), Duration.ofMillis(800));

  /** What the function's context says, or else the usual. */
  static TriggerTime of(ApplicationContext context) {
    return context.findBean(TriggerTime.class).orElse(USUAL);
  }

  /**
   * The result of the work.
   *
   * @throws SignInFault if it takes longer; it is interrupted then, which closes its connection
   */
  <T> T within(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread.ofVirtual().name("trigger").start(task);
    try {
      return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new SignInFault(late);
    } catch (ExecutionException fault) {
      throw new SignInFault(fault.getCause());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new SignInFault(ended);
    } finally {
      task.cancel(true);
    }
  }
}
