package org.contactpoint.cloud.wiring;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.time.Clock;
import java.time.Duration;
import org.contactpoint.contract.function.WorkTime;
import org.contactpoint.domain.calendar.Deadline;

/**
 * A function that works in steps. It begins no step when the time of its call is nearly over, by
 * what AWS Lambda says is left of it: a setting could say more than the function is given.
 *
 * @param <I> the type of the event
 * @param <O> what it answers
 */
public abstract class TimedHandler<I, O> implements RequestHandler<I, O> {
  private final ApplicationContext context;

  /** For AWS Lambda, which gives it a context of its own. */
  protected TimedHandler(ApplicationContextBuilder builder) {
    this(builder.start());
  }

  /** For a process that has a context already. */
  protected TimedHandler(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public final O handleRequest(I event, Context invocation) {
    Duration time =
        Duration.ofMillis(invocation.getRemainingTimeInMillis()).minus(WorkTime.RESERVE);
    return execute(event, Deadline.in(time, bean(Clock.class).instant()));
  }

  /** Does the work, at least one step of it, until that moment. */
  public abstract O execute(I event, Deadline deadline);

  /** What the function's context has of that kind. */
  protected final <T> T bean(Class<T> type) {
    return context.getBean(type);
  }
}
