package org.contactpoint.domain.notice;

import org.contactpoint.domain.value.Coded;

/** What somebody is told of a child. */
public enum NoticeKind implements Coded {
  /** A service began to work with the child. */
  JOINED,
  /** A service ended its work with the child. */
  LEFT,
  /** The child died (rules §9.6). */
  DIED,
  /** The child did not die: a mistake was put right (rules §9.6). */
  DEATH_CORRECTED,
  /** An involvement was refused, because there are as many as there may be (rules §4.26). */
  RECORD_FULL;
}
