package org.contactpoint.uploads.row;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.matching.Evidence;
import org.contactpoint.domain.matching.Likely;
import org.contactpoint.domain.matching.Match;
import org.contactpoint.domain.matching.MatchRow;
import org.contactpoint.domain.matching.ShieldedLook;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/** Decides a row whose child is not known: hidden children first, whatever else it looks like. */
public final class DecideUnknownRow {
  private final MatchRow matching;
  private final ShieldedLook look;

  public DecideUnknownRow(MatchRow matching, ShieldedLook look) {
    this.matching = matching;
    this.look = look;
  }

  /** The verdict on a row that was never linked. */
  public Verdict decide(Row row, Ground ground) {
    Match match = match(row, ground);
    Optional<ContactPointId> shielded = shielded(row, ground);
    if (shielded.isPresent()) {
      return new Verdict.LooksShielded(shielded.get());
    }
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
              .record(links.child())
              .<Verdict>map(record -> new Verdict.Adds(record, told(links.evidence())))
              .orElseThrow(() -> new IllegalStateException("a candidate is known"));
    };
  }

  /** The children to whom the row may belong, for a person to see. */
  List<WaitingRow.Candidate> candidates(Row row, Ground ground) {
    return candidates(match(row, ground));
  }

  private Match match(Row row, Ground ground) {
    return matching.match(
        row, open(row, ground), ground.toldApart(row.key()), ground.isCrowded(row));
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

  private Optional<ContactPointId> shielded(Row row, Ground ground) {
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
