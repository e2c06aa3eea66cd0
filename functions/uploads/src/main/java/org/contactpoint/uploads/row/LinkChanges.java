package org.contactpoint.uploads.row;

import java.util.List;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.upload.LinkHistory;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** Writes down what a source record did now, and where it leads. */
public final class LinkChanges {

  /** It leads to that child, and nothing waits. */
  void linked(Work work, ContactPointId child, RowOutcome outcome) {
    save(work, work.step(outcome), child, null, false);
  }

  /** It waits; one that is linked stays so, and the row waits beside. */
  void beside(Work work, String review, RowOutcome outcome) {
    ContactPointId child =
        work.link().filter(link -> !link.quarantined()).map(SourceLink::child).orElse(null);
    save(work, work.step(outcome), child, review, false);
  }

  /** It is put apart with the shielded child whom it looks like. */
  void apart(Work work, ContactPointId child, String review) {
    save(work, work.step(RowOutcome.QUARANTINED), child, review, true);
  }

  /** The same was said again on a later day. */
  void repeated(Work work) {
    SourceLink link = work.link().orElseThrow();
    save(work, work.step(RowOutcome.UNCHANGED), link.child(), link.review(), link.quarantined());
  }

  private static void save(
      Work work,
      LinkStep step,
      @Nullable ContactPointId child,
      @Nullable String review,
      boolean apart) {
    SourceLink before = work.link().orElse(null);
    List<LinkStep> steps = LinkHistory.with(before == null ? List.of() : before.steps(), step);
    long version = before == null ? 1 : before.version() + 1;
    SourceLink after = new SourceLink(work.row().key(), child, review, apart, steps, version);
    work.change(new Change.LinkSaved(before, after));
    work.grows(LinkHistory.growth(before, steps));
  }
}
