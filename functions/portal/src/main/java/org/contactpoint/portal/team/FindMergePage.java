package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /team/merges}: which merge is to be undone. The API lists none. */
@Singleton
final class FindMergePage implements Page {
  private static final String TEMPLATE = "team/findMerge";

  @Override
  public String path() {
    return "/team/merges";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return PageAnswer.Shown.of(TEMPLATE, new FindMergeForm(Form.empty(), FormErrors.none()));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    Form form = request.form();
    FormErrors errors = new FindMergeForm(form, FormErrors.none()).complaints();
    return Optional.of(
        errors.isEmpty()
            ? new PageAnswer.Moved(
                "/children/" + form.text("childId") + "/merges/" + form.text("mergeId"))
            : PageAnswer.Shown.again(TEMPLATE, new FindMergeForm(form, errors)));
  }
}
