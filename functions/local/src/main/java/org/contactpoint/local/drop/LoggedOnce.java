package org.contactpoint.local.drop;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once, and not at every look, what keeps a file from being taken in. Lines name a folder and
 * a reason: the name of a file may hold somebody's.
 */
final class LoggedOnce {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedOnce.class);

  private record Remark(Path about, String reason) {}

  private final Path root;
  private final Set<Remark> made = new HashSet<>();
  private final Set<Remark> current = new HashSet<>();

  /**
   * @param root the folder of all uploads
   */
  LoggedOnce(Path root) {
    this.root = root;
  }

  /** Says it, unless it was said at the last look already. */
  void say(Path about, String reason) {
    Remark remark = new Remark(about, reason);
    current.add(remark);
    if (made.add(remark)) {
      LOG.warn("uploads{}: {}", place(about), reason);
    }
  }

  private String place(Path about) {
    Path folder = root.relativize(about).getParent();
    return folder == null
        ? ""
        : "/" + folder.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9/_-]", "?");
  }

  /** Forgets what no longer holds, so that it is said again when it comes back. */
  void forgetTheRest() {
    made.retainAll(current);
    current.clear();
  }
}
