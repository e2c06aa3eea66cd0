package org.contactpoint.portal.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.portal.form.FieldError;

/** A child who is to be registered, as the form was filled in. */
final class NewChildForm {
  private static final String DISTINCT = "distinctFrom";

  private final RecordForm record;

  NewChildForm(RecordForm record) {
    this.record = record;
  }

  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>(record.body());
    List<Map<String, String>> identifiers = new ArrayList<>();
    numbers().forEach((type, field) -> number(type, field, identifiers));
    if (!identifiers.isEmpty()) {
      body.put("identifiers", identifiers);
    }
    List<String> others = record.entered().all(DISTINCT);
    if (!others.isEmpty()) {
      body.put(DISTINCT, others);
    }
    return body;
  }

  /** The fields of the form by the kinds of numbers, in the order in which they are sent. */
  private static Map<String, String> numbers() {
    Map<String, String> numbers = new LinkedHashMap<>();
    numbers.put("nhs-number", "nhsNumber");
    numbers.put("upn", "upn");
    return numbers;
  }

  private void number(String type, String field, List<Map<String, String>> identifiers) {
    record
        .entered()
        .given(field)
        .ifPresent(value -> identifiers.add(Map.of("type", type, "value", value)));
  }

  Map<String, FieldError> fields() {
    Map<String, FieldError> fields = new LinkedHashMap<>(record.fields());
    int sent = 0;
    for (String field : numbers().values()) {
      if (!record.entered().text(field).isEmpty()) {
        fields.put(
            "identifiers[" + sent + "].value",
            new FieldError(field, "Check the number: it is not a valid one"));
        sent++;
      }
    }
    return fields;
  }
}
