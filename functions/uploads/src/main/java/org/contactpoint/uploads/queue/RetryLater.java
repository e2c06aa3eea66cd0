package org.contactpoint.uploads.queue;

/** It can't be done at present, and nothing was left half done: the message must come again. */
public final class RetryLater extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RetryLater(String why) {
    super(why);
  }
}
