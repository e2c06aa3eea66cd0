package org.contactpoint.portal.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.part.Choice.Option;

/**
 * What is asked before something is decided.
 *
 * @param options what can be chosen, none where there is nothing to ask
 * @param missing what is said to whoever chose nothing
 */
public record Question(String legend, List<Option> options, String missing) {
  /** The field of the form, and the id of the element that every message leads to. */
  public static final String FIELD = "decision";

  private static final int UNPROCESSABLE = 422;

  public Question {
    options = List.copyOf(options);
  }

  /** Nothing is asked: the button alone decides. */
  public static Question none() {
    return new Question("", List.of(), "");
  }

  /** Whether anything is asked. */
  public boolean isAsked() {
    return !options.isEmpty();
  }

  /**
   * Sends what was chosen.
   *
   * @param again shows the form once more, with what is wrong
   */
  public <T> PageAnswer answered(
      PageRequest request, Sending<T> sending, Function<FormErrors, PageAnswer> again) {
    String chosen = request.form().text(FIELD);
    if (isAsked() && options.stream().noneMatch(option -> option.value().equals(chosen))) {
      return again.apply(FormErrors.none().add(FIELD, missing));
    }
    return request
        .api()
        .call(sending.call().apply(chosen), sending.type())
        .then(
            sending.next(),
            problem ->
                words(sending, problem)
                    .map(said -> again.apply(FormErrors.none().add(FIELD, said)))
                    .orElseGet(() -> new PageAnswer.Refused(problem)));
  }

  private static Optional<String> words(Sending<?> sending, ApiProblem problem) {
    return Optional.ofNullable(sending.words().get(problem.slug()))
        .or(
            () ->
                problem.status() == UNPROCESSABLE
                    ? Optional.of(problem.words())
                    : Optional.empty());
  }
}
