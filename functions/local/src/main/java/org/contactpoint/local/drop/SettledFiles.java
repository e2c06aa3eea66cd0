package org.contactpoint.local.drop;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Knows which files are whole: those that have not changed for two seconds. A file that was renamed
 * into its place was not changed by that, so it counts at once.
 */
final class SettledFiles {
  private static final Duration QUIET = Duration.ofSeconds(2);

  private record Look(FileState state, Instant since) {}

  private final Clock clock;
  private final Map<Path, Look> looks = new HashMap<>();
  private final Set<Path> present = new HashSet<>();

  SettledFiles(Clock clock) {
    this.clock = clock;
  }

  /** Takes another look at the file, and says whether it is whole now. */
  boolean isWhole(Path path, BasicFileAttributes file) {
    Instant now = clock.instant();
    FileState state = FileState.of(file);
    Look before = looks.get(path);
    present.add(path);
    if (before == null || !before.state().equals(state)) {
      looks.put(path, new Look(state, now));
      return false;
    }
    return isQuiet(state.modified(), now) || isQuiet(before.since(), now);
  }

  private static boolean isQuiet(Instant since, Instant now) {
    return !since.plus(QUIET).isAfter(now);
  }

  /** The file was renamed by us: what is known of it goes with it. */
  void renamed(Path from, Path to) {
    Look look = looks.remove(from);
    present.remove(from);
    if (look != null) {
      looks.put(to, look);
      present.add(to);
    }
  }

  /** Forgets the files that no look was taken at since the last time. */
  void forgetTheRest() {
    looks.keySet().retainAll(present);
    present.clear();
  }
}
