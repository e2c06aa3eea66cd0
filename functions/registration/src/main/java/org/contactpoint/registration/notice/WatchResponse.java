package org.contactpoint.registration.notice;

/** Whether the caller watches a child from now on. */
public record WatchResponse(String childId, boolean watched) {

  static WatchResponse of(WatchedChild child) {
    return new WatchResponse(child.child().value(), child.watched());
  }
}
