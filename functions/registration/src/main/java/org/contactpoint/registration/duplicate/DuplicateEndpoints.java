package org.contactpoint.registration.duplicate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.request.AuthorisedRequest;

/**
 * {@code /v1/duplicates}: the pairs of records that the caller's own team merges or distinguishes.
 */
@Singleton
final class DuplicateEndpoints implements Endpoints {
  private static final String DUPLICATE = "duplicateId";

  private final ListDuplicates listDuplicates;
  private final ViewDuplicate viewDuplicate;

  DuplicateEndpoints(ListDuplicates listDuplicates, ViewDuplicate viewDuplicate) {
    this.listDuplicates = listDuplicates;
    this.viewDuplicate = viewDuplicate;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.list(Route.LIST_DUPLICATES, DuplicatesResponse.class, this::list)
            .with(
                QueryParameter.plain(
                    "council",
                    String.class,
                    "The council's code; none but the caller's own is allowed.")),
        Endpoint.of(Route.VIEW_DUPLICATE, DuplicateResponse.class, this::view));
  }

  private Answer list(AuthorisedRequest request) {
    Authority team = request.caller().account().authority();
    Optional<String> asked = request.query("council");
    if (team == null || asked.filter(council -> !council.equals(team.value())).isPresent()) {
      return Answer.refused(Denial.OTHER_COUNCIL);
    }
    DuplicatePage page =
        listDuplicates.page(team, request.position().orElse(null), request.limit());
    List<ContactPointId> beside =
        page.pairs().stream().flatMap(pair -> pair.besideShielded(team)).distinct().toList();
    return beside.isEmpty()
        ? listed(request, page, beside)
        : request.disclose(
            new WorkDone(WorkAct.SHOW_DUPLICATES, "", beside),
            page,
            entered -> listed(request, page, beside));
  }

  private static Answer listed(
      AuthorisedRequest request, DuplicatePage page, List<ContactPointId> namedBefore) {
    String next = page.next();
    return request.disclose(
        new WorkDone(
            WorkAct.LIST_DUPLICATES,
            "",
            page.pairs().stream()
                .flatMap(ShownPair::records)
                .map(ChildRecord::id)
                .filter(child -> !namedBefore.contains(child))
                .distinct()
                .toList()),
        new DuplicatesResponse(
            page.pairs().stream().map(DuplicateItem::of).toList(),
            next == null ? null : request.cursor(next)));
  }

  private Answer view(AuthorisedRequest request) {
    Caller viewer = request.caller();
    Authority team = viewer.account().authority();
    return team == null
        ? Answer.refused(Denial.OTHER_COUNCIL)
        : switch (viewDuplicate.handle(
            team, request.actor(), request.pathId(DUPLICATE), request.purpose())) {
          case ViewDuplicateOutcome.Shown shown ->
              Answer.ok(shown.pair().map(pair -> DuplicateResponse.of(pair, viewer)));
          case ViewDuplicateOutcome.Unknown ignored -> Answer.notFound();
          case ViewDuplicateOutcome.NotEntered not ->
              Answer.of(not.why(), committed -> Answer.noContent());
        };
  }
}
