package org.contactpoint.portal.team;

import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.PageAnswer;

/** The number of the other record of a child, as it was entered. */
public record OtherNumberForm(OpenedRecord opened, Form entered, FormErrors errors) {

  PageAnswer shown() {
    return errors.isEmpty()
        ? PageAnswer.Shown.of("team/otherNumber", this)
        : PageAnswer.Shown.again("team/otherNumber", this);
  }
}
