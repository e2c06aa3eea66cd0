package org.contactpoint.registration.register;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.RecordViewed;
import org.contactpoint.domain.calendar.WorkingDays;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.passing.ShieldedDesk;
import org.contactpoint.http.problem.Fields;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.server.DoorController;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/children}. */
@DoorController
final class RegisterChildController {

  private static final String CHILD = "childId";

  private final FrontDoor door;
  private final RegisterChild registerChild;
  private final Children children;
  private final ShieldedDesk desk;
  private final Clock clock;

  RegisterChildController(
      FrontDoor door,
      RegisterChild registerChild,
      Children children,
      ShieldedDesk desk,
      Clock clock) {
    this.door = door;
    this.registerChild = registerChild;
    this.children = children;
    this.desk = desk;
    this.clock = clock;
  }

  @Post("/v1/children")
  HttpResponse<?> register(HttpRequest<?> request) {
    return door.enter(request, Route.REGISTER_CHILD, Map.of(), this::register);
  }

  private Answer register(Call call) {
    RegisterChildRequest body = call.body(RegisterChildRequest.class);
    Fields fields = new Fields();
    Correction said =
        body.form().read(fields, LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON));
    Set<ContactPointId> distinct = distinct(fields, body.distinctFrom());
    if (body.address() != null && body.address().status() == null) {
      fields.refuse("address.status", "is missing");
    }
    if (!fields.valid()) {
      return Answer.invalid(fields.problems());
    }
    Authority council = call.caller().account().authority();
    return council == null
        ? Answer.refused(Denial.OTHER_COUNCIL)
        : call.replay()
            .map(first -> repeated(call, first.ids().getOrDefault(CHILD, "")))
            .orElseGet(() -> register(call, council, said, distinct));
  }

  private Answer register(
      Call call, Authority council, Correction said, Set<ContactPointId> distinct) {
    Caller viewer = call.caller();
    return switch (registerChild.handle(
        new RegisterChildCommand(
            viewer,
            council,
            said.registered(),
            distinct,
            id -> call.remember(201, Map.of(CHILD, id.value()))))) {
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

  /** The record as it stands now, shown again after its own entry. */
  private Answer repeated(Call call, String number) {
    ContactPointId id = call.childOf(number);
    Optional<ChildRecord> record = children.find(id);
    return switch (record.orElse(null)) {
      case ChildRecord.Open open ->
          call.disclose(
              new RecordViewed(id, call.purpose()),
              RecordRendering.open(open, call.caller()),
              shown -> Answer.createdTagged("/v1/children/" + number, shown));
      case ChildRecord.Shielded shielded -> desk.view(call, shielded);
      case null, default -> Answer.notFound(id);
    };
  }

  private static Set<ContactPointId> distinct(Fields fields, @Nullable List<String> numbers) {
    Set<ContactPointId> ids = new HashSet<>();
    List<String> all = Objects.requireNonNullElse(numbers, List.of());
    for (int i = 0; i < all.size(); i++) {
      ContactPointId id = fields.read("distinctFrom[" + i + "]", all.get(i), ContactPointId::parse);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }
}
