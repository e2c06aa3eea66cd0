package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.WaitingKeys;
import org.contactpoint.domain.linkage.PublicFaceMatch;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.jspecify.annotations.Nullable;

/**
 * The rows that wait for a person and speak, or may speak, of a child who is shielded now. One that
 * may be about an open child as well still waits for that child's council, and the shielded child's
 * team is informed; any other is encrypted and quarantined (rules §6.28).
 */
@Singleton
public final class WaitingCopies {

  private static final int PAGE = 100;

  private final WaitingRows waiting;
  private final MoveWaitingRow moveRow;
  private final Sounds sounds;
  private final PublicFaceMatch look;

  public WaitingCopies(WaitingRows waiting, MoveWaitingRow moveRow, Sounds sounds) {
    this.waiting = waiting;
    this.moveRow = moveRow;
    this.sounds = sounds;
    this.look = new PublicFaceMatch(new NameComparison(sounds));
  }

  /**
   * Deals with every such row; one whose whereabouts are tokens was put apart before.
   *
   * @param pages at most so many pages of them
   * @return false where some are left, or one could not be dealt with now
   */
  boolean move(ShieldedChild child, Shield shield, int pages) {
    ChildView view = child.view();
    MoveWaitingRow.Hidden hidden =
        moveRow.begin(child.record(), HiddenCopies.numbers(child), shield);
    Set<IndexKey> keys = IndexKeys.hidden(view, child.record().face(), sounds);
    Set<IndexKey> places = WaitingKeys.about(view, child.record().face(), sounds);
    boolean all = true;
    @Nullable String after = null;
    for (int page = 0; page == 0 || (after != null && page < pages); page++) {
      WaitingRows.Page found = waiting.about(hidden.numbers(), places, after, PAGE);
      for (WaitingRow row : found.rows()) {
        all &= row.tokenised() || !speaksOf(hidden, keys, row) || moved(hidden, row);
      }
      after = found.next();
    }
    return all && after == null;
  }

  /**
   * By what is hidden, by the face, or because somebody was to decide whether it is the child's.
   */
  private boolean speaksOf(MoveWaitingRow.Hidden hidden, Set<IndexKey> keys, WaitingRow row) {
    Set<IndexKey> shared = new HashSet<>(IndexKeys.hiddenOfRow(row.row().facts(), sounds));
    shared.retainAll(keys);
    return !shared.isEmpty()
        || look.isOf(row.row().facts(), hidden.child().face())
        || hidden.isCandidateOf(row);
  }

  /** Moved by this call, or by somebody else meanwhile. */
  private boolean moved(MoveWaitingRow.Hidden hidden, WaitingRow row) {
    return moveRow.move(hidden, row) || waiting.find(row.id()).isEmpty();
  }
}
