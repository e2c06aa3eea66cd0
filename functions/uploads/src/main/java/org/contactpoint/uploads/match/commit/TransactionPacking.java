package org.contactpoint.uploads.match.commit;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.dynamodb.commit.WriteCost;
import org.contactpoint.uploads.match.plan.RowPlan;

/** Packs plans into as few transactions as they fit in, in their order. */
final class TransactionPacking {
  private final WriteCost cost;

  TransactionPacking(ComparableWords words) {
    this.cost = new WriteCost(words);
  }

  List<Batch> pack(List<RowPlan> plans) {
    List<Batch> batches = new ArrayList<>();
    Batch open = new Batch(0);
    for (int i = 0; i < plans.size(); i++) {
      RowPlan plan = plans.get(i);
      int items = cost.items(plan.changes()) + plan.entries().size();
      if (!open.takes(plan, items, WriteCost.MOST_ITEMS)) {
        batches.add(open);
        open = new Batch(i);
      }
      open.add(plan, items);
    }
    if (!open.isEmpty()) {
      batches.add(open);
    }
    return batches;
  }
}
