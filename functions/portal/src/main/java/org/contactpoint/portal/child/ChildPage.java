package org.contactpoint.portal.child;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Words;

/**
 * {@code /children/{childId}}: the record, first of all who else works with the child. Without a
 * purpose in its address it asks for one (rules §3.1).
 */
@Singleton
final class ChildPage implements Page {
  private final Clock clock;

  ChildPage(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String path() {
    return "/children/{childId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return OpenedRecord.asked(request, asked -> record(request, asked));
  }

  private PageAnswer record(PageRequest request, OpenedRecord asked) {
    return request
        .api()
        .call(ApiCall.get(asked.api("")).purpose(asked.purpose()), ChildRecordResponse.class)
        .then(
            held ->
                PageAnswer.Shown.of(
                    held.shielded() && held.involvements() == null
                        ? "child/shielded"
                        : "child/child",
                    view(request, asked, held)));
  }

  private ChildView view(PageRequest request, OpenedRecord asked, ChildRecordResponse held) {
    return new ChildView(
        held,
        asked,
        request.person(),
        Words.today(clock),
        request.parameter("done").flatMap(ChildMessages::of).orElse(null),
        added(request, asked, held),
        asked.back());
  }

  /** Under the number that was asked for, and under the one to which it leads. */
  private static List<AddedService> added(
      PageRequest request, OpenedRecord asked, ChildRecordResponse held) {
    return Stream.of(asked.childId(), held.childId())
        .distinct()
        .flatMap(number -> AddedServices.of(request, number).stream())
        .toList();
  }
}
