package org.contactpoint.uploads.wiring;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.cloud.wiring.FunctionMetrics;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.index.HiddenIndex;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.linkage.PublicFaceMatch;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.upload.ApparentRecords;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.TokenisedFacts;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.uploads.row.ChildChanges;
import org.contactpoint.uploads.row.DecideLinkedRow;
import org.contactpoint.uploads.row.DecideRow;
import org.contactpoint.uploads.row.DecideUnknownRow;
import org.contactpoint.uploads.row.LinkChanges;
import org.contactpoint.uploads.row.PlanRow;
import org.contactpoint.uploads.row.WaitingChanges;
import org.contactpoint.uploads.slice.ApplyRows;
import org.contactpoint.uploads.slice.ReadAhead;
import org.contactpoint.uploads.slice.RetryPauses;
import org.contactpoint.uploads.slice.RowsNotStored;

/** What decides rows and carries them out. */
@Factory
final class RowBeans {

  @Singleton
  DecideUnknownRow decideUnknownRow(MatchRow matching, PublicFaceMatch look) {
    return new DecideUnknownRow(matching, look);
  }

  @Singleton
  DecideRow decideRow(DecideUnknownRow unknown, NameComparison comparison) {
    return new DecideRow(unknown, new DecideLinkedRow(comparison, unknown));
  }

  @Singleton
  ChildChanges childChanges(Ids ids, Sounds sounds) {
    return new ChildChanges(ids, sounds);
  }

  @Singleton
  PlanRow planRow(ChildChanges children, Ids ids) {
    return new PlanRow(children, new LinkChanges(), new WaitingChanges(ids));
  }

  @Singleton
  ReadAhead readAhead(
      SourceLinks links,
      SearchIndex index,
      HiddenIndex hidden,
      Children children,
      WaitingRows waiting,
      ApparentRecords apparent,
      TokenisedFacts tokens,
      MatchRow matching,
      ComparableWords words) {
    return new ReadAhead(
        links, index, hidden, children, waiting, apparent, tokens, matching, words);
  }

  @Singleton
  RowsNotStored rowsNotStored(Optional<FunctionMetrics> metrics) {
    return new LoggedRowsNotStored(metrics);
  }

  /** Longer each time, and by chance, so that those who met do not meet again. */
  @Singleton
  RetryPauses pauses() {
    return RetryPolicy::pauseBefore;
  }

  @Singleton
  ApplyRows workRows(
      ReadAhead readAhead,
      ComparableWords words,
      Commits commits,
      RetryPauses pauses,
      RowsNotStored notStored) {
    return new ApplyRows(readAhead, words, commits, pauses, notStored);
  }
}
