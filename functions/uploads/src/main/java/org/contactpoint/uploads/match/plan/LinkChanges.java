package org.contactpoint.uploads.match.plan;

import java.util.List;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLink.Withheld;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** Writes down what a source record did now, and where it leads. */
public final class LinkChanges {

  /**
   * Where a source record leads after a row.
   *
   * @param child the record that it is linked to, null while it waits
   * @param review the row that waits in the open, null for none
   * @param quarantined whether its rows are kept from the open
   * @param withheld the row that waits for a hidden child's team, null for none
   */
  private record Place(
      @Nullable ContactPointId child,
      @Nullable String review,
      boolean quarantined,
      @Nullable Withheld withheld) {

    static Place of(SourceLink link) {
      return new Place(link.child(), link.review(), link.quarantined(), link.withheld());
    }
  }

  /** It leads to that child, and nothing waits. */
  void linked(RowPlanBuilder work, ContactPointId child, RowOutcome outcome) {
    save(work, work.step(outcome), new Place(child, null, false, null));
  }

  /** It waits; one that is linked stays so, and the row waits beside. */
  void beside(RowPlanBuilder work, String review) {
    Place before = before(work);
    Place after = new Place(before.child, review, before.quarantined, before.withheld);
    save(work, work.step(RowOutcome.REVIEW), after);
  }

  /**
   * It stays as it was, and the row waits for a hidden child's team.
   *
   * @param review what waits of it in the open, null for nothing
   */
  void besideHidden(RowPlanBuilder work, @Nullable String review, @Nullable Withheld withheld) {
    Place before = before(work);
    save(
        work,
        work.step(RowOutcome.REVIEW),
        new Place(before.child, review, before.quarantined, withheld));
  }

  /**
   * It is kept from the open, and appears to lead to that record.
   *
   * @param withheld the row that waits for the hidden child's team, null for none
   */
  void withheld(
      RowPlanBuilder work, ContactPointId made, @Nullable Withheld withheld, RowOutcome shown) {
    save(work, work.step(shown), new Place(made, null, true, withheld));
  }

  /** The same was said again on a later day. */
  void repeated(RowPlanBuilder work) {
    save(work, work.step(RowOutcome.UNCHANGED), before(work));
  }

  private static Place before(RowPlanBuilder work) {
    return work.link().map(Place::of).orElseGet(() -> new Place(null, null, false, null));
  }

  private static void save(RowPlanBuilder work, LinkStep step, Place place) {
    SourceLink before = work.link().orElse(null);
    List<LinkStep> steps = LinkHistory.with(before == null ? List.of() : before.steps(), step);
    long version = before == null ? 1 : before.version() + 1;
    SourceLink after =
        new SourceLink(
            work.row().key(),
            place.child,
            place.review,
            place.quarantined,
            place.withheld,
            steps,
            version);
    work.change(new Change.LinkSaved(before, after));
    work.grows(LinkHistory.growth(before, steps));
  }
}
