package org.contactpoint.uploads.queue;

/** The messages to come; each arrives at least once, in any order. */
@FunctionalInterface
public interface WorkQueue {

  /** Sends it; durable once this returns. */
  void send(Message message);
}
