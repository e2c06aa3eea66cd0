package org.contactpoint.uploads.wiring;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.contactpoint.cloud.wiring.FunctionMetrics;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.destruction.EndingRecords;
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
import org.contactpoint.uploads.match.ApplyRows;
import org.contactpoint.uploads.match.commit.CommitPlans;
import org.contactpoint.uploads.match.commit.RowsNotStored;
import org.contactpoint.uploads.match.decide.DecideLinkedRow;
import org.contactpoint.uploads.match.decide.DecideRow;
import org.contactpoint.uploads.match.decide.DecideUnknownRow;
import org.contactpoint.uploads.match.load.FindCandidates;
import org.contactpoint.uploads.match.load.HeldRecords;
import org.contactpoint.uploads.match.load.LoadContext;
import org.contactpoint.uploads.match.plan.ChildChanges;
import org.contactpoint.uploads.match.plan.LinkChanges;
import org.contactpoint.uploads.match.plan.PlanReversal;
import org.contactpoint.uploads.match.plan.PlanRow;
import org.contactpoint.uploads.match.plan.WaitingChanges;
import org.contactpoint.uploads.progress.RetryPauses;

/** Makes what loads, decides, plans and commits rows. */
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
  PlanRow planRow(ChildChanges children, Ids ids, ComparableWords words) {
    return new PlanRow(
        children, new LinkChanges(), new WaitingChanges(ids), new PlanReversal(words.sounds()));
  }

  @Singleton
  FindCandidates findCandidates(
      SearchIndex index,
      HiddenIndex hidden,
      MatchRow matching,
      ComparableWords words,
      Clock clock) {
    return new FindCandidates(index, hidden, matching, words, clock);
  }

  @Singleton
  LoadContext loadContext(
      SourceLinks links,
      Children children,
      EndingRecords ending,
      WaitingRows waiting,
      ApparentRecords apparent,
      TokenisedFacts tokens,
      FindCandidates find) {
    HeldRecords held = new HeldRecords(children, ending);
    return new LoadContext(links, held, waiting, apparent, tokens, find);
  }

  @Singleton
  CommitPlans commitPlans(Commits commits, ComparableWords words) {
    return new CommitPlans(commits, words);
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
  ApplyRows applyRows(
      LoadContext load,
      DecideRow decide,
      PlanRow plan,
      CommitPlans commit,
      RetryPauses pauses,
      RowsNotStored notStored) {
    return new ApplyRows(load, decide, plan, commit, pauses, notStored);
  }
}
