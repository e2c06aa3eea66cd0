package org.contactpoint.portal.audit;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/** {@code /audit}: where auditors begin. */
@Singleton
final class AuditPage implements Page {
  private static final String TEMPLATE = "audit/audit";

  @Override
  public String path() {
    return "/audit";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    ListPlace open = ListPlace.first("open");
    return request
        .api()
        .both(
            AlertsPage.LIST.at(open),
            Alerts.class,
            InvestigationsPage.LIST.at(open),
            Investigations.class)
        .then(
            both -> {
              AuditView view =
                  new AuditView(new AuditForm(request.form(), errors), both.first(), both.second());
              return errors.isEmpty()
                  ? PageAnswer.Shown.of(TEMPLATE, view)
                  : PageAnswer.Shown.again(TEMPLATE, view);
            });
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    AuditForm form = new AuditForm(request.form(), FormErrors.none());
    FormErrors errors = form.complaints();
    return Optional.of(
        errors.isEmpty() ? new PageAnswer.Moved(form.page()) : shown(request, errors));
  }
}
