package org.contactpoint.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.registration.correct.CorrectChild;
import org.contactpoint.registration.involvement.AddInvolvement;
import org.contactpoint.registration.involvement.AddInvolvementCommand;
import org.contactpoint.registration.involvement.AdditionOutcome;
import org.contactpoint.registration.involvement.ChangeInvolvement;
import org.contactpoint.registration.involvement.FindInvolvement;
import org.contactpoint.registration.merge.DistinguishChildren;
import org.contactpoint.registration.merge.FindMerge;
import org.contactpoint.registration.merge.FindPair;
import org.contactpoint.registration.merge.MergeChildren;
import org.contactpoint.registration.merge.PartRecords;
import org.contactpoint.registration.merge.UndoMerge;
import org.contactpoint.registration.register.RegisterChild;
import org.contactpoint.registration.register.RegisterChildCommand;
import org.contactpoint.registration.register.RegistrationOutcome;
import org.contactpoint.registration.register.SimilarChildren;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.memory.InMemoryDirectory;

/** A directory in memory with the registration function at work on it. */
final class RegistrationWorld {

  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  final ComparableWords words = new ComparableWords(new MetaphoneSounds());
  final InMemoryDirectory directory = new InMemoryDirectory(clock, words);
  final FixedIds ids = new FixedIds(11);
  final RegisterChild registerChild =
      new RegisterChild(
          new SimilarChildren(directory.searchIndex(), directory.children(), words, clock),
          directory.children(),
          directory.commits(),
          directory.trail(),
          ids,
          clock);
  final AddInvolvement addInvolvement =
      new AddInvolvement(directory.children(), directory.commits(), ids, clock);
  final FindInvolvement findInvolvement = new FindInvolvement(directory.children(), clock);
  final ChangeInvolvement changeInvolvement =
      new ChangeInvolvement(directory.commits(), ids, clock);
  final CorrectChild correctChild = new CorrectChild(directory.commits(), ids, clock);
  final FindPair findPair = new FindPair(directory.children(), clock);
  final MergeChildren mergeChildren =
      new MergeChildren(findPair, directory.children(), directory.commits(), ids, clock);
  final UndoMerge undoMerge =
      new UndoMerge(
          new FindMerge(directory.merges(), directory.children(), clock),
          directory.children(),
          new PartRecords(directory.children(), directory.sourceLinks(), words, ids, clock),
          directory.commits(),
          clock);
  final DistinguishChildren distinguishChildren =
      new DistinguishChildren(findPair, directory.commits(), clock);

  final Account team = AnAccount.team("leeds.team").build();
  final Account yorkTeam = AnAccount.team("york.team").ofYork().build();
  final Account socialWorker = AnAccount.practitioner("leeds.socialworker").build();

  private int requests;

  static Caller as(Account account) {
    return new Caller(account, null, "00000000-0000-4000-8000-000000000002");
  }

  /** Registers the child as the edge does: whoever was overtaken is decided anew. */
  RegistrationOutcome register(SomeFacts facts, ContactPointId... distinct) {
    RegisterChildCommand command =
        new RegisterChildCommand(
            as(team), AnAccount.LEEDS, facts.build(), Set.of(distinct), pending());
    return Retry.whileStale(
        outcome -> outcome instanceof RegistrationOutcome.NotCommitted(Commits.Stale ignored),
        () -> registerChild.handle(command));
  }

  /** Adds it as the edge does: whoever was overtaken is decided anew. */
  AdditionOutcome add(Account account, ContactPointId child, Involvement involvement) {
    AddInvolvementCommand command =
        new AddInvolvementCommand(
            Actor.of(as(account), Role.PRACTITIONER),
            child,
            AnAccount.LEEDS,
            involvement,
            pending());
    return Retry.whileStale(
        outcome -> outcome instanceof AdditionOutcome.NotCommitted(Commits.Stale ignored),
        () -> addInvolvement.handle(command));
  }

  ChildRecord.Open open(ContactPointId child) {
    return (ChildRecord.Open) directory.children().find(child).orElseThrow();
  }

  /** What is to be remembered of one more request. */
  PendingAnswer pending() {
    requests++;
    return new PendingAnswer("request-" + requests, "digest", 201, "id", NOW.plusSeconds(86_400));
  }
}
