package org.contactpoint.cloud.wiring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.Environment;

/**
 * The context of a deployed function: things are made when they are first needed. Left alone,
 * Micronaut makes every singleton of a function at its start: what this one never uses, and what is
 * each instance's own, which then would be in the snapshot that others are started from.
 */
public final class LazyContext {
  private static final String LAMBDA = "lambda";

  private LazyContext() {}

  /** A context of that kind, not yet started. */
  public static ApplicationContextBuilder builder() {
    return ApplicationContext.builder(Environment.FUNCTION, LAMBDA)
        .deduceEnvironment(false)
        .deduceCloudEnvironment(false)
        .bootstrapEnvironment(false)
        .eagerInitSingletons(false)
        .banner(false);
  }
}
