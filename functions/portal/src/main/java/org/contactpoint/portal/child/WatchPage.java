package org.contactpoint.portal.child;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /children/{childId}/watch}: somebody wants to be told who joins and leaves, or no more.
 */
@Singleton
final class WatchPage implements Page {
  private static final String TEMPLATE = "child/watch";
  private static final String FIELD = "watch";

  @Override
  public String path() {
    return "/children/{childId}/watch";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of(TEMPLATE, RecordQuestion.sent(request));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    return Optional.of(
        switch (request.form().text(FIELD)) {
          case "begin" -> sent(request, ApiCall.put(path(request)), "watched");
          case "stop" -> sent(request, ApiCall.delete(path(request)), "unwatched");
          default -> again(request, "Select whether you want to be told");
        });
  }

  private static String path(PageRequest request) {
    return OpenedRecord.of(request).api("/watch");
  }

  private static PageAnswer sent(PageRequest request, ApiCall call, String done) {
    return request
        .api()
        .done(call)
        .then(
            answer -> new PageAnswer.Moved(OpenedRecord.of(request).done(done)),
            problem -> refused(request, problem));
  }

  private static PageAnswer refused(PageRequest request, ApiProblem problem) {
    return switch (problem.slug()) {
      case "not-involved" -> again(request, "Add yourself to the record first");
      case "shielded-child" ->
          again(request, "The child is shielded: nobody is told who joins or leaves");
      case "too-many-watches" ->
          again(request, "You are told of 100 children already. Stop for one of them first");
      default -> new PageAnswer.Refused(problem);
    };
  }

  private static PageAnswer again(PageRequest request, String message) {
    return PageAnswer.Shown.again(TEMPLATE, RecordQuestion.sent(request).wrong(FIELD, message));
  }
}
