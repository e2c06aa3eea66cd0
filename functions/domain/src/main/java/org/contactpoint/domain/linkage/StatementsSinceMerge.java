package org.contactpoint.domain.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Decides anew, when a merge is undone, whose the statements are that came while both records were
 * one: each goes to the child whom it agrees with, and to a person where that is not plain (rules
 * §4).
 */
public final class StatementsSinceMerge {
  /** By so many bits it must agree better with the one than with the other. */
  private static final double PLAINLY = 5;

  private static final double PLAUSIBLE = 0;

  private final MatchRow matching;
  private final ComparableWords words;

  public StatementsSinceMerge(ComparableWords words) {
    this.matching = new MatchRow(new NameComparison(words));
    this.words = words;
  }

  /**
   * The decision.
   *
   * @param parted the statements of both, without the doubtful ones
   * @param moved those source records that go to the duplicate, by their keys
   * @param doubtful those that a person must decide
   */
  public record Decided(Merging.Parted parted, Set<StatementKey> moved, List<Doubtful> doubtful) {
    public Decided {
      moved = Set.copyOf(moved);
      doubtful = List.copyOf(doubtful);
    }
  }

  /** A statement that may be either child's, with the evidence for each, the better first. */
  public record Doubtful(Statement statement, List<WaitingRow.Candidate> candidates) {
    public Doubtful {
      candidates = List.copyOf(candidates);
    }
  }

  private enum Whose {
    OURS,
    THEIRS,
    DOUBTFUL
  }

  /**
   * Decides.
   *
   * @param own what is each record's own by the record that it was first linked to
   * @param links the memory of the source records among the statements that came meanwhile
   */
  public Decided decide(
      Merge merge,
      ChildRecord.Open survivor,
      Merging.Parted own,
      Map<StatementKey, SourceLink> links) {
    List<Statement> meanwhile = meanwhile(merge, own);
    List<Statement> stay = new ArrayList<>(own.stay());
    stay.removeAll(meanwhile);
    if (meanwhile.isEmpty() || new Merging.Parted(stay, own.go()).leavesOneUnnamed()) {
      return new Decided(own, Set.of(), List.of());
    }
    MatchCandidate ours = likely(survivor, stay);
    MatchCandidate theirs = likely(survivor, own.go());
    List<Statement> go = new ArrayList<>(own.go());
    List<StatementKey> moved = new ArrayList<>();
    List<Doubtful> doubtful = new ArrayList<>();
    for (Statement statement : meanwhile) {
      Evidence forUs = matching.evidence(statement.latest().facts(), ours);
      Evidence forThem = matching.evidence(statement.latest().facts(), theirs);
      switch (whose(forUs.total(), forThem.total())) {
        case OURS -> stay.add(statement);
        case THEIRS -> {
          add(go, given(statement, merge.duplicate()));
          moved.add(statement.key());
        }
        case DOUBTFUL -> {
          if (links.containsKey(statement.key())) {
            doubtful.add(new Doubtful(statement, candidates(merge, forUs, forThem)));
          } else {
            stay.add(statement);
          }
        }
      }
    }
    return new Decided(new Merging.Parted(stay, go), Set.copyOf(moved), doubtful);
  }

  /**
   * What the survivor says beside what it said before; what nobody could be known by, and what is
   * taken back, stays where it is.
   */
  public static List<Statement> meanwhile(Merge merge, Merging.Parted own) {
    Set<String> before = merge.own();
    return before == null
        ? List.of()
        : own.stay().stream()
            .filter(statement -> statement.saidOf().equals(merge.into()))
            .filter(statement -> !before.contains(statement.key().mark()))
            .filter(statement -> statement.live().isPresent() && statement.namesTheChild())
            .toList();
  }

  private MatchCandidate likely(ChildRecord.Open survivor, List<Statement> statements) {
    return new MatchCandidate(
        survivor.id(), Traits.of(survivor.stating(statements), words), statements);
  }

  private static Whose whose(double forUs, double forThem) {
    if (Math.max(forUs, forThem) < PLAUSIBLE || Math.abs(forUs - forThem) < PLAINLY) {
      return Whose.DOUBTFUL;
    }
    return forUs > forThem ? Whose.OURS : Whose.THEIRS;
  }

  private static List<WaitingRow.Candidate> candidates(
      Merge merge, Evidence forUs, Evidence forThem) {
    WaitingRow.Candidate us = new WaitingRow.Candidate(merge.into(), forUs);
    WaitingRow.Candidate them = new WaitingRow.Candidate(merge.duplicate(), forThem);
    return forThem.total() > forUs.total() ? List.of(them, us) : List.of(us, them);
  }

  /**
   * A team's statement on a record is kept under its number: what goes, goes under the other one.
   */
  private static Statement given(Statement statement, ContactPointId duplicate) {
    StatementKey key = statement.key();
    boolean ofTeam = key.source().feed().equals(Source.TEAM);
    return new Statement(
        ofTeam ? new StatementKey(key.source(), duplicate.value()) : key,
        duplicate,
        statement.versions());
  }

  /** Two under one key are one. */
  private static void add(List<Statement> statements, Statement statement) {
    Optional<Statement> there =
        statements.stream().filter(other -> other.key().equals(statement.key())).findFirst();
    there.ifPresent(statements::remove);
    Statement whole = there.orElse(statement);
    if (there.isPresent()) {
      for (var version : statement.versions()) {
        whole = whole.saying(version);
      }
    }
    statements.add(whole);
  }
}
