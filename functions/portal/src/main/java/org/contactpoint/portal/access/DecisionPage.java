package org.contactpoint.portal.access;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.api.ApiProblem;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.NoSuchPage;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;

/**
 * {@code /access-requests/{requestId}/decide/{decision}}: a request is released, refused or
 * extended, or a complaint is noted.
 */
@Singleton
final class DecisionPage implements Page {
  private static final String TEMPLATE = "access/decision";

  @Override
  public String path() {
    return "/access-requests/{requestId}/decide/{decision}";
  }

  @Override
  public PageAnswer get(PageRequest asked) {
    AccessDecision decision = decision(asked);
    return RequestLists.known(
        asked,
        request ->
            PageAnswer.Shown.of(TEMPLATE, form(asked, request, decision, FormErrors.none())));
  }

  private static AccessDecision decision(PageRequest asked) {
    return AccessDecision.of(asked.id("decision")).orElseThrow(NoSuchPage::new);
  }

  private static DecisionForm form(
      PageRequest asked, AccessRequest request, AccessDecision decision, FormErrors errors) {
    return new DecisionForm(
        request, decision, ListPlace.of(asked, RequestLists.OPEN), asked.form(), errors);
  }

  @Override
  public Optional<PageAnswer> post(PageRequest asked) {
    AccessDecision decision = decision(asked);
    return Optional.of(
        decision.has(asked.form().text("reason")) ? sent(asked, decision) : again(asked, decision));
  }

  private static PageAnswer again(PageRequest asked, AccessDecision decision) {
    FormErrors errors = FormErrors.none().add("reason", "Select the reason");
    return RequestLists.known(
        asked, request -> PageAnswer.Shown.again(TEMPLATE, form(asked, request, decision, errors)));
  }

  private static PageAnswer sent(PageRequest asked, AccessDecision decision) {
    Map<String, String> body =
        decision.reasons().isEmpty() ? Map.of() : Map.of("reason", asked.form().text("reason"));
    return asked
        .api()
        .call(
            ApiCall.post(
                RequestLists.ROUTE + "/" + asked.id("requestId") + "/" + decision.code(),
                asked.key(),
                body),
            AccessRequest.class)
        .then(
            request -> RequestLists.shown(asked, request, decision.done()),
            problem -> refused(asked, problem));
  }

  private static PageAnswer refused(PageRequest asked, ApiProblem problem) {
    return AccessMessages.tells(problem.slug())
        ? RequestLists.blocked(asked, problem.slug())
        : new PageAnswer.Refused(problem);
  }
}
