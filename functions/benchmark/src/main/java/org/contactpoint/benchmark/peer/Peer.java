package org.contactpoint.benchmark.peer;

import org.contactpoint.benchmark.measure.Finder;
import org.contactpoint.benchmark.measure.Stopwatch;

/** A tool of others, filled with a nation and ready to be asked. */
public interface Peer extends Finder, AutoCloseable {

  /** How tables call it. */
  String name();

  /** What its time is measured by. */
  Stopwatch stopwatch();

  @Override
  void close();
}
