package org.contactpoint.domain.audit;

import java.util.List;

/** The current ends of all chains. */
@FunctionalInterface
public interface ChainHeads {

  /** Each writer's head, in the order of the writers. */
  List<ChainHead> all();
}
