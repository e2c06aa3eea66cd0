package org.contactpoint.domain.upload;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;

/**
 * A row that waits for a person, because no machine decides a doubtful one (rules §4).
 *
 * <p>More than ten components, because the row, its candidates and its review change together,
 * under one version.
 *
 * @param id of the review, 32 hexadecimal digits
 * @param listedTo the authority responsible for the best candidate, else the sender
 * @param candidates best first, at most five, with the evidence for and against each; behind them
 *     those whom nobody is asked about any more, because they were archived or are being destroyed
 * @param reason the code of why no machine may decide it
 * @param decided whether a person has decided it; it is kept to remember that decision
 * @param ruledOut those of whom a person said before that the source record is not about them
 * @param tokenised whether the row's facts are {@linkplain TokenisedFacts tokenised}, because it
 *     looks like a hidden child and only what such rows appear to have made is a candidate
 * @param othersFound whether a candidate was found after it began to wait, whom a person who read
 *     the list before has not seen
 */
public record WaitingRow(
    String id,
    String upload,
    Row row,
    Authority sender,
    Authority listedTo,
    List<Candidate> candidates,
    String reason,
    Instant since,
    boolean decided,
    Set<ContactPointId> ruledOut,
    boolean tokenised,
    boolean othersFound,
    long version) {
  /** About so many children a person is asked at most. */
  public static final int MOST_CANDIDATES = 5;

  public WaitingRow {
    candidates = List.copyOf(candidates);
    ruledOut = Set.copyOf(ruledOut);
  }

  /**
   * A row about whose source record no person has decided anything yet. The parameters are the
   * components that have no default.
   */
  public WaitingRow(
      String id,
      String upload,
      Row row,
      Authority sender,
      Authority listedTo,
      List<Candidate> candidates,
      String reason,
      Instant since,
      boolean decided,
      long version) {
    this(
        id,
        upload,
        row,
        sender,
        listedTo,
        candidates,
        reason,
        since,
        decided,
        Set.of(),
        false,
        false,
        version);
  }

  /** Everybody of whom a person has said that the source record is not about them. */
  public Set<ContactPointId> distinguished() {
    Set<ContactPointId> all = new LinkedHashSet<>(ruledOut);
    if (decided) {
      all.addAll(asked());
    }
    return all;
  }

  /** The same row, waiting on with other candidates or elsewhere. */
  public WaitingRow waitingOn(Authority list, List<Candidate> others, String why) {
    return new WaitingRow(
        id,
        upload,
        row,
        sender,
        list,
        others,
        why,
        since,
        false,
        ruledOut,
        tokenised,
        othersFoundWith(others),
        version + 1);
  }

  /** Whether a candidate was found after it began to wait, once those are its candidates. */
  public boolean othersFoundWith(List<Candidate> others) {
    return othersFound || !asked().containsAll(children(others));
  }

  /** The children whom a person is asked about, best first. */
  public Set<ContactPointId> asked() {
    return children(candidates);
  }

  private static Set<ContactPointId> children(List<Candidate> candidates) {
    Set<ContactPointId> all = new LinkedHashSet<>();
    candidates.forEach(candidate -> all.add(candidate.child()));
    return all;
  }

  /** The same row once a person has decided that it is about none of the candidates. */
  public WaitingRow rejected() {
    return next(row, true, tokenised);
  }

  /** The same row as it was sent, once it is known not to be a hidden child's. */
  public WaitingRow as(Row sent) {
    return next(sent, decided, false);
  }

  private WaitingRow next(Row content, boolean over, boolean tokens) {
    return new WaitingRow(
        id,
        upload,
        content,
        sender,
        listedTo,
        candidates,
        reason,
        since,
        over,
        ruledOut,
        tokens,
        othersFound,
        version + 1);
  }

  /** The same row, one change later, in which those children are named no more. */
  public WaitingRow forgetting(Set<ContactPointId> gone) {
    Set<ContactPointId> left = new LinkedHashSet<>(ruledOut);
    left.removeAll(gone);
    return new WaitingRow(
        id,
        upload,
        row,
        sender,
        listedTo,
        candidates.stream().filter(candidate -> !gone.contains(candidate.child())).toList(),
        reason,
        since,
        decided,
        left,
        tokenised,
        othersFound,
        version + 1);
  }

  /** Its place in the lists of undecided rows, oldest first. */
  public ListPlace place() {
    return ListPlace.of(since, id);
  }

  /** The part of the nation's list in which it waits: by its id, so that all are alike long. */
  public int part() {
    return Math.floorMod(id.hashCode(), WaitingRows.PARTS);
  }

  /** A child whom the row may be about. */
  public record Candidate(ContactPointId child, Evidence evidence) {}

  @Override
  public String toString() {
    return "WaitingRow[" + id + "]";
  }
}
