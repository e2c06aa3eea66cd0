package org.contactpoint.dynamodb.remains;

import java.util.List;
import org.contactpoint.dynamodb.table.LastingTransaction;
import org.contactpoint.dynamodb.table.StoreBusy;
import org.contactpoint.dynamodb.table.WritesOutsideTransaction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of one call that destroys: it ends when it has made about as many as it may. */
public final class Erasure {
  private final DynamoDbClient client;
  private final WritesOutsideTransaction outside;
  private int left;

  public Erasure(DynamoDbClient client, int most) {
    this.client = client;
    this.outside = new WritesOutsideTransaction(client);
    this.left = most;
  }

  /** Whether it has made as many writes as it may. */
  public boolean isSpent() {
    return left <= 0;
  }

  /**
   * Makes those writes, which have no condition.
   *
   * @throws StoreBusy if the store does not take them now
   */
  public void write(List<TransactWriteItem> writes) {
    List<TransactWriteItem> each = writes.stream().distinct().toList();
    left -= each.size();
    if (!outside.write(each)) {
      throw new StoreBusy();
    }
  }

  /**
   * Makes those writes together, a hundred at most, if each one's condition holds.
   *
   * @return false where somebody changed meanwhile what was read
   * @throws StoreBusy if the store does not take them now
   */
  public boolean writeTogether(List<TransactWriteItem> writes) {
    left -= writes.size();
    return LastingTransaction.isWritten(client, writes);
  }
}
