package org.contactpoint.dynamodb.watch;

import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.TableWrites;
import org.contactpoint.dynamodb.table.WriteCondition;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of alerts. */
public final class AlertWrites {
  private final TableWrites<AlertItem> alerts;

  public AlertWrites(DynamoTables tables) {
    this.alerts = AlertItem.table(tables).writing();
  }

  /** An alert is raised once, and closed as it was read. */
  public TransactWriteItem saved(Change.AlertSaved change) {
    Alert before = change.before();
    return alerts.put(
        AlertItem.of(change.after()),
        before == null ? WriteCondition.absent() : WriteCondition.versionIs(before.version()));
  }
}
