package org.contactpoint.dynamodb.commit;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One item's worth of a commit, and when it has to be written. */
record Step(TransactWriteItem item, Kind kind) {

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

  static Step together(TransactWriteItem item) {
    return new Step(item, Kind.TOGETHER);
  }

  static Step answer(TransactWriteItem item) {
    return new Step(item, Kind.ANSWER);
  }

  static Step ahead(TransactWriteItem item) {
    return new Step(item, Kind.AHEAD);
  }

  static Step after(TransactWriteItem item) {
    return new Step(item, Kind.AFTER);
  }
}
