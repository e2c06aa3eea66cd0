package org.contactpoint.domain.notice;

import org.contactpoint.domain.value.Coded;

/** What a watcher is told of a service. */
public enum NoticeKind implements Coded {
  /** It began to work with the child. */
  JOINED,
  /** It ended its work with the child. */
  LEFT;
}
