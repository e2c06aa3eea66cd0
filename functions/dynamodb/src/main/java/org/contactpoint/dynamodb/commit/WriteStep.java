package org.contactpoint.dynamodb.commit;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One item's worth of a commit, and when it has to be written. */
record WriteStep(TransactWriteItem item, Kind kind) {

  /** When it has to be written. */
  enum Kind {
    /** With all the others, or not at all. */
    TOGETHER,
    /** The same; and if its condition fails, an earlier request was this one. */
    ANSWER,
    /** A search entry more: ahead of the others, if need be. It is only a place to look at. */
    AHEAD,
    /** A search entry less: after the others, if need be. */
    AFTER
  }

  static WriteStep together(TransactWriteItem item) {
    return new WriteStep(item, Kind.TOGETHER);
  }

  static WriteStep answer(TransactWriteItem item) {
    return new WriteStep(item, Kind.ANSWER);
  }

  static WriteStep ahead(TransactWriteItem item) {
    return new WriteStep(item, Kind.AHEAD);
  }

  static WriteStep after(TransactWriteItem item) {
    return new WriteStep(item, Kind.AFTER);
  }
}
