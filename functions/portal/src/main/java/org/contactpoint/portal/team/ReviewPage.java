package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /team/reviews/{reviewId}}: a row beside whom it may be about. Whoever registers another
 * child sends along whom they have seen, so that nobody is made a second record in silence (rules
 * §4).
 */
@Singleton
final class ReviewPage implements Page {
  private static final String DECISION = "decision";
  private static final String REASON = "reason";
  private static final String LINK = "link:";
  private static final Map<String, FieldError> FIELDS =
      Map.of(
          "childId", new FieldError(DECISION, "Select one of the children that are shown"),
          "decision",
              new FieldError(
                  DECISION,
                  "Select reject: by the date of birth the record would be archived at once"),
          "reason", new FieldError(REASON, "Select why"));

  @Override
  public String path() {
    return "/team/reviews/{reviewId}";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    ListPlace place = ListPlace.of(request);
    return Worklists.REVIEWS.item(
        request,
        place,
        request.id("reviewId"),
        one -> ItemForm.of(one, request, errors, place).shown("team/review"));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    FormErrors errors =
        FormErrors.none()
            .add(DECISION, missing(request.form()))
            .require(request.form(), REASON, "Select why");
    return Optional.of(errors.isEmpty() ? decided(request) : shown(request, errors));
  }

  /** What is none of the decisions must not become one. */
  private static Optional<String> missing(Form form) {
    String chosen = form.text(DECISION);
    return chosen.startsWith(LINK) || chosen.equals("create") || chosen.equals("reject")
        ? Optional.empty()
        : Optional.of("Select what to do with the row");
  }

  private static PageAnswer decided(PageRequest request) {
    Map<String, Object> body = body(request.form());
    return request
        .api()
        .done(
            ApiCall.post(
                "/v1/reviews/" + request.id("reviewId") + "/decision", request.key(), body))
        .then(
            done -> Worklists.REVIEWS.after(ListPlace.of(request), code(request.form())),
            problem -> refused(request, problem));
  }

  private static String code(Form form) {
    String chosen = form.text(DECISION);
    return chosen.startsWith(LINK) ? "link" : chosen.equals("create") ? "create" : "reject";
  }

  private static Map<String, Object> body(Form form) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(DECISION, code(form));
    body.put(REASON, form.text(REASON));
    switch (code(form)) {
      case "link" -> body.put("childId", form.text(DECISION).substring(LINK.length()));
      case "create" -> body.put("distinctFrom", form.all("seen"));
      default -> {}
    }
    return body;
  }

  private static PageAnswer refused(PageRequest request, ApiProblem problem) {
    return switch (problem.slug()) {
      case "candidates-changed" ->
          shown(
              request,
              FormErrors.none()
                  .add(
                      DECISION,
                      "Other children may be this one: look at those that are shown now"));
      default ->
          problem.status() == 422
              ? shown(request, FormErrors.of(problem, FIELDS, DECISION))
              : Worklists.REVIEWS.refused(ListPlace.of(request), problem);
    };
  }
}
