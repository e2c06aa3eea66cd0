package org.contactpoint.domain.audit;

import java.util.List;

/**
 * The heads of all chains as they were sealed with a signing key and stored where nobody can change
 * them (rules §7): a trail that was set back as a whole does not reach them any more.
 */
@FunctionalInterface
public interface Seals {

  /**
   * The heads under the newest seal; none where nothing was sealed yet.
   *
   * @throws IllegalStateException if the seal does not hold
   */
  List<ChainHead> newest();
}
