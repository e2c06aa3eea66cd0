package org.contactpoint.cloud.wiring;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;

/**
 * A function that an event starts.
 *
 * @param <I> the type of the event
 * @param <O> what it answers
 */
public abstract class EventHandler<I, O> implements RequestHandler<I, O> {
  private final ApplicationContext context;

  /** For AWS Lambda, which gives it a context of its own. */
  protected EventHandler(ApplicationContextBuilder builder) {
    this(builder.start());
  }

  /** For a process that has a context already. */
  protected EventHandler(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public final O handleRequest(I event, Context call) {
    return execute(event);
  }

  /** Does the work. */
  public abstract O execute(I event);

  /** The function's context. */
  protected final ApplicationContext context() {
    return context;
  }

  /** What the function's context has of that kind. */
  protected final <T> T bean(Class<T> type) {
    return context.getBean(type);
  }
}
