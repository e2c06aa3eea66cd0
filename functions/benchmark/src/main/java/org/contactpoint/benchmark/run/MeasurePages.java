package org.contactpoint.benchmark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.contactpoint.benchmark.page.PageMeasurement;
import org.contactpoint.local.LocalProcess;
import org.contactpoint.local.setting.LocalSettings;

/** Prints what the main pages take beyond the web API, over a directory with the sample files. */
public final class MeasurePages {
  private static final String ALL_IN = "Sample families: all of them are in";

  private MeasurePages() {}

  /** The second argument is how often each page is timed; before, it is opened as often. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int requests = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("pages");
    Clock clock = Clock.systemUTC();
    CountDownLatch in = new CountDownLatch(1);
    try (LocalProcess directory =
        LocalProcess.start(
            new LocalSettings(0, folder, true),
            clock,
            line -> {
              if (line.equals(ALL_IN)) {
                in.countDown();
              }
            })) {
      in.await();
      System.out.println(PageMeasurement.of(directory.api(), clock, requests, requests).table());
    } finally {
      MeasureColdStart.remove(folder);
    }
    System.exit(0);
  }
}
