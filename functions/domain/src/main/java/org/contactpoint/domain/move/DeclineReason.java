package org.contactpoint.domain.move;

import org.contactpoint.domain.value.Coded;

/** Why a council declines a move (rules §9). */
public enum DeclineReason implements Coded {
  /** The child does not live in its area. */
  NOT_HERE
}
