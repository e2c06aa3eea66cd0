package org.contactpoint.shielding.move;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.hiding.OpenCandidates;
import org.jspecify.annotations.Nullable;

/**
 * What of a child is listed by council and has to follow it to another: open call-backs, and rows
 * of files that wait for a person and may be about the child. There can be any number of both.
 */
@Singleton
public final class ListedByCouncil {
  private static final int PAGE = 100;

  private final Shields shields;
  private final WaitingRows waitingRows;
  private final OpenCandidates candidates;

  public ListedByCouncil(Shields shields, WaitingRows waitingRows, OpenCandidates candidates) {
    this.shields = shields;
    this.waitingRows = waitingRows;
    this.candidates = candidates;
  }

  /**
   * The changes that bring some of it to a council.
   *
   * @param isAll whether nothing is left elsewhere once they are made
   */
  record Part(List<Change> changes, boolean isAll) {
    Part {
      changes = List.copyOf(changes);
    }
  }

  /** At most so many things that are listed to another authority than that of the child. */
  Part elsewhere(MovingChild child, Authority council, int most) {
    List<Change> changes = new ArrayList<>();
    for (ContactPointId number : child.numbers()) {
      addCallBacks(number, council, most, changes);
    }
    if (child.isOpen()) {
      addRows(child.numbers(), council, most, changes);
    }
    return changes.size() < most
        ? new Part(changes, true)
        : new Part(changes.subList(0, most), false);
  }

  private void addCallBacks(
      ContactPointId number, Authority council, int most, List<Change> changes) {
    List<CallBack> page = shields.openCallBacksOf(number, null, PAGE);
    while (!page.isEmpty() && changes.size() < most) {
      page.stream()
          .filter(callBack -> !callBack.responsible().equals(council))
          .map(callBack -> new Change.CallBackSaved(callBack, callBack.answeredBy(council)))
          .forEach(changes::add);
      page = shields.openCallBacksOf(number, page.getLast().place(), PAGE);
    }
  }

  private void addRows(
      Set<ContactPointId> numbers, Authority council, int most, List<Change> changes) {
    @Nullable String after = null;
    do {
      WaitingRows.Page page = waitingRows.about(numbers, Set.of(), after, PAGE);
      for (WaitingRow row : page.rows()) {
        Authority best = row.tokenised() ? row.listedTo() : best(row, numbers, council);
        if (!best.equals(row.listedTo())) {
          changes.add(
              new Change.WaitingRowSaved(row, row.waitingOn(best, row.candidates(), row.reason())));
        }
      }
      after = page.next();
    } while (after != null && changes.size() < most);
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
