package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /team/moves/{moveId}}: the answer to a move that another council started, or the
 * withdrawal of one's own.
 */
@Singleton
final class MovePage implements Page {
  private static final String ANSWER = "answer";

  @Override
  public String path() {
    return "/team/moves/{moveId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    Direction direction = Direction.of(request);
    return request
        .api()
        .call(ApiCall.get(Listing.asked(direction.api(), request)), Moves.class)
        .then(
            found ->
                found.items().stream()
                    .filter(one -> one.moveId().equals(request.id("moveId")))
                    .findFirst()
                    .map(
                        one ->
                            ItemForm.of(one, request, errors)
                                .shown(direction.isIn() ? "team/answerMove" : "team/withdrawMove"))
                    .orElseGet(() -> Gone.from(direction.page())));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    if (!Direction.of(request).isIn()) {
      return Optional.of(decided(request, "withdrawal", Map.of(), "move-withdrawn"));
    }
    return Optional.of(
        switch (request.form().text(ANSWER)) {
          case "accept" -> decided(request, "acceptance", Map.of(), "accepted");
          case "decline" -> decided(request, "decline", Map.of("reason", "not-here"), "declined");
          default ->
              shown(
                  request,
                  FormErrors.none().add(ANSWER, "Select whether the child lives in your area"));
        });
  }

  private static PageAnswer decided(
      PageRequest request, String act, Map<String, String> body, String done) {
    String list = Direction.of(request).page();
    return request
        .api()
        .done(ApiCall.post("/v1/moves/" + request.id("moveId") + "/" + act, request.key(), body))
        .then(
            moved -> new PageAnswer.Moved(list + "&done=" + done),
            problem -> refused(problem, list));
  }

  private static PageAnswer refused(ApiProblem problem, String list) {
    return problem.status() == 404 || problem.slug().equals("out-of-turn")
        ? Gone.from(list)
        : new PageAnswer.Refused(problem);
  }
}
