package org.contactpoint.uploads.match.commit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.dynamodb.commit.WriteCost;
import org.contactpoint.uploads.match.plan.RowPlan;

/** The plans of neighbouring rows that commit in one transaction. */
final class Batch {
  private final int firstIndex;
  private final List<RowPlan> plans = new ArrayList<>();
  private final Set<String> touched = new HashSet<>();
  private int items;

  Batch(int firstIndex) {
    this.firstIndex = firstIndex;
  }

  /** The place of its first plan among all. */
  int firstIndex() {
    return firstIndex;
  }

  List<RowPlan> plans() {
    return plans;
  }

  boolean isEmpty() {
    return plans.isEmpty();
  }

  void add(RowPlan plan, int cost) {
    plans.add(plan);
    touched.addAll(WriteCost.touches(plan.changes()));
    items += cost;
  }

  /** Whether the plan may go with the others: few enough items, and nothing touched twice. */
  boolean takes(RowPlan plan, int cost, int most) {
    return isEmpty()
        || (items + cost <= most
            && WriteCost.touches(plan.changes()).stream().noneMatch(touched::contains));
  }

  List<Change> changes() {
    return plans.stream().flatMap(plan -> plan.changes().stream()).toList();
  }

  List<AuditEntry> entries() {
    return plans.stream().flatMap(plan -> plan.entries().stream()).toList();
  }
}
