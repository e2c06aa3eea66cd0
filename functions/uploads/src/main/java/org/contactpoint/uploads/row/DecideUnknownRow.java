package org.contactpoint.uploads.row;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.matching.Evidence;
import org.contactpoint.domain.matching.Likely;
import org.contactpoint.domain.matching.Match;
import org.contactpoint.domain.matching.MatchRow;
import org.contactpoint.domain.matching.ShieldedLook;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Decides a row whose child is not known. What its sender is told is decided first, from open
 * records alone and what rows before it appear to have made; whether it looks like a hidden child
 * decides only what becomes of it (the rules, §6).
 */
public final class DecideUnknownRow {
  private final MatchRow matching;
  private final ShieldedLook look;

  public DecideUnknownRow(MatchRow matching, ShieldedLook look) {
    this.matching = matching;
    this.look = look;
  }

  /** The verdict on a row that was never linked. */
  public Verdict decide(Row row, Ground ground) {
    return carriedOut(decideOpenly(row, ground, Set.of()), row, ground);
  }

  /**
   * The same where the row can't be about that record, and whatever it would make is withheld for
   * the child where that is so.
   */
  Verdict decide(Row row, Ground ground, Set<ContactPointId> besides) {
    return carriedOut(decideOpenly(row, ground, besides), row, ground);
  }

  /** What becomes of a row that everybody is told that of. */
  public Verdict carriedOut(Verdict openly, Row row, Ground ground) {
    Optional<ContactPointId> hidden = looksLike(row, ground);
    return switch (openly) {
      case Verdict.Creates creates ->
          hidden.<Verdict>map(child -> new Verdict.Withheld(creates, child)).orElse(creates);
      case Verdict.Adds adds ->
          ground
              .apparent(adds.record())
              .<Verdict>map(made -> new Verdict.Withheld(adds, made.looksLike()))
              .orElseGet(() -> noticed(adds, hidden));
      case Verdict.Waits waits -> hidden.map(child -> waitsFor(child, waits, ground)).orElse(waits);
      case Verdict done -> done;
    };
  }

  /**
   * Where no open child is a candidate the row waits without its whereabouts, and as it is for the
   * hidden child's team alone.
   */
  static Verdict waitsFor(ContactPointId hidden, Verdict.Waits waits, Ground ground) {
    boolean onlyApparent =
        !waits.candidates().isEmpty()
            && waits.candidates().stream()
                .map(WaitingRow.Candidate::child)
                .allMatch(child -> ground.record(child).isEmpty());
    return onlyApparent ? new Verdict.Withheld(waits, hidden) : new Verdict.Noticed(waits, hidden);
  }

  private static Verdict noticed(Verdict openly, Optional<ContactPointId> hidden) {
    return hidden.<Verdict>map(child -> new Verdict.Noticed(openly, child)).orElse(openly);
  }

  /** What everybody is told of the row. */
  Verdict decideOpenly(Row row, Ground ground, Set<ContactPointId> besides) {
    Match match = match(row, ground, besides);
    return RowDoubts.of(row)
        .filter(doubt -> row.action() == RowAction.UPSERT)
        .<Verdict>map(doubt -> new Verdict.Waits(doubt, candidates(match)))
        .orElseGet(() -> verdict(row, match, ground));
  }

  private static Verdict verdict(Row row, Match match, Ground ground) {
    return switch (match) {
      case Match.Creates ignored -> new Verdict.Creates(ground.toldApart(row.key()));
      case Match.Doubts doubts -> new Verdict.Waits(doubts.reason(), doubts.candidates());
      case Match.Links links ->
          ground
              .openOrApparent(links.child())
              .<Verdict>map(record -> new Verdict.Adds(record, told(links.evidence())))
              .orElseThrow(() -> new IllegalStateException("a candidate is known"));
    };
  }

  /** The children to whom the row may belong, for a person to see. */
  List<WaitingRow.Candidate> candidates(Row row, Ground ground) {
    return candidates(match(row, ground, Set.of()));
  }

  private Match match(Row row, Ground ground, Set<ContactPointId> besides) {
    Set<ContactPointId> toldApart =
        Stream.concat(ground.toldApart(row.key()).stream(), besides.stream())
            .collect(Collectors.toSet());
    return matching.match(
        List.of(
            new MatchRow.Side(row, open(row, ground)),
            new MatchRow.Side(ground.tokenised(row), apparent(row, ground))),
        toldApart,
        ground.isCrowded(row));
  }

  private static List<WaitingRow.Candidate> candidates(Match match) {
    return switch (match) {
      case Match.Creates ignored -> List.of();
      case Match.Doubts doubts -> doubts.candidates();
      case Match.Links links -> List.of(new WaitingRow.Candidate(links.child(), links.evidence()));
    };
  }

  private static List<Likely> open(Row row, Ground ground) {
    return ground.candidates(row).stream()
        .filter(ChildRecord.Open.class::isInstance)
        .map(record -> ground.likely((ChildRecord.Open) record))
        .toList();
  }

  private static List<Likely> apparent(Row row, Ground ground) {
    return ground.apparent(row).stream().map(ApparentRecord::record).map(ground::likely).toList();
  }

  /** The shielded child whom the row looks like, by the public face or by what is hidden. */
  public Optional<ContactPointId> looksLike(Row row, Ground ground) {
    Stream<ContactPointId> byFace =
        ground.candidates(row).stream()
            .filter(
                record ->
                    record instanceof ChildRecord.Shielded shielded
                        && look.isOf(row.facts(), shielded.face()))
            .map(ChildRecord::id);
    Stream<ContactPointId> byHidden =
        ground.looksLike(row).stream()
            .flatMap(id -> ground.record(id).stream())
            .filter(ChildRecord.Shielded.class::isInstance)
            .map(ChildRecord::id);
    return Stream.concat(byFace, byHidden).min(Comparator.comparing(ContactPointId::value));
  }

  private static String told(Evidence evidence) {
    return evidence.items().stream()
        .filter(item -> item.weight() != 0)
        .map(item -> item.field() + " " + item.level() + " " + item.weight())
        .collect(Collectors.joining(", ", evidence.rules() + ": ", ""));
  }
}
