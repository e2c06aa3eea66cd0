package org.contactpoint.benchmark.coldstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of a function, on one processor, and what Linux says of it. */
final class Spawned implements AutoCloseable {
  private static final int TICKS_BEFORE = 11;
  private static final double MILLIS_OF_A_TICK = 10;

  private final Process process;
  private final long atNanos;

  /** Starts the process; what it prints is kept in a file. */
  Spawned(List<String> command, Path folder, Map<String, String> variables, Path log) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      this.atNanos = System.nanoTime();
      this.process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs when the process is no more, whatever ended it. */
  void whenEnded(Runnable run) {
    var _ = process.onExit().thenRun(run);
  }

  double millisUntil(long nanos) {
    return (nanos - atNanos) / 1e6;
  }

  /** Processor time, in user and kernel mode. */
  double cpuMillis() {
    String stat = read("stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[TICKS_BEFORE]) + Long.parseLong(fields[TICKS_BEFORE + 1]))
        * MILLIS_OF_A_TICK;
  }

  /** Processor time of the threads that live, to the nanosecond. */
  long cpuNanos() {
    try (Stream<Path> threads =
        Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
      return threads.mapToLong(Spawned::nanos).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A thread may end between its listing and its reading.
  private static long nanos(Path thread) {
    try {
      String all = Files.readString(thread.resolve("schedstat"));
      return Long.parseLong(all.substring(0, all.indexOf(' ')));
    } catch (IOException e) {
      return 0;
    }
  }

  /** The most memory that it held so far. */
  double peakMegabytes() {
    return read("status")
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .sum();
  }

  private String read(String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks it to end and waits until it has: a training run writes its archive on the way out. */
  void endInPeace(long seconds) {
    process.destroy();
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the function did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a function ended", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
