package org.contactpoint.dynamodb.remains;

/** What one aggregate has stored of a record that is destroyed. */
public interface TableRemains {

  /**
   * Deletes it, as long as the erasure may go on; the same again continues.
   *
   * @return whether nothing of it is left
   */
  boolean erase(EndingRecord ending, Erasure erasure);
}
