package org.contactpoint.shielding.move;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.emergency.Investigations;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.shielding.hiding.OpenCandidates;
import org.jspecify.annotations.Nullable;

/**
 * What of a child is listed by council and has to follow it to another: open call-backs, open
 * investigations, and rows of files that wait for a person and may be about the child. There can be
 * any number of each.
 */
@Singleton
public final class ListedByCouncil {
  /** How many changes one commit has room for, beside those of the move. */
  static final int MOST = 30;

  private static final int PAGE = 15;

  /** How much is read at once, where nothing has to follow. */
  private static final int MOST_PAGES = 20;

  private final Shields shields;
  private final Investigations investigations;
  private final WaitingRows waitingRows;
  private final OpenCandidates candidates;

  public ListedByCouncil(
      Shields shields,
      Investigations investigations,
      WaitingRows waitingRows,
      OpenCandidates candidates) {
    this.shields = shields;
    this.investigations = investigations;
    this.waitingRows = waitingRows;
    this.candidates = candidates;
  }

  /**
   * The changes that bring some of it to a council.
   *
   * @param changes at most {@value #MOST}; there may be none before the end
   * @param next where to go on, null at the end
   */
  record Part(List<Change> changes, @Nullable ListedPlace next) {
    Part {
      changes = List.copyOf(changes);
    }
  }

  /** From that place on, what is listed to another authority than the child's. */
  Part elsewhere(MovingChild child, Authority council, ListedPlace from) {
    List<ContactPointId> numbers =
        child.numbers().stream().sorted(Comparator.comparing(ContactPointId::value)).toList();
    int parts = 2 * numbers.size() + (child.isOpen() ? 1 : 0);
    List<Change> changes = new ArrayList<>();
    ListedPlace at = from;
    for (int pages = 0;
        at.part() < parts && pages < MOST_PAGES && changes.size() <= MOST - PAGE;
        pages++) {
      at = add(numbers, council, at, changes);
    }
    return new Part(changes, at.part() < parts ? at : null);
  }

  /** Adds what a page of one part yields; where to go on. */
  private ListedPlace add(
      List<ContactPointId> numbers, Authority council, ListedPlace at, List<Change> changes) {
    int count = numbers.size();
    if (at.part() < count) {
      return addCallBacks(numbers.get(at.part()), council, at, changes);
    }
    return at.part() < 2 * count
        ? addInvestigations(numbers.get(at.part() - count), council, at, changes)
        : addRows(Set.copyOf(numbers), council, at, changes);
  }

  private ListedPlace addCallBacks(
      ContactPointId number, Authority council, ListedPlace at, List<Change> changes) {
    List<CallBack> page = shields.openCallBacksOf(number, placeIn(at), PAGE);
    page.stream()
        .filter(callBack -> !callBack.responsible().equals(council))
        .map(callBack -> new Change.CallBackSaved(callBack, callBack.answeredBy(council)))
        .forEach(changes::add);
    return at.behind(page.isEmpty() ? null : page.getLast().place().value());
  }

  private ListedPlace addInvestigations(
      ContactPointId number, Authority council, ListedPlace at, List<Change> changes) {
    List<Investigation> page = investigations.openOf(number, placeIn(at), PAGE);
    page.stream()
        .filter(investigation -> !investigation.responsible().equals(council))
        .map(open -> new Change.InvestigationSaved(open, open.answeredForBy(council)))
        .forEach(changes::add);
    return at.behind(page.isEmpty() ? null : page.getLast().place().value());
  }

  private static @Nullable ListPlace placeIn(ListedPlace at) {
    return at.after() == null ? null : new ListPlace(at.after());
  }

  private ListedPlace addRows(
      Set<ContactPointId> numbers, Authority council, ListedPlace at, List<Change> changes) {
    WaitingRows.Page page = waitingRows.about(numbers, Set.of(), at.after(), PAGE);
    for (WaitingRow row : page.rows()) {
      Authority best = row.tokenised() ? row.listedTo() : best(row, numbers, council);
      if (!best.equals(row.listedTo())) {
        changes.add(
            new Change.WaitingRowSaved(row, row.waitingOn(best, row.candidates(), row.reason())));
      }
    }
    return at.behind(page.next());
  }

  /** The authority that is responsible for the best candidate once the child is the council's. */
  private Authority best(WaitingRow row, Set<ContactPointId> numbers, Authority council) {
    Map<ContactPointId, ChildRecord.Open> open = candidates.open(row.candidates());
    for (WaitingRow.Candidate candidate : row.candidates()) {
      ChildRecord.Open record = open.get(candidate.child());
      if (record != null) {
        return numbers.contains(record.id()) ? council : record.responsible();
      }
    }
    return row.listedTo();
  }
}
