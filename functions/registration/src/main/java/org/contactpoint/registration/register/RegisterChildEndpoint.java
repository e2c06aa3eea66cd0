package org.contactpoint.registration.register;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.RecordViewed;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.lifecycle.LifeStage;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.problem.Fields;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/children}. */
@Singleton
final class RegisterChildEndpoint implements Endpoints {

  private static final String CHILD = "childId";
  private static final int MOST_DISTINCT = 100;

  private final RegisterChild registerChild;
  private final Children children;
  private final ShieldedRecords shieldedRecords;
  private final Clock clock;

  RegisterChildEndpoint(
      RegisterChild registerChild,
      Children children,
      ShieldedRecords shieldedRecords,
      Clock clock) {
    this.registerChild = registerChild;
    this.children = children;
    this.shieldedRecords = shieldedRecords;
    this.clock = clock;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.REGISTER_CHILD,
            RegisterChildRequest.class,
            ChildRecordResponse.class,
            this::register));
  }

  private Answer register(AuthorisedRequest request, RegisterChildRequest body) {
    Fields fields = new Fields();
    LocalDate today = London.today(clock);
    Correction said = body.form().read(fields, today);
    if (said.lifeCourse().on(today) != LifeStage.LIVE) {
      fields.refuse("dateOfBirth", "must be of somebody under 18");
    }
    Set<ContactPointId> distinct =
        fields.readAll("distinctFrom", body.distinctFrom(), MOST_DISTINCT, ContactPointId::parse);
    if (body.address() != null && body.address().lacksStatus()) {
      fields.refuse("address.status", "is missing");
    }
    Authority council = request.caller().account().authority();
    body.readOnly()
        .changed(shownOfNew(council))
        .forEach(member -> fields.refuse(member, FieldProblem.READ_ONLY));
    if (!fields.valid()) {
      return Answer.invalid(fields.problems());
    }
    return council == null
        ? Answer.refused(Denial.OTHER_COUNCIL)
        : request
            .replay()
            .map(first -> repeated(request, first.ids().getOrDefault(CHILD, "")))
            .orElseGet(() -> register(request, council, said, distinct));
  }

  private Answer register(
      AuthorisedRequest request, Authority council, Correction said, Set<ContactPointId> distinct) {
    Caller viewer = request.caller();
    return switch (registerChild.handle(
        new RegisterChildCommand(
            viewer, council, said.registered(), distinct, request.pending(201, CHILD)))) {
      case RegistrationOutcome.Registered registered ->
          Answer.createdTagged(
              "/v1/children/" + registered.child().content().id().value(),
              registered.child().map(child -> RecordRendering.open(child, viewer)));
      case RegistrationOutcome.PossibleDuplicate possible ->
          Answer.conflict(
              "possible-duplicate",
              "A child who looks alike is in the directory. Name them in distinctFrom if this is"
                  + " another one.",
              possible.alike().map(PossibleDuplicates::of));
      case RegistrationOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }

  /** The record in its present state, shown again after an audit entry of its own. */
  private Answer repeated(AuthorisedRequest request, String number) {
    ContactPointId id = AuthorisedRequest.childOf(number).orElseThrow();
    return switch (children.reachable(id, London.today(clock)).orElse(null)) {
      case ChildRecord.Open open ->
          request.disclose(
              new RecordViewed(open.id(), request.purpose()),
              RecordRendering.open(open, request.caller()),
              shown -> Answer.createdTagged("/v1/children/" + number, shown));
      case ChildRecord.Shielded shielded -> shieldedRecords.view(request, shielded);
      case null -> Answer.notFound(id);
    };
  }

  /** What the record of a child shows of its read-only members as soon as it is registered. */
  private static Map<String, Object> shownOfNew(@Nullable Authority council) {
    return Map.of(
        "status",
        "active",
        "shielded",
        false,
        "council",
        council == null ? "" : council.value(),
        "involvements",
        List.of(),
        "sensitiveServiceExists",
        false);
  }
}
