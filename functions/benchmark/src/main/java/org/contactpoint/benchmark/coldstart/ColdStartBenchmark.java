package org.contactpoint.benchmark.coldstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts functions from nothing, one at a time, among the same surroundings. */
final class ColdStartBenchmark implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /** A variable with more options of the JVM, such as {@code -Xlog:class+load:file=loaded.txt}. */
  private static final String OPTIONS_FOR_LOOKING = "COLD_START_OPTIONS";

  private static final long LAST_WORDS_SECONDS = 120;
  private static final int MORE_REQUESTS = 60;
  private static final int WARM_REQUESTS = 20;
  // What compiles methods goes on after a request.
  private static final long MILLIS_UNTIL_QUIET = 400;

  private final Clock clock;
  private final Path work;
  private final List<Path> jars;
  private final FunctionEnvironment surroundings;

  /** A benchmark of functions made of those jars. */
  ColdStartBenchmark(Clock clock, Path work, List<Path> jars) {
    this.clock = clock;
    this.work = work;
    this.jars = jars;
    this.surroundings = new FunctionEnvironment(clock);
  }

  /** Packs a function, starts it once, and leaves behind what its variant needs. */
  Packed pack(Peer peer, String variant) {
    Packed packed = Packed.of(peer, variant, jars(peer), work);
    start(packed, packed.needsTraining());
    return packed;
  }

  private List<Path> jars(Peer peer) {
    Stream<Path> needed = jars.stream().filter(peer::needs);
    return peer.isOfThisModule()
        ? Stream.of(
                Stream.of(Jars.ofThisModule(work.resolve("peers.jar"))),
                needed,
                Jars.ofTheClassPath(peer.more()))
            .flatMap(jars -> jars)
            .toList()
        : needed.toList();
  }

  /** One start until the first answer, which must be the child. */
  Start start(Packed packed) {
    return start(packed, false);
  }

  private Start start(Packed packed, boolean training) {
    Path log = work.resolve("last.log");
    surroundings.asked();
    try (FakeRuntimeApi api = new FakeRuntimeApi(Question.event(clock), 1);
        Spawned spawned =
            new Spawned(
                training ? packed.training() : packed.command(),
                packed.folder(),
                variables(packed, api),
                log)) {
      spawned.whenEnded(api::giveUp);
      FakeRuntimeApi.Reply reply = api.await(TIMEOUT);
      Start start =
          new Start(
              spawned.millisUntil(reply.readyNanos()),
              spawned.millisUntil(reply.answeredNanos()),
              spawned.cpuMillis(),
              spawned.peakMegabytes(),
              surroundings.asked());
      check(reply);
      if (training) {
        spawned.endInPeace(LAST_WORDS_SECONDS);
      }
      return start;
    } catch (IllegalStateException e) {
      throw new IllegalStateException(packed.peer() + " failed; it said: " + text(log), e);
    }
  }

  /** Primes a function as before a snapshot, then asks it again and again in the same process. */
  FirstRequest afterPriming(Packed packed) {
    Path log = work.resolve("last.log");
    Path loaded = work.resolve("loaded.txt");
    try (FakeRuntimeApi api = new FakeRuntimeApi(Question.event(clock), 0);
        Spawned spawned =
            new Spawned(packed.command(), packed.folder(), primed(packed, api, loaded), log)) {
      spawned.whenEnded(api::giveUp);
      api.awaitReady(TIMEOUT);
      surroundings.asked();
      List<String> before = lines(loaded);
      Cost first = ask(api, spawned, loaded);
      String asked = surroundings.asked();
      List<String> classes = lines(loaded);
      List<Cost> more = new ArrayList<>();
      for (int request = 0; request < MORE_REQUESTS; request++) {
        more.add(ask(api, spawned, loaded));
      }
      List<Cost> warm = more.subList(MORE_REQUESTS - WARM_REQUESTS, MORE_REQUESTS);
      return new FirstRequest(
          first, Cost.median(warm), asked, classes.subList(before.size(), classes.size()));
    } catch (IllegalStateException e) {
      throw new IllegalStateException(packed.peer() + " failed; it said: " + text(log), e);
    }
  }

  private static Cost ask(FakeRuntimeApi api, Spawned spawned, Path loaded) {
    quiet();
    long classes = lines(loaded).size();
    long nanos = spawned.cpuNanos();
    long from = System.nanoTime();
    api.again();
    FakeRuntimeApi.Reply reply = api.await(TIMEOUT);
    Cost cost =
        new Cost(
            lines(loaded).size() - classes,
            (spawned.cpuNanos() - nanos) / 1e6,
            (reply.answeredNanos() - from) / 1e6);
    check(reply);
    return cost;
  }

  private static void quiet() {
    try {
      Thread.sleep(MILLIS_UNTIL_QUIET);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two requests", e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> primed(Packed packed, FakeRuntimeApi api, Path loaded) {
    Map<String, String> all = new HashMap<>(variables(packed, api));
    all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    // As AWS Lambda connects the two packages of CRaC.
    all.put(
        "JDK_JAVA_OPTIONS",
        "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac -Xlog:class+load:file="
            + loaded);
    return all;
  }

  private static void check(FakeRuntimeApi.Reply reply) {
    if (reply.fault()) {
      throw new IllegalStateException("an error was reported: " + reply.text());
    }
    Question.check(reply.text());
  }

  private Map<String, String> variables(Packed packed, FakeRuntimeApi api) {
    Map<String, String> all = new HashMap<>(surroundings.variables());
    all.put("AWS_LAMBDA_RUNTIME_API", api.address());
    all.put("_HANDLER", packed.peer().handler());
    all.put("LAMBDA_TASK_ROOT", packed.folder().toString());
    all.put("PLAIN_PLACES", String.join(",", Question.places()));
    String looking = System.getenv(OPTIONS_FOR_LOOKING);
    if (looking != null) {
      all.put("JDK_JAVA_OPTIONS", looking);
    }
    all.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    return all;
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    surroundings.close();
  }
}
