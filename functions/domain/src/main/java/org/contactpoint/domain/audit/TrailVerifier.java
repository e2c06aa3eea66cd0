package org.contactpoint.domain.audit;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.value.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the whole trail and names the first broken link: nobody who had access to the tables can
 * have changed them unseen (rules §7).
 */
public interface TrailVerifier {

  /**
   * The whole trail: every writer that was ever registered, and nothing beside them.
   *
   * @param sealed heads that must still be in their chains
   */
  Verification verify(List<ChainHead> sealed);

  /** The chain of one writer; empty where no such writer ever was. */
  Optional<Verification> verify(String writer);

  /**
   * What was written since the heads were sealed, in work that grows with it and with the number of
   * writers alone: every sealed head is still in its chain, and whatever follows holds. What was
   * done to older entries, and entries of writers that nobody registered, {@link #verify(List)}
   * finds.
   *
   * @param sealed the heads of all writers at one time; none where nothing was sealed yet, and then
   *     the whole trail is verified
   */
  Verification verifySince(List<ChainHead> sealed);

  /**
   * What one writer has written since the heads were sealed; empty where no such writer ever was.
   *
   * @param sealed the heads of all writers at one time; none for the whole chain
   */
  Optional<Verification> verifySince(List<ChainHead> sealed, String writer);

  /**
   * The result of a verification.
   *
   * @param entries how many entries were read until the end or the first broken link, those before
   *     a seal left out where the check began there
   * @param head the hash at the end of the writer's chain; of the whole trail, a hash over all
   *     heads in the order of their writers
   * @param firstBroken null where everything is whole
   */
  record Verification(long entries, String head, @Nullable BrokenLink firstBroken) {

    /** Whether no link is broken. */
    public boolean intact() {
      return firstBroken == null;
    }
  }

  /** A broken link and its kind. */
  record BrokenLink(String writer, String entryId, Break kind) {}

  /** The ways in which a chain can be broken. */
  enum Break implements Coded {
    /** The entry is not what was written. */
    CHANGED,
    /** An entry is gone from the middle. */
    REMOVED,
    /** There is an entry that no writer wrote. */
    INSERTED,
    /** The last entries are gone. */
    CUT_TAIL,
    /** A registered writer left neither head nor entries. */
    VANISHED_WRITER,
    /** The writer's head is gone, forged or does not fit its entries. */
    BROKEN_HEAD,
    /** An entry names a child that it showed, under whom it can no longer be found. */
    MISSING_MENTION,
    /** What a search asked for is gone, or is not what was sealed. */
    BROKEN_CRITERIA
  }
}
