package org.contactpoint.dynamodb.table;

/** DynamoDB did not take a write that comes before the commit; the commit is not tried. */
public final class StoreBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreBusy() {
    super("the store did not take a write ahead of a commit");
  }
}
