package org.contactpoint.cloud.priming;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import java.util.Collection;
import java.util.Map;
import org.contactpoint.cloud.key.Secrets;
import org.contactpoint.cloud.wiring.LazyContext;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.dynamodb.wiring.CloudTransport;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.token.IssuerKeys;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Warms a function before its snapshot is taken: the lists of names, JSON, the way to the tables
 * and to the issuer's keys, and the ways of its typical requests. What must be each instance's own
 * is not touched: no key of the stage is fetched and no writer of its trail begins, since two
 * instances that are started from one snapshot would share them.
 */
@Context
@Requires(property = "contactpoint.keys.prefix", missingBeans = CloudTransport.class)
final class Priming implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(Priming.class);
  private static final AccountId NOBODY = new AccountId("contactpoint.priming");

  // So often that what a request does is compiled.
  private static final int ROUNDS = 144;

  // Keeps the lines of requests out of the log and its metrics; see logback-cloud.xml.
  private static final String MUTED = "priming";

  private final ApplicationContext context;

  Priming(ApplicationContext context) {
    this.context = context;
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> crac) {
    warm("names", () -> context.findBean(ComparableWords.class));
    warm("secrets", () -> context.findBean(Secrets.class));
    warm("json", () -> context.findBean(StrictJson.class).ifPresent(Priming::writes));
    warm("tables", () -> context.findBean(Accounts.class).ifPresent(Priming::readsTwice));
    warm("issuer's keys", () -> context.findBean(IssuerKeys.class).ifPresent(Priming::fetches));
    warm("first calls", () -> context.getBeansOfType(Primed.class).forEach(Primed::prime));
    warm("requests", this::answers);
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> crac) {
    // Connections of the snapshot are gone; the clients open new ones by themselves.
  }

  private static void writes(StrictJson json) {
    json.read(json.write(Map.of("warm", true)), Warmth.class);
  }

  /** Over the real connection, on this thread and on a virtual one, which waits in another way. */
  private static void readsTwice(Accounts accounts) {
    reads(accounts);
    try {
      Thread.ofVirtual().start(() -> reads(accounts)).join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void reads(Accounts accounts) {
    boolean known = accounts.find(NOBODY).isPresent();
    LOG.info("primed known={}", known);
  }

  // They are public, and asked for again when they are older than some minutes.
  private static void fetches(IssuerKeys keys) {
    try {
      keys.source().get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    } catch (KeySourceException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answers() {
    Collection<TypicalRequests> all = context.getBeansOfType(TypicalRequests.class);
    if (all.isEmpty()) {
      return;
    }
    PrimingKeys keys = context.getBean(PrimingKeys.class);
    MDC.put(MUTED, "true");
    try (PrimingDirectory directory = PrimingDirectory.in(LazyContext.builder(), keys)) {
      for (int round = 0; round < ROUNDS; round++) {
        all.forEach(directory::answer);
      }
    } finally {
      MDC.remove(MUTED);
    }
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
