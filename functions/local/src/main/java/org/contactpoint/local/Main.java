package org.contactpoint.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.contactpoint.local.guide.Guide;
import org.contactpoint.local.setting.LocalSettings;

/** Runs ContactPoint on this machine until it is stopped. */
public final class Main {
  private static final int BAD_START = 1;

  private Main() {}

  /** Takes no arguments; see {@link LocalSettings} for what may be chosen. */
  public static void main(String[] arguments) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    Instant begun = clock.instant();
    LocalSettings settings = LocalSettings.of(System.getenv());
    LocalProcess process = started(settings, clock);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(
                    () -> {
                      stop(process);
                      ended.countDown();
                    }));
    Launcher.endWith(() -> System.exit(0));
    print(Guide.of(process.api(), process.queue(), settings));
    print("Ready after " + seconds(begun, clock.instant()) + " s");
    ended.await();
  }

  private static LocalProcess started(LocalSettings settings, Clock clock) {
    try {
      return LocalProcess.start(settings, clock, Main::print);
    } catch (RuntimeException e) {
      print("ContactPoint could not start: " + e);
      System.exit(BAD_START);
      throw e;
    }
  }

  private static void stop(LocalProcess process) {
    print("Stopping: what is under way is brought to its end");
    process.close();
    print("Stopped");
  }

  private static String seconds(Instant from, Instant to) {
    return String.valueOf(Duration.between(from, to).toMillis() / 1000.0);
  }

  @SuppressWarnings("SystemOut") // a person reads it
  private static void print(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
