package org.contactpoint.portal.registration;

import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Councils;
import org.contactpoint.portal.part.Choice.Option;

/** The council that is to take a record over, as it was chosen. */
public record StartMoveForm(OpenedRecord opened, Form entered, FormErrors errors) {

  /** All councils, with a line that is none. */
  public List<Option> councils() {
    return Stream.concat(Stream.of(Option.of("", "Select one")), Councils.options().stream())
        .toList();
  }
}
