package org.contactpoint.portal.upload;

import java.util.List;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.part.Choice.Option;

/** A held file, and the decision on it. */
public record HeldForm(UploadFile file, FormErrors errors) {
  static final String CONFIRM = "confirm";
  static final String DISCARD = "discard";

  /** What can be decided. */
  public List<Option> decisions() {
    return List.of(
        Option.of(
            CONFIRM,
            "Take the file in",
            "Its rows are matched, and what they take away is no longer shown to anybody."),
        Option.of(DISCARD, "Discard the file", "Nothing in it is used. You can send another."));
  }
}
