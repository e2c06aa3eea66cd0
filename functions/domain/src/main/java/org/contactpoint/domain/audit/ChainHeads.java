package org.contactpoint.domain.audit;

import java.util.List;

/** Where all chains stand now. */
@FunctionalInterface
public interface ChainHeads {

  /** Each writer's head, in the order of the writers. */
  List<ChainHead> all();
}
