package org.contactpoint.portal.team;

import org.contactpoint.portal.child.OpenedRecord;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Purposes;

/**
 * Two records, and the form that says whether they are of one child.
 *
 * @param action the page itself, to which the form is sent
 * @param back where somebody goes who decides nothing
 * @param purpose why both records are shown (rules §3.1)
 */
public record PairForm(
    DuplicatePair pair,
    Form entered,
    FormErrors errors,
    String action,
    String back,
    String purpose) {

  static PairForm of(DuplicatePair pair, PageRequest request, FormErrors errors, String action) {
    return new PairForm(
        pair,
        request.form(),
        errors,
        action,
        Worklists.DUPLICATES.page(),
        Purposes.RECORD_MAINTENANCE);
  }

  PairForm backTo(String page) {
    return new PairForm(pair, entered, errors, action, page, purpose);
  }

  PairForm from(OpenedRecord opened) {
    return new PairForm(pair, entered, errors, action, opened.to(""), opened.purpose());
  }

  /** One of the two records, opened for the same. */
  public String to(String childId) {
    return new OpenedRecord(childId, purpose).to("");
  }

  PageAnswer shown() {
    return errors.isEmpty()
        ? PageAnswer.Shown.of("team/duplicate", this)
        : PageAnswer.Shown.again("team/duplicate", this);
  }

  @Override
  public String toString() {
    return "PairForm[redacted]";
  }
}
