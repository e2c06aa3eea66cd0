package org.contactpoint.shielding.move;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.ResponsibleAuthorities;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.CouncilCode;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/children/{childId}/moves} and {@code /v1/moves}. */
@Singleton
final class MoveEndpoints implements Endpoints {
  private static final String MOVE = "moveId";
  private static final String TO = "toCouncil";
  private static final String DIRECTION = "direction";

  private final StartMove startMove;
  private final TakeMoveStep takeStep;
  private final ListMoves listMoves;

  MoveEndpoints(StartMove startMove, TakeMoveStep takeStep, ListMoves listMoves) {
    this.startMove = startMove;
    this.takeStep = takeStep;
    this.listMoves = listMoves;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(Route.START_MOVE, StartMoveRequest.class, MoveResponse.class, this::start),
        Endpoint.of(
            Route.ACCEPT_MOVE, MoveResponse.class, request -> take(request, MoveStep.ACCEPT, null)),
        Endpoint.of(
            Route.DECLINE_MOVE,
            DeclineMoveRequest.class,
            MoveResponse.class,
            (request, body) -> take(request, MoveStep.DECLINE, body.reason().code())),
        Endpoint.of(
            Route.WITHDRAW_MOVE,
            MoveResponse.class,
            request -> take(request, MoveStep.WITHDRAW, null)),
        Endpoint.list(Route.LIST_MOVES, MovesResponse.class, this::list)
            .with(
                QueryParameter.filter(
                    DIRECTION,
                    MoveDirection.class,
                    "Moves to the own council, as where it is left out, or from it.")));
  }

  private Answer start(AuthorisedRequest request, StartMoveRequest body) {
    return switch (council(body.toCouncil())) {
      case Parsed.Invalid<Authority>(String reason) -> Answer.invalid(TO, reason);
      case Parsed.Valid<Authority>(Authority to) ->
          answer(
              request
                  .replay()
                  .map(first -> started(request, first))
                  .orElseGet(() -> startMove.handle(command(request, to))),
              Answer::created);
    };
  }

  private static Parsed<Authority> council(String raw) {
    return switch (CouncilCode.parse(raw)) {
      case Parsed.Invalid<CouncilCode>(String reason) -> Parsed.invalid(reason);
      case Parsed.Valid<CouncilCode>(CouncilCode code) when isThere(code) ->
          Parsed.valid(Authority.of(code));
      case Parsed.Valid<CouncilCode> ignored ->
          Parsed.invalid("must be the code of a council that there is");
    };
  }

  private static boolean isThere(CouncilCode code) {
    return ResponsibleAuthorities.canBe(Authority.of(code));
  }

  private static StartMoveCommand command(AuthorisedRequest request, Authority to) {
    return new StartMoveCommand(
        request.caller(), request.actor(), request.child(), to, request.pending(201, MOVE));
  }

  private MoveOutcome started(AuthorisedRequest request, RememberedAnswer first) {
    return takeStep.repeat(
        request.caller(), request.actor(), first.ids().getOrDefault(MOVE, ""), ChildAct.START_MOVE);
  }

  private Answer take(AuthorisedRequest request, MoveStep step, @Nullable String reason) {
    String id = request.pathId(MOVE);
    return answer(
        request.replay().isPresent()
            ? takeStep.repeat(request.caller(), request.actor(), id, step.act())
            : takeStep.handle(
                new MoveStepCommand(
                    request.caller(),
                    request.actor(),
                    id,
                    step,
                    reason,
                    request.remember(200, Map.of(MOVE, id)))),
        Answer::ok);
  }

  private static Answer answer(MoveOutcome outcome, Function<Disclosed<?>, Answer> form) {
    return switch (outcome) {
      case MoveOutcome.Noted noted -> form.apply(noted.move().map(MoveResponse::of));
      case MoveOutcome.Unknown ignored -> Answer.notFound();
      case MoveOutcome.Refused refused -> Answer.refused(refused.because(), refused.child());
      case MoveOutcome.SameCouncil ignored ->
          Answer.invalid(TO, "must be another council than the own");
      case MoveOutcome.UnderWay other ->
          Answer.conflict(
              "move-under-way", "A move of the child to another council is open.", other.child());
      case MoveOutcome.OutOfTurn late ->
          Answer.conflict("out-of-turn", "The move is not in a state for this step.", late.child());
      case MoveOutcome.NotCommitted not -> Answer.of(not.why(), committed -> Answer.noContent());
    };
  }

  private Answer list(AuthorisedRequest request) {
    Authority team = request.caller().account().authority();
    Optional<Parsed<MoveDirection>> asked = request.query(DIRECTION).map(MoveDirection::parse);
    if (asked.isPresent() && asked.get() instanceof Parsed.Invalid<MoveDirection> invalid) {
      return Answer.malformed(DIRECTION, invalid.reason());
    }
    return team == null
        ? Answer.refused(Denial.OTHER_COUNCIL)
        : page(request, team, asked.flatMap(Parsed::toOptional).orElse(MoveDirection.IN));
  }

  private Answer page(AuthorisedRequest request, Authority team, MoveDirection direction) {
    int limit = request.limit();
    List<ShownMove> moves =
        listMoves.page(team, direction, request.position().map(ListPlace::new).orElse(null), limit);
    @Nullable String cursor =
        moves.size() < limit ? null : request.cursor(moves.getLast().move().place().value());
    return request.disclose(
        new WorkDone(
            WorkAct.LIST_MOVES,
            direction.code(),
            moves.stream().map(shown -> shown.move().child()).distinct().toList()),
        new MovesResponse(moves.stream().map(MoveResponse::of).toList(), cursor));
  }
}
