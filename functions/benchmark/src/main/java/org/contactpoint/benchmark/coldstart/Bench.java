package org.contactpoint.benchmark.coldstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts functions from nothing, one at a time, among the same surroundings. */
final class Bench implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  /** A variable with more options of the JVM, such as {@code -Xlog:class+load:file=loaded.txt}. */
  private static final String OPTIONS_FOR_LOOKING = "COLD_START_OPTIONS";

  private static final long LAST_WORDS_SECONDS = 120;

  private final Clock clock;
  private final Path work;
  private final List<Path> jars;
  private final FunctionEnvironment surroundings;

  /** A bench for functions made of those jars. */
  Bench(Clock clock, Path work, List<Path> jars) {
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
        ? Stream.concat(Stream.of(Jars.ofThisModule(work.resolve("peers.jar"))), needed).toList()
        : needed.toList();
  }

  /** One start until the first answer, which must be the child. */
  Start start(Packed packed) {
    return start(packed, false);
  }

  private Start start(Packed packed, boolean training) {
    Path log = work.resolve("last.log");
    surroundings.asked();
    try (FakeRuntimeApi api = new FakeRuntimeApi(Question.event(clock));
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
