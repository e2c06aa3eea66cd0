package org.contactpoint.portal.child;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * A form about a record of which every field has to be filled in, and that the API takes as it is.
 *
 * @param fields with what is said of each that is missing or not taken
 */
record RecordRequest(String template, List<FieldError> fields) {

  /** What the form leads to, or the form once more with what is missing. */
  Optional<PageAnswer> answered(PageRequest request, Function<RecordQuestion, PageAnswer> sent) {
    RecordQuestion form = RecordQuestion.sent(request);
    FormErrors errors = FormErrors.none();
    fields.forEach(one -> errors.require(form.entered(), one.field(), one.message()));
    return Optional.of(errors.isEmpty() ? sent.apply(form) : again(form.with(errors)));
  }

  /** What the API is sent. */
  Map<String, String> body(RecordQuestion form) {
    return fields.stream()
        .collect(Collectors.toMap(FieldError::field, one -> form.entered().text(one.field())));
  }

  /** The form once more where the API does not take a field; else why it refused. */
  PageAnswer refused(RecordQuestion form, ApiProblem problem) {
    Map<String, FieldError> known =
        fields.stream().collect(Collectors.toMap(FieldError::field, Function.identity()));
    return problem.status() == 422
        ? again(form.with(FormErrors.of(problem, known, fields.getFirst().field())))
        : new PageAnswer.Refused(problem);
  }

  PageAnswer again(RecordQuestion form) {
    return PageAnswer.Shown.again(template, form);
  }
}
