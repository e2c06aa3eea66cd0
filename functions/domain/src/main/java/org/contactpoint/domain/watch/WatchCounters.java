package org.contactpoint.domain.watch;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What was seen of an account in a window. Whatever is added twice is there once, in any order, and
 * everything is forgotten some time after its window.
 */
public interface WatchCounters {

  /** The most values and entries that are remembered under one name; further ones are left out. */
  int MOST = 200;

  /**
   * Adds a value that an entry gave, and says what is there then.
   *
   * @param name of the counter
   * @param value what is counted: each once
   * @param until when it may be forgotten
   */
  Seen add(String name, String value, String entryId, Instant until);

  /** What is there; nothing where nothing was added. */
  Seen seen(String name);

  /**
   * One more account of a group has done something so often: it leaves the number before. A crash
   * in between loses one of many, which moves no median.
   *
   * @param times at least 1
   */
  void reached(String group, int times, Instant until);

  /** How many accounts of a group did something how often. */
  Map<Integer, Long> reached(String group);

  /**
   * What was seen under a name.
   *
   * @param values what was counted
   * @param entries the ids of the entries that gave them
   * @param isNew whether the value was not there before
   */
  record Seen(Set<String> values, Set<String> entries, boolean isNew) {
    /** Nothing. */
    public static final Seen NOTHING = new Seen(Set.of(), Set.of(), false);

    public Seen {
      values = Set.copyOf(values);
      entries = Set.copyOf(entries);
    }

    /** How many values. */
    public int count() {
      return values.size();
    }
  }
}
