package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.worklist.Worklist;

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
    ListPlace place = ListPlace.of(request);
    return direction
        .list()
        .item(
            request,
            place,
            request.id("moveId"),
            one ->
                ItemForm.of(one, request, errors, place)
                    .shown(direction.isIn() ? "team/answerMove" : "team/withdrawMove"));
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
    Worklist<Moves.Move, Moves> list = Direction.of(request).list();
    ListPlace place = ListPlace.of(request);
    return request
        .api()
        .done(ApiCall.post("/v1/moves/" + request.id("moveId") + "/" + act, request.key(), body))
        .then(moved -> list.after(place, done), problem -> list.refused(place, problem));
  }
}
