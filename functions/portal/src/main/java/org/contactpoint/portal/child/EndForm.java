package org.contactpoint.portal.child;

import java.util.Map;
import org.contactpoint.portal.form.DateEntry;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;

/** The last day of somebody's work with a child, as the form was filled in. */
public record EndForm(Form entered, FormErrors errors, OpenedRecord opened, String involvementId) {

  EndForm with(FormErrors found) {
    return new EndForm(entered, found, opened, involvementId);
  }

  /** The last day. */
  public DateEntry end() {
    return entered.date("end");
  }

  /** Which service it is; empty where the record does not show it to whoever reads. */
  public String service() {
    return entered.text("service");
  }

  /** By which the change is refused if the record has changed since the form was shown. */
  public String tag() {
    String tag = entered.text("tag");
    return tag.matches("\"[\\x21\\x23-\\x7E]*\"") ? tag : "\"\"";
  }

  FormErrors complaints() {
    return FormErrors.none().add("end-day", end().complaint("the last day"));
  }

  Map<String, String> body() {
    return Map.of("end", end().date().orElseThrow().toString());
  }

  @Override
  public String toString() {
    return "EndForm[redacted]";
  }
}
