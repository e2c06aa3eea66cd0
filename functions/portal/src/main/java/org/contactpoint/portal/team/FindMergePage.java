package org.contactpoint.portal.team;

import jakarta.inject.Singleton;
import java.util.Map;
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
    return PageAnswer.Shown.of(TEMPLATE, new MergeReference(request.form(), FormErrors.none()));
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    MergeReference reference = new MergeReference(request.form(), FormErrors.none());
    FormErrors errors = reference.complaints();
    return Optional.of(
        errors.isEmpty()
            ? new PageAnswer.Moved(reference.page(""))
            : again(request.form(), errors));
  }

  /** The form once more, where there is no merge by what was entered. */
  static PageAnswer none(String childId, String mergeId) {
    return again(
        Form.of(Map.of("childId", childId, "mergeId", mergeId)),
        FormErrors.none()
            .add("mergeId", "There is no such merge for you. Check the number and the reference"));
  }

  private static PageAnswer again(Form entered, FormErrors errors) {
    return PageAnswer.Shown.again(TEMPLATE, new MergeReference(entered, errors));
  }
}
