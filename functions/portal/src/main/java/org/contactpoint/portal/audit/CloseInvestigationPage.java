package org.contactpoint.portal.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.decision.Decision;
import org.contactpoint.portal.decision.Fact;
import org.contactpoint.portal.decision.Question;
import org.contactpoint.portal.decision.Sending;
import org.contactpoint.portal.form.FormErrors;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Page;
import org.contactpoint.portal.page.PageAnswer;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.part.Choice.Option;

/** {@code /audit/investigations/{investigationId}/closure}: what an emergency really was. */
@Singleton
final class CloseInvestigationPage implements Page {
  private static final Question QUESTION =
      new Question(
          "What did you find out?",
          List.of(
              finding("justified", "There was such an emergency, and the record was needed."),
              finding("not-justified", "Suspend the account first, if you have not done so."),
              finding(
                  "referred",
                  "For example to the employer, to a professional body or to the police.")),
          "Select what you found out");

  private static Option finding(String code, String hint) {
    return Option.of(code, Investigations.Investigation.findingWords(code), hint);
  }

  @Override
  public String path() {
    return "/audit/investigations/{investigationId}/closure";
  }

  @Override
  public PageAnswer get(PageRequest request) {
    return shown(request, FormErrors.none());
  }

  private static PageAnswer shown(PageRequest request, FormErrors errors) {
    ListPlace place = ListPlace.of(request, "");
    return InvestigationsPage.LIST.item(
        request,
        place,
        request.id("investigationId"),
        one -> decision(one, place).shown(request.form(), errors));
  }

  private static Decision decision(Investigations.Investigation one, ListPlace place) {
    return new Decision(
        "Close an investigation",
        place.on(InvestigationsPage.PATH),
        place.on("/audit/investigations/" + one.investigationId() + "/closure"),
        facts(one),
        List.of(
            "Speak to the person and to whoever knows of the emergency. Until you close the"
                + " investigation, the account can open no other shielded record.",
            "Once closed, it can’t be opened again."),
        QUESTION,
        "Close the investigation");
  }

  private static List<Fact> facts(Investigations.Investigation one) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Stated emergency", one.emergencyWords()));
    facts.add(Fact.of("Child", one.childId(), TrailPages.ofChild(one.childId())));
    String account = one.accountId();
    if (account != null) {
      facts.add(Fact.of("Account", account, TrailPages.ofAccount(account)));
    }
    facts.add(Fact.of("Record shown on", Words.time(one.openedAt())));
    facts.add(Fact.of("To be closed by", Words.time(one.due())));
    return facts;
  }

  @Override
  public Optional<PageAnswer> post(PageRequest request) {
    String route = "/v1/investigations/" + request.id("investigationId") + "/closure";
    ListPlace place = ListPlace.of(request, "");
    return Optional.of(
        InvestigationsPage.LIST.orGone(
            place,
            QUESTION.answered(
                request,
                new Sending<>(
                    finding -> ApiCall.post(route, request.key(), Map.of("finding", finding)),
                    Investigations.Investigation.class,
                    one -> InvestigationsPage.LIST.after(place, "closed"),
                    Map.of(
                        "same-person",
                        "Somebody else has to close this, because you had a part in it")),
                errors -> shown(request, errors))));
  }
}
