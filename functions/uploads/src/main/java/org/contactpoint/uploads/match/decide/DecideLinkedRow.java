package org.contactpoint.uploads.match.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.NameLevel;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.PermanentIdentifiers;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.uploads.match.load.MatchContext;

/**
 * Decides a row whose id is linked, by the source's own last row and never by the child's record:
 * for a hidden child, whose record can't be read, it is the same (rules §6).
 */
public final class DecideLinkedRow {
  /** Why a row is its child's: its id was linked to the child before. */
  public static final String KNOWN = "known-id";

  private final NameComparison comparison;
  private final DecideUnknownRow unknown;

  public DecideLinkedRow(NameComparison comparison, DecideUnknownRow unknown) {
    this.comparison = comparison;
    this.unknown = unknown;
  }

  /** The verdict on a row of that link, which leads to that record. */
  Verdict decide(Row row, SourceLink link, ChildRecord record, MatchContext context) {
    LinkStep said = LinkHistory.applied(link.steps()).orElse(link.last());
    boolean newer = row.asOf().isAfter(link.last().asOf());
    Verdict adds = new Verdict.Adds(record, KNOWN);
    if (row.action() == RowAction.REMOVE) {
      return said.action() == RowAction.REMOVE ? new Verdict.NoChange(newer) : adds;
    }
    if (hasDied(record, said) || isArchived(row, record, context)) {
      return new Verdict.NoChange(newer);
    }
    return switch (row.action()) {
      case END -> isOver(said) ? new Verdict.NoChange(newer) : adds;
      case DEATH ->
          isCertainDeath(row, said) ? adds : waits("death-not-certain", row, record, context);
      case UPSERT, REMOVE ->
          doubt(row, said)
              .or(() -> numberOfAnother(row, record, context))
              .<Verdict>map(reason -> waits(reason, row, record, context))
              .orElse(adds);
    };
  }

  private static boolean isOver(LinkStep said) {
    return said.action() == RowAction.END || said.action() == RowAction.REMOVE;
  }

  /**
   * After a death nothing changes any more, unless it was put right since (rules §9). Of a hidden
   * child the source's own last row alone says so.
   */
  private static boolean hasDied(ChildRecord record, LinkStep said) {
    return record instanceof ChildRecord.Open open
        ? open.view().died() != null
        : said.action() == RowAction.DEATH;
  }

  /**
   * Of somebody whose record is archived nothing is stored any more, unless the row brings the
   * consent of a young person to stay, or a birthday by which nobody is of age (rules §9).
   */
  private static boolean isArchived(Row row, ChildRecord record, MatchContext context) {
    if (!record.isArchived(context.today())) {
      return false;
    }
    boolean counts =
        record instanceof ChildRecord.Surviving surviving
            && (mayStay(row, surviving.lifeCourse(), context)
                || isOfAgeByMistake(row, surviving.lifeCourse(), context));
    return !counts;
  }

  /** A wrong year may have archived a child: then what others know of the birthday counts. */
  private static boolean isOfAgeByMistake(Row row, LifeCourse life, MatchContext context) {
    DateOfBirth stated = row.facts().dateOfBirth();
    return stated != null
        && life.died() == null
        && new LifeCourse(stated, null, null).on(context.today()).isLive();
  }

  private static boolean mayStay(Row row, LifeCourse life, MatchContext context) {
    Participation consent = row.facts().participation();
    return consent != null
        && life.mayParticipate(context.today())
        && consent.counts(life.born(), row.asOf());
  }

  private static boolean isCertainDeath(Row row, LinkStep said) {
    DateOfBirth born = row.facts().dateOfBirth();
    return !row.facts().identifiers().isEmpty()
        && born != null
        && born.equals(said.dateOfBirth())
        && row.facts()
            .currentName()
            .filter(n -> n.folded().equals(said.name().folded()))
            .isPresent();
  }

  private Optional<String> doubt(Row row, LinkStep said) {
    return row.facts()
        .currentName()
        .filter(name -> isAnother(name, row.facts().dateOfBirth(), said))
        .map(name -> "another-name")
        .or(() -> otherNumber(row, said))
        .or(() -> RowDoubts.of(row, row.asOf()));
  }

  /**
   * Another number and any change of the name at once, be it turned round or misspelt: two records
   * of one source may have been crossed, and twins' names may be a slip apart (rules §4).
   */
  private static Optional<String> otherNumber(Row row, LinkStep said) {
    return row.facts()
        .currentName()
        .filter(name -> !name.folded().equals(said.name().folded()))
        .filter(name -> PermanentIdentifiers.contradict(said.numbers(), row.facts()))
        .map(name -> "two-identifiers");
  }

  /**
   * Twins' names may be a slip apart: where the name changed at all, the number may not be another
   * child's. Only then are the numbers read, and only those in open records and in what others
   * appear to have made, for every child alike.
   */
  private static Optional<String> numberOfAnother(
      Row row, ChildRecord record, MatchContext context) {
    boolean open =
        context.candidates(row).stream()
            .filter(other -> !other.id().equals(record.id()))
            .filter(ChildRecord.Open.class::isInstance)
            .map(other -> context.likely((ChildRecord.Open) other))
            .anyMatch(other -> other.sharesNumber(row.facts()));
    boolean apparent =
        context.apparent(row).stream()
            .filter(other -> !other.id().equals(record.id()))
            .map(other -> context.likely(other.record()))
            .anyMatch(other -> other.sharesNumber(context.tokenised(row).facts()));
    return open || apparent ? Optional.of("identifier-of-another") : Optional.empty();
  }

  /** Records of two children may have been crossed. */
  private boolean isAnother(
      PersonName name, @org.jspecify.annotations.Nullable DateOfBirth born, LinkStep said) {
    NameComparison.Names names = comparison.compare(name, said.name());
    DateOfBirth before = said.dateOfBirth();
    boolean otherDay = born != null && before != null && !born.date().equals(before.date());
    boolean otherFamily = names.family() != NameLevel.EXACT && names.family() != NameLevel.MISSING;
    boolean nothingFits = !names.given().isAlike() && !names.family().isAlike();
    return names.given() == NameLevel.DIFFERENT || nothingFits || (otherFamily && otherDay);
  }

  /** The child that it is linked to is asked about first, then whoever else it may be about. */
  private Verdict waits(String reason, Row row, ChildRecord record, MatchContext context) {
    List<WaitingRow.Candidate> candidates = new ArrayList<>();
    candidates.add(new WaitingRow.Candidate(record.id(), new Evidence(List.of(), 0, "known id")));
    unknown.candidates(row, context).stream()
        .filter(candidate -> !candidate.child().equals(record.id()))
        .limit(4)
        .forEach(candidates::add);
    return new Verdict.Waits(reason, candidates);
  }
}
