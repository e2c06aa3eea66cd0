package org.contactpoint.cloud.wiring;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import java.util.Map;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.http.json.StrictJson;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warms a function before its snapshot is taken: the lists of names, JSON and the way to the
 * tables. What must be each instance's own is not touched: no key is fetched and no writer of the
 * trail begins, since two instances that are started from one snapshot would share them.
 */
@Context
@Requires(property = "contactpoint.keys.prefix")
final class Priming implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(Priming.class);
  private static final AccountId NOBODY = new AccountId("contactpoint.priming");

  private final ApplicationContext context;

  Priming(ApplicationContext context) {
    this.context = context;
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> crac) {
    warm("names", () -> context.findBean(ComparableWords.class));
    warm("json", () -> context.findBean(StrictJson.class).ifPresent(Priming::writes));
    warm("tables", () -> context.findBean(Accounts.class).ifPresent(Priming::reads));
    warm("first calls", () -> context.getBeansOfType(Primed.class).forEach(Primed::prime));
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> crac) {
    // Connections of the snapshot are gone; the clients open new ones by themselves.
  }

  private static void writes(StrictJson json) {
    json.read(json.write(Map.of("warm", true)), Warmth.class);
  }

  private static void reads(Accounts accounts) {
    boolean known = accounts.find(NOBODY).isPresent();
    LOG.info("primed known={}", known);
  }

  // A stage that is only half there must not keep a function from being published.
  private static void warm(String what, Runnable warming) {
    try {
      warming.run();
    } catch (RuntimeException fault) {
      LOG.warn("could not be warmed: {} ({})", what, fault.getClass().getName());
    }
  }

  private record Warmth(boolean warm) {}
}
