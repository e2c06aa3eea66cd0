package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequests;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** Lists the requests that a council took, and those whose shield it holds, by their due days. */
@Singleton
public final class ListAccessRequests {
  /** A filter that finds little gets a short page and a cursor, not a timeout. */
  private static final int MOST_READS = 10;

  private static final int BATCH = 100;

  private final SubjectAccessRequests requests;
  private final Clock clock;

  ListAccessRequests(SubjectAccessRequests requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * A page of a list.
   *
   * @param next where the next page begins, null behind the last
   */
  record Page(List<ShownRequest> items, @Nullable ListPlace next) {
    Page {
      items = List.copyOf(items);
    }
  }

  /** A page of the list, from behind that place. */
  Page page(Authority team, AccessListFilter filter, @Nullable ListPlace after, int limit) {
    LocalDate today = London.today(clock);
    List<ShownRequest> found = new ArrayList<>();
    ListPlace place = after;
    for (int reads = 0; reads < MOST_READS; reads++) {
      List<SubjectAccessRequest> some = requests.of(team, filter.isOfOpenOnes(), place, BATCH);
      for (SubjectAccessRequest request : some) {
        place = request.place();
        if (filter.has(request, today)) {
          found.add(new ShownRequest(request, today));
        }
        if (found.size() == limit) {
          return new Page(found, place);
        }
      }
      if (some.size() < BATCH) {
        return new Page(found, null);
      }
    }
    return new Page(found, place);
  }
}
