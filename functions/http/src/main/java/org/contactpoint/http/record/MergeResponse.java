package org.contactpoint.http.record;

import org.contactpoint.domain.child.Merge;

/**
 * A merge as those see it who may work on it.
 *
 * @param status {@code proposed}, {@code done}, {@code undo-proposed} or {@code undone}
 */
public record MergeResponse(String mergeId, String status) {
  /** The merge in its present state. */
  public static MergeResponse of(Merge merge) {
    return new MergeResponse(merge.id(), merge.state().code());
  }
}
