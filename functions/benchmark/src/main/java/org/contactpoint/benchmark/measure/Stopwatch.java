package org.contactpoint.benchmark.measure;

import java.lang.management.ManagementFactory;

/** What counts as the time of an answer, in nanoseconds from any beginning. */
@FunctionalInterface
public interface Stopwatch {

  /** What this thread has kept a processor busy: waiting and other work do not count. */
  static Stopwatch threadCpu() {
    return ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime;
  }

  /** What passes on the wall, for whoever works in another process. */
  static Stopwatch wall() {
    return System::nanoTime;
  }

  /** The time so far. */
  long nanos();
}
