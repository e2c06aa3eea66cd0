package org.contactpoint.cloud.shielding;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.http.shielding.QuarantinedReviews;

/** The pages of rows that came back from the shielding function. */
final class SeenPages {
  private final List<QuarantinedReviews.Page> all = new ArrayList<>();

  void saw(QuarantinedReviews.Page page) {
    all.add(page);
  }

  QuarantinedReviews.Page last() {
    return all.getLast();
  }
}
