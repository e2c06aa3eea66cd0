package org.contactpoint.portal.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.http.record.CarerResponse;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.part.Choice.Option;
import org.jspecify.annotations.Nullable;

/** The parents and carers in the form of a record. */
public final class CarerRows {
  private static final List<String> PARTS = List.of("name", "relationship", "phone", "responsible");

  static final Rows ROWS = new Rows("carer", PARTS, PARTS, 4);

  private static final List<String> RELATIONSHIPS =
      List.of(
          "mother",
          "father",
          "step-parent",
          "grandparent",
          "sibling",
          "other-relative",
          "foster-carer",
          "guardian",
          "other");

  private CarerRows() {}

  /** What somebody can be to a child. */
  public static List<Option> relationships() {
    return Stream.concat(
            Stream.of(Option.of("", "Not known")),
            RELATIONSHIPS.stream().map(code -> Option.of(code, Words.code(code))))
        .toList();
  }

  static Map<String, String> entries(List<CarerResponse> carers) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int row = 0; row < carers.size(); row++) {
      CarerResponse carer = carers.get(row);
      entries.put(field(row, "name"), carer.name());
      put(entries, field(row, "relationship"), carer.relationship());
      put(entries, field(row, "phone"), carer.phone());
      if (carer.parentalResponsibility()) {
        entries.put(field(row, "responsible"), "yes");
      }
    }
    return entries;
  }

  private static void put(Map<String, String> entries, String field, @Nullable String value) {
    if (value != null) {
      entries.put(field, value);
    }
  }

  private static String field(int row, String part) {
    return ROWS.field(row, part);
  }

  private static List<Integer> filled(Form form) {
    return ROWS.filled(form);
  }

  static void complain(Form form, FormErrors errors) {
    for (int row : filled(form)) {
      errors.require(
          form,
          field(row, "name"),
          "Enter the name of the parent or carer, or empty all that is entered of them");
    }
    ROWS.complain(form, errors, "parents and carers");
  }

  static List<Map<String, Object>> body(Form form) {
    return filled(form).stream().map(row -> body(form, row)).toList();
  }

  private static Map<String, Object> body(Form form, int row) {
    Map<String, Object> carer = new LinkedHashMap<>();
    carer.put("name", form.text(field(row, "name")));
    form.given(field(row, "relationship")).ifPresent(code -> carer.put("relationship", code));
    carer.put("parentalResponsibility", form.has(field(row, "responsible"), "yes"));
    form.given(field(row, "phone")).ifPresent(number -> carer.put("phone", number));
    return carer;
  }

  static Map<String, FieldError> fields(Form form) {
    Map<String, FieldError> fields = new LinkedHashMap<>();
    List<Integer> filled = filled(form);
    for (int sent = 0; sent < filled.size(); sent++) {
      int row = filled.get(sent);
      fields.put(
          "carers[" + sent + "].name",
          new FieldError(
              field(row, "name"), "Check the name: it has signs that a name can’t have"));
      fields.put(
          "carers[" + sent + "].phone",
          new FieldError(
              field(row, "phone"),
              "Enter a telephone number, like 01632 960 001 or +44 808 157 0192"));
    }
    return fields;
  }

  static List<String> inWords(Form form) {
    return filled(form).stream().map(row -> form.text(field(row, "name"))).toList();
  }
}
