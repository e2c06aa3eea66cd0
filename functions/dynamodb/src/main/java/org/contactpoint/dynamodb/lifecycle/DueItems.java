package org.contactpoint.dynamodb.lifecycle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.domain.lifecycle.LifeStep;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.EncryptedItem;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/** Steps as items: a partition is a month, in which they stand by day, kind and number. */
final class DueItems {
  private static final String DUE = "due#";
  private static final String BETWEEN = "#";

  private DueItems() {}

  /** The partition of a month. */
  static String partition(YearMonth month) {
    return DUE + month;
  }

  /** The place of a step in its month. */
  static String place(DueStep step) {
    return step.day() + BETWEEN + step.step().code() + BETWEEN + step.child().value();
  }

  static Key key(DueStep step) {
    return DynamoTable.key(partition(YearMonth.from(step.day())), place(step));
  }

  static EncryptedItem item(DueStep step) {
    return EncryptedItem.mark(
        partition(YearMonth.from(step.day())), place(step), SchemaVersion.CURRENT);
  }

  static DueStep step(EncryptedItem item) {
    SchemaVersion.require(item.v());
    String[] parts = item.sk().split(BETWEEN, -1);
    return new DueStep(
        new ContactPointId(parts[2]),
        Arrays.stream(LifeStep.values())
            .filter(step -> step.code().equals(parts[1]))
            .findFirst()
            .orElseThrow(),
        LocalDate.parse(parts[0]));
  }
}
