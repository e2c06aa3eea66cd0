package org.contactpoint.dynamodb.audit.append;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** What became of a transaction. */
public sealed interface WriteOutcome {

  /**
   * Items and entries are written.
   *
   * @param entryIds the ids of the entries, in their order
   */
  record Written(List<String> entryIds) implements WriteOutcome {
    public Written {
      entryIds = List.copyOf(entryIds);
    }
  }

  /**
   * Nothing is written, because conditions of the items did not hold or conflicts did not end.
   *
   * @param reasons one for each item, in the order of the items
   */
  record ItemsRefused(List<CancellationReason> reasons) implements WriteOutcome {
    public ItemsRefused {
      reasons = List.copyOf(reasons);
    }
  }

  /** The trail could not be written, or not be proved written: nothing may be disclosed. */
  record Unavailable() implements WriteOutcome {}
}
