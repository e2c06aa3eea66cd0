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
    return request
        .api()
        .call(ApiCall.get(Listing.asked(ReviewsPage.API, request)), Reviews.class)
        .then(
            found ->
                found.items().stream()
                    .filter(one -> one.reviewId().equals(request.id("reviewId")))
                    .findFirst()
                    .map(one -> ItemForm.of(one, request, errors).shown("team/review"))
                    .orElseGet(() -> Gone.from(ReviewsPage.PATH)));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    FormErrors errors =
        FormErrors.none()
            .require(request.form(), DECISION, "Select what to do with the row")
            .require(request.form(), REASON, "Select why");
    return Optional.of(errors.isEmpty() ? decided(request) : shown(request, errors));
  }

  private static PageAnswer decided(PageRequest request) {
    Map<String, Object> body = body(request.form());
    return request
        .api()
        .done(
            ApiCall.post(
                "/v1/reviews/" + request.id("reviewId") + "/decision", request.key(), body))
        .then(
            done -> new PageAnswer.Moved(ReviewsPage.PATH + "?done=" + code(request.form())),
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
    return switch (problem.status()) {
      case 404 -> Gone.from(ReviewsPage.PATH);
      case 409 ->
          problem.slug().equals("candidates-changed")
              ? shown(
                  request,
                  FormErrors.none()
                      .add(
                          DECISION,
                          "Other children may be this one: look at those that are shown now"))
              : new PageAnswer.Refused(problem);
      case 422 -> shown(request, FormErrors.of(problem, FIELDS, DECISION));
      default -> new PageAnswer.Refused(problem);
    };
  }
}
