package org.contactpoint.portal.team;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * Carries out what somebody decided of two records: that they are of one child, or of two.
 *
 * @param again shows both records once more, with what is wrong with the form
 * @param merged where somebody who merged them goes on to, by the page of the merge
 * @param apart what follows where they stay two children
 */
record PairDecision(
    PageRequest request,
    Function<FormErrors, PageAnswer> again,
    UnaryOperator<String> merged,
    PageAnswer apart) {
  private static final String DECISION = "decision";
  private static final String STAYS = "stays";
  private static final String MERGE_REASON = "mergeReason";
  private static final String APART_REASON = "apartReason";
  private static final String NUMBER = "[0-9]{11}";

  PageAnswer carriedOut() {
    FormErrors errors = complaints(form());
    if (!errors.isEmpty()) {
      return again.apply(errors);
    }
    return form().has(DECISION, "one") ? merge() : toldApart();
  }

  private Form form() {
    return request.form();
  }

  private static FormErrors complaints(Form form) {
    if (!Stream.of("first", "second").allMatch(one -> form.text(one).matches(NUMBER))) {
      return FormErrors.none().add(DECISION, "Load the page again, and decide once more");
    }
    return switch (form.text(DECISION)) {
      case "one" ->
          FormErrors.none()
              .add(STAYS, unknown(form))
              .require(form, MERGE_REASON, "Select why it is one child");
      case "two" ->
          FormErrors.none().require(form, APART_REASON, "Select why they are two children");
      default -> FormErrors.none().add(DECISION, "Select whether this is one child or two");
    };
  }

  /** No number but these two stays, and none stays because another was meant. */
  private static Optional<String> unknown(Form form) {
    String stays = form.text(STAYS);
    return stays.equals(form.text("first")) || stays.equals(form.text("second"))
        ? Optional.empty()
        : Optional.of("Select which number stays");
  }

  private PageAnswer merge() {
    boolean first = form().text(STAYS).equals(form().text("first"));
    String stays = form().text(first ? "first" : "second");
    String duplicate = form().text(first ? "second" : "first");
    return request
        .api()
        .call(
            Merging.merge(stays, duplicate, form().text(MERGE_REASON), request.key()), Merge.class)
        .then(merge -> new PageAnswer.Moved(merged.apply(merge.page(stays))), this::refused);
  }

  private PageAnswer toldApart() {
    return request
        .api()
        .done(
            Merging.distinguish(
                form().text("first"),
                form().text("second"),
                form().text(APART_REASON),
                request.key()))
        .then(done -> apart, this::refused);
  }

  private PageAnswer refused(ApiProblem problem) {
    return problem.status() == 409 || problem.status() == 422
        ? again.apply(
            FormErrors.none().add(DECISION, Merging.refusal(problem.slug(), problem.words())))
        : new PageAnswer.Refused(problem);
  }
}
