package org.contactpoint.dynamodb.table;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One item's worth of a commit, and when it has to be written. */
public record WriteStep(TransactWriteItem item, Kind kind) {

  /** When it has to be written. */
  public enum Kind {
    /** With all the others, or not at all. */
    TOGETHER,
    /** The same; and if its condition fails, an earlier request was this one. */
    ANSWER,
    /** A search entry more: ahead of the others, if need be. It is only a place to look at. */
    AHEAD,
    /** A search entry less: after the others, if need be. */
    AFTER
  }

  public static WriteStep together(TransactWriteItem item) {
    return new WriteStep(item, Kind.TOGETHER);
  }

  public static WriteStep answer(TransactWriteItem item) {
    return new WriteStep(item, Kind.ANSWER);
  }

  public static WriteStep ahead(TransactWriteItem item) {
    return new WriteStep(item, Kind.AHEAD);
  }

  public static WriteStep after(TransactWriteItem item) {
    return new WriteStep(item, Kind.AFTER);
  }
}
