package org.contactpoint.local.drop;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Knows which files are whole: those that have not changed for two seconds. A file that was renamed
 * into its place was not changed by that, so it counts at once.
 */
final class Settling {
  private static final Duration QUIET = Duration.ofSeconds(2);

  private record Look(long bytes, Instant modified, Instant since) {
    boolean shows(BasicFileAttributes file) {
      return bytes == file.size() && modified.equals(file.lastModifiedTime().toInstant());
    }
  }

  private final Clock clock;
  private final Map<Path, Look> looks = new HashMap<>();

  Settling(Clock clock) {
    this.clock = clock;
  }

  /** Takes another look at the file, and says whether it is whole now. */
  boolean isWhole(Path path, BasicFileAttributes file) {
    Instant now = clock.instant();
    Look before = looks.get(path);
    if (before == null || !before.shows(file)) {
      looks.put(path, new Look(file.size(), file.lastModifiedTime().toInstant(), now));
      return false;
    }
    return !before.modified().plus(QUIET).isAfter(now) || !before.since().plus(QUIET).isAfter(now);
  }

  /** Forgets the files that are gone. */
  void keepOnly(Set<Path> present) {
    looks.keySet().retainAll(present);
  }
}
