package org.contactpoint.dynamodb.commit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.contactpoint.dynamodb.table.WriteStep;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Whether the store would take those items: it refuses one of more than 400 KB, and a transaction
 * of more than 4 MB. Measured before anything is sent, so that it is an outcome and no fault.
 */
public final class ItemSizes {
  /** Beneath the store's own limit, for what this measure leaves out. */
  static final long MOST_OF_ONE = 390_000;

  private static final long MOST_OF_ALL = 3_800_000;
  private static final long OTHER_KIND = 21;

  private ItemSizes() {}

  public static boolean fit(List<WriteStep> steps) {
    long all = 0;
    for (WriteStep step : steps) {
      long one = of(step.item());
      all += one;
      if (one > MOST_OF_ONE || all > MOST_OF_ALL) {
        return false;
      }
    }
    return true;
  }

  private static long of(TransactWriteItem item) {
    return item.put() == null ? 0 : of(item.put().item());
  }

  private static long of(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .mapToLong(one -> bytes(one.getKey()) + of(one.getValue()))
        .sum();
  }

  private static long of(AttributeValue value) {
    if (value.s() != null) {
      return bytes(value.s());
    }
    return value.b() == null ? OTHER_KIND : value.b().asByteArrayUnsafe().length;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
