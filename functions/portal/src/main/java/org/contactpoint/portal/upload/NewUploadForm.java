package org.contactpoint.portal.upload;

import java.util.List;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.part.Choice.Option;

/**
 * What somebody is going to send, as the form was filled in.
 *
 * @param feeds that they may send
 */
public record NewUploadForm(Form entered, FormErrors errors, List<Option> feeds) {
  public NewUploadForm {
    feeds = List.copyOf(feeds);
  }

  /** The forms in which a file can be. */
  public List<Option> forms() {
    return FileForms.all();
  }

  NewUploadForm with(FormErrors found) {
    return new NewUploadForm(entered, found, feeds);
  }
}
