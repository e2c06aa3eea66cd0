package org.contactpoint.uploads.match.decide;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.linkage.Match;
import org.contactpoint.domain.linkage.MatchCandidate;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.linkage.PublicFaceMatch;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.match.load.MatchContext;

/**
 * Decides a row whose child is not known. What its sender sees is decided first, from open records
 * alone and what rows before it appear to have made; whether it looks like a hidden child decides
 * only what becomes of it (rules §6).
 */
public final class DecideUnknownRow {
  private final MatchRow matching;
  private final PublicFaceMatch look;

  public DecideUnknownRow(MatchRow matching, PublicFaceMatch look) {
    this.matching = matching;
    this.look = look;
  }

  /** The verdict on a row that was never linked. */
  public Verdict decide(Row row, MatchContext context) {
    return carriedOut(decideOpenly(row, context, Set.of()), row, context);
  }

  /**
   * The same where the row can't be about that record, and whatever it would make is withheld for
   * the child where that is so.
   */
  Verdict decide(Row row, MatchContext context, Set<ContactPointId> besides) {
    return carriedOut(decideOpenly(row, context, besides), row, context);
  }

  /** What becomes of a row, given the outcome that everybody sees. */
  public Verdict carriedOut(Verdict openly, Row row, MatchContext context) {
    Optional<ContactPointId> hidden = looksLike(row, context);
    return switch (openly) {
      case Verdict.Creates creates ->
          hidden.<Verdict>map(child -> new Verdict.Withheld(creates, child)).orElse(creates);
      case Verdict.Adds adds ->
          context
              .apparent(adds.record())
              .<Verdict>map(made -> new Verdict.Withheld(adds, made.looksLike()))
              .orElseGet(() -> noticed(adds, hidden));
      case Verdict.Waits waits ->
          hidden.map(child -> waitsFor(child, waits, context)).orElse(waits);
      case Verdict done -> done;
    };
  }

  /**
   * Where no open child is a candidate the row waits without its whereabouts, and as it is for the
   * hidden child's team alone.
   */
  static Verdict waitsFor(ContactPointId hidden, Verdict.Waits waits, MatchContext context) {
    boolean onlyApparent =
        !waits.candidates().isEmpty()
            && waits.candidates().stream()
                .map(WaitingRow.Candidate::child)
                .allMatch(child -> context.record(child).isEmpty());
    return onlyApparent ? new Verdict.Withheld(waits, hidden) : new Verdict.Noticed(waits, hidden);
  }

  private static Verdict noticed(Verdict openly, Optional<ContactPointId> hidden) {
    return hidden.<Verdict>map(child -> new Verdict.Noticed(openly, child)).orElse(openly);
  }

  /** The outcome of the row that everybody sees. */
  Verdict decideOpenly(Row row, MatchContext context, Set<ContactPointId> besides) {
    Match match = match(row, context, besides);
    return RowDoubts.of(row, context.today())
        .filter(doubt -> row.action() == RowAction.UPSERT)
        .<Verdict>map(doubt -> new Verdict.Waits(doubt, candidates(match)))
        .orElseGet(() -> verdict(row, match, context));
  }

  private static Verdict verdict(Row row, Match match, MatchContext context) {
    return switch (match) {
      case Match.Creates ignored -> new Verdict.Creates(context.distinguished(row.key()));
      case Match.Doubts doubts -> new Verdict.Waits(doubts.reason(), doubts.candidates());
      case Match.Links links ->
          context
              .openOrApparent(links.child())
              .<Verdict>map(record -> new Verdict.Adds(record, described(links.evidence())))
              .orElseThrow(() -> new IllegalStateException("a candidate is known"));
    };
  }

  /** The children to whom the row may belong, for a person to see. */
  public List<WaitingRow.Candidate> candidates(Row row, MatchContext context) {
    return candidates(match(row, context, Set.of()));
  }

  private Match match(Row row, MatchContext context, Set<ContactPointId> besides) {
    Set<ContactPointId> distinguished =
        Stream.concat(context.distinguished(row.key()).stream(), besides.stream())
            .collect(Collectors.toSet());
    return matching.match(
        List.of(
            new MatchRow.Side(row, open(row, context)),
            new MatchRow.Side(context.tokenised(row), apparent(row, context))),
        distinguished,
        context.isCrowded(row));
  }

  private static List<WaitingRow.Candidate> candidates(Match match) {
    return switch (match) {
      case Match.Creates ignored -> List.of();
      case Match.Doubts doubts -> doubts.candidates();
      case Match.Links links -> List.of(new WaitingRow.Candidate(links.child(), links.evidence()));
    };
  }

  private static List<MatchCandidate> open(Row row, MatchContext context) {
    return context.candidates(row).stream()
        .filter(ChildRecord.Open.class::isInstance)
        .map(record -> context.likely((ChildRecord.Open) record))
        .toList();
  }

  private static List<MatchCandidate> apparent(Row row, MatchContext context) {
    return context.apparent(row).stream().map(ApparentRecord::record).map(context::likely).toList();
  }

  /** The shielded child whom the row looks like, by the public face or by what is hidden. */
  public Optional<ContactPointId> looksLike(Row row, MatchContext context) {
    Stream<ContactPointId> byFace =
        context.candidates(row).stream()
            .filter(
                record ->
                    record instanceof ChildRecord.Shielded shielded
                        && look.isOf(row.facts(), shielded.face()))
            .map(ChildRecord::id);
    Stream<ContactPointId> byHidden =
        context.looksLike(row).stream()
            .flatMap(id -> context.record(id).stream())
            .filter(ChildRecord.Shielded.class::isInstance)
            .map(ChildRecord::id);
    return Stream.concat(byFace, byHidden).min(Comparator.comparing(ContactPointId::value));
  }

  private static String described(Evidence evidence) {
    return evidence.items().stream()
        .filter(item -> item.weight() != 0)
        .map(item -> item.field() + " " + item.level() + " " + item.weight())
        .collect(Collectors.joining(", ", evidence.rules() + ": ", ""));
  }
}
