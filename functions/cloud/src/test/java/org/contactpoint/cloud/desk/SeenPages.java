package org.contactpoint.cloud.desk;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.http.passing.QuarantineDesk;

/** The pages of rows that came back from the desk. */
final class SeenPages {
  private final List<QuarantineDesk.Page> all = new ArrayList<>();

  void saw(QuarantineDesk.Page page) {
    all.add(page);
  }

  QuarantineDesk.Page last() {
    return all.getLast();
  }
}
