package org.contactpoint.uploads.wiring;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.contactpoint.cloud.wiring.FunctionMetrics;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.duplicate.DuplicateChecks;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.linkage.DuplicateRule;
import org.contactpoint.domain.shielding.ResponsibilityProofs;
import org.contactpoint.domain.shielding.ResponsibleAuthorities;
import org.contactpoint.uploads.duplicate.CompareRecord;
import org.contactpoint.uploads.duplicate.CompareRecords;
import org.contactpoint.uploads.duplicate.ComparisonReports;
import org.contactpoint.uploads.duplicate.FindAlike;
import org.contactpoint.uploads.duplicate.ListPair;
import org.contactpoint.uploads.queue.WorkQueue;

/** Makes what compares records with those like them. */
@Factory
final class DuplicateBeans {

  @Singleton
  DuplicateRule duplicateRule(ComparableWords words) {
    return new DuplicateRule(words);
  }

  @Singleton
  FindAlike findAlike(SearchIndex index, Children children, DuplicateRule rule) {
    return new FindAlike(index, children, rule);
  }

  @Singleton
  ListPair listPair(ResponsibilityProofs proofs) {
    return new ListPair(new ResponsibleAuthorities(proofs));
  }

  @Singleton
  CompareRecord compareRecord(
      DuplicateChecks checks,
      Children children,
      FindAlike alike,
      DuplicateRule rule,
      ListPair listing,
      Clock clock) {
    return new CompareRecord(checks, children, alike, rule, listing, clock);
  }

  @Singleton
  ComparisonReports comparisonReports(Optional<FunctionMetrics> metrics) {
    return new LoggedComparisons(metrics);
  }

  @Singleton
  CompareRecords compareRecords(
      DuplicateChecks checks,
      Children children,
      CompareRecord compare,
      ComparisonReports reports,
      WorkQueue queue,
      Clock clock) {
    return new CompareRecords(checks, children, compare, reports, queue, clock);
  }
}
