package org.contactpoint.portal.child;

import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.PageRequest;

/** A form about a record, as it was filled in. */
public record RecordQuestion(OpenedRecord opened, Form entered, FormErrors errors) {

  /** The form as it was sent. */
  static RecordQuestion sent(PageRequest request) {
    return new RecordQuestion(OpenedRecord.of(request), request.form(), FormErrors.none());
  }

  RecordQuestion with(FormErrors found) {
    return new RecordQuestion(opened, entered, found);
  }

  RecordQuestion wrong(String field, String message) {
    return with(FormErrors.none().add(field, message));
  }

  @Override
  public String toString() {
    return "RecordQuestion[redacted]";
  }
}
