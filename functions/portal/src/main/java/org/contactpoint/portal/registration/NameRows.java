package org.contactpoint.portal.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.http.record.NameResponse;
import org.contactpoint.portal.form.FieldError;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.PersonNames;

/** The names in the form of a record: the current one first, then others, and a row to add one. */
final class NameRows {
  static final Rows ROWS =
      new Rows("name", List.of("given", "family", "type"), List.of("given", "family"), 2);

  private static final String CURRENT = "current";

  private NameRows() {}

  /** A record without a current name gets an empty row for one, since no other name is that. */
  static Map<String, String> entries(List<NameResponse> names) {
    Map<String, String> entries = new LinkedHashMap<>();
    List<NameResponse> ordered = new ArrayList<>(names);
    ordered.sort((one, other) -> Boolean.compare(isCurrent(other), isCurrent(one)));
    int row = names.stream().anyMatch(NameRows::isCurrent) ? 0 : 1;
    for (NameResponse name : ordered) {
      entries.put(field(row, "given"), name.givenName());
      entries.put(field(row, "family"), name.familyName());
      entries.put(field(row, "type"), name.type());
      row++;
    }
    return entries;
  }

  private static boolean isCurrent(NameResponse name) {
    return name.type().equals(CURRENT);
  }

  private static String field(int row, String part) {
    return ROWS.field(row, part);
  }

  private static List<Integer> filled(Form form) {
    return ROWS.filled(form);
  }

  private static String name(Form form, int row) {
    return PersonNames.of(form.text(field(row, "given")), form.text(field(row, "family")));
  }

  static void complain(Form form, FormErrors errors) {
    if (name(form, 0).isEmpty()) {
      errors.add(field(0, "given"), "Enter a given name or a family name");
    }
    for (int row : filled(form)) {
      if (row > 0 && form.text(field(row, "type")).isEmpty()) {
        errors.add(field(row, "type"), "Select what name this is");
      }
    }
    ROWS.complain(form, errors, "names");
  }

  static List<Map<String, String>> body(Form form) {
    return filled(form).stream().map(row -> body(form, row)).toList();
  }

  private static Map<String, String> body(Form form, int row) {
    Map<String, String> name = new LinkedHashMap<>();
    name.put("type", row == 0 ? CURRENT : form.text(field(row, "type")));
    form.given(field(row, "given")).ifPresent(part -> name.put("givenName", part));
    form.given(field(row, "family")).ifPresent(part -> name.put("familyName", part));
    return name;
  }

  /** Where to say what is wrong with what the API calls by the place in the list that was sent. */
  static Map<String, FieldError> fields(Form form) {
    Map<String, FieldError> fields = new LinkedHashMap<>();
    List<Integer> filled = filled(form);
    for (int sent = 0; sent < filled.size(); sent++) {
      int row = filled.get(sent);
      fields.put(
          "names[" + sent + "].givenName",
          new FieldError(
              field(row, "given"),
              "Given name must only have letters, spaces, hyphens and apostrophes"));
      fields.put(
          "names[" + sent + "].familyName",
          new FieldError(
              field(row, "family"),
              "Family name must only have letters, spaces, hyphens and apostrophes"));
    }
    return fields;
  }

  static List<String> inWords(Form form) {
    return filled(form).stream().map(row -> name(form, row)).toList();
  }
}
