package org.contactpoint.domain.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.source.OwnInvolvement;
import org.contactpoint.domain.value.Authority;

/** The marks of a view of a record, by what the viewer is shown. */
public final class ViewMarks {
  private ViewMarks() {}

  /** Of an open record, on that day. */
  public static List<String> of(Caller viewer, ChildRecord.Open child, LocalDate today) {
    List<String> marks = new ArrayList<>();
    Account other = viewer.onBehalfOf();
    boolean involved =
        OwnInvolvement.isThere(child.statements(), viewer.account().id(), today)
            || (other != null && OwnInvolvement.isThere(child.statements(), other.id(), today));
    if (!involved) {
      marks.add(Mark.NO_INVOLVEMENT.code());
    }
    Authority own = viewer.account().authority();
    if (own != null && !own.isNational() && !own.equals(child.responsible())) {
      marks.add(Mark.OTHER_COUNCIL.code());
    }
    addSystem(viewer, marks);
    return List.copyOf(marks);
  }

  /** Of the public face of a shielded child: it shows no part of anybody, and no council. */
  public static List<String> ofFace(Caller viewer) {
    List<String> marks = new ArrayList<>();
    marks.add(Mark.NO_INVOLVEMENT.code());
    addSystem(viewer, marks);
    return List.copyOf(marks);
  }

  private static void addSystem(Caller viewer, List<String> marks) {
    if (viewer.onBehalfOf() != null && viewer.account().isMachine()) {
      marks.add(Mark.THROUGH_SYSTEM.code());
    }
  }
}
