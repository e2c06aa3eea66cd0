package org.contactpoint.portal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a form, in the order of its fields. */
public final class FormErrors {
  private final List<FieldError> all = new ArrayList<>();

  /** Nothing is wrong. */
  public static FormErrors none() {
    return new FormErrors();
  }

  /**
   * What the API found wrong.
   *
   * @param fields the id of an element by the field of the API, and what to say of it
   * @param otherwise the id of the element for what is about no field
   */
  public static FormErrors of(
      ApiProblem problem, Map<String, FieldError> fields, String otherwise) {
    FormErrors errors = new FormErrors();
    for (ApiProblem.Field field : problem.errors()) {
      FieldError known = fields.get(field.field());
      if (known == null) {
        errors.add(otherwise, problem.words());
      } else {
        errors.add(known.field(), known.message());
      }
    }
    if (errors.isEmpty()) {
      errors.add(otherwise, problem.words());
    }
    return errors;
  }

  /** One thing more is wrong. */
  public FormErrors add(String field, String message) {
    FieldError error = new FieldError(field, message);
    if (!all.contains(error)) {
      all.add(error);
    }
    return this;
  }

  /** The same, if there is anything to say. */
  public FormErrors add(String field, Optional<String> message) {
    message.ifPresent(said -> add(field, said));
    return this;
  }

  /** Complains unless the field was filled in. */
  public FormErrors require(Form form, String field, String message) {
    return form.text(field).isEmpty() ? add(field, message) : this;
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** All of it. */
  public List<FieldError> all() {
    return List.copyOf(all);
  }

  /** What is wrong with that field, null for nothing. */
  public @Nullable String of(String field) {
    return all.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::message)
        .findFirst()
        .orElse(null);
  }
}
