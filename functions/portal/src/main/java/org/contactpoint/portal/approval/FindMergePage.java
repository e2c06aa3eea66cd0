package org.contactpoint.portal.approval;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.form.Form;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.team.MergeReference;

/**
 * {@code /approvals/merge}: which merge, or undoing of one, is to be looked at. The API lists none
 * of them, so the team says which.
 */
@Singleton
final class FindMergePage implements Page {
  static final String PATH = "/approvals/merge";
  private static final String TEMPLATE = "approval/findMerge";

  @Override
  public String path() {
    return PATH;
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
            ? new PageAnswer.Moved(reference.page(ApprovalsPage.PATH))
            : again(request.form(), errors));
  }

  /** The form once more, where no merge waits by what was entered. */
  static PageAnswer nothingWaits(String childId, String mergeId) {
    return again(
        Form.of(Map.of("childId", childId, "mergeId", mergeId)),
        FormErrors.none()
            .add(
                "mergeId",
                "No such merge waits for you. Somebody may have decided it, or the number or the"
                    + " reference is wrong: check both with the team"));
  }

  private static PageAnswer again(Form entered, FormErrors errors) {
    return PageAnswer.Shown.again(TEMPLATE, new MergeReference(entered, errors));
  }
}
