package org.contactpoint.uploads;

import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;

/** Commits of a process that stops once: before that commit is stored, or just after. */
final class CrashingCommits implements Commits {
  private final Commits commits;
  private int left = Integer.MAX_VALUE;
  private boolean stands;

  CrashingCommits(Commits commits) {
    this.commits = commits;
  }

  /** Stops at that commit from here, counted from 1; it is stored where only its answer is lost. */
  void stopAt(int commit, boolean after) {
    left = commit;
    stands = after;
  }

  /** Whether it has stopped since. */
  boolean hasStopped() {
    return left <= 0;
  }

  @Override
  public Outcome commit(List<Change> changes, List<AuditEntry> entries) {
    left--;
    if (left != 0) {
      return commits.commit(changes, entries);
    }
    if (stands) {
      commits.commit(changes, entries);
    }
    throw new Stopped();
  }

  /** The process is gone: no fault that anybody could deal with. */
  static final class Stopped extends Error {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped");
    }
  }
}
