package org.contactpoint.http.door;

import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.json.Read;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.server.RequestIds;
import org.contactpoint.http.token.TokenCheck;
import org.jspecify.annotations.Nullable;

/** One request on its way through the door, and what the door has learned of it so far. */
final class Visit {
  private final Doorway doorway;
  private final HttpRequest<?> request;
  private final Route route;
  private final Map<String, String> pathIds;
  private final Body.Received received;
  private final String requestId;

  private @Nullable Actor actor;
  private @Nullable Purpose purpose;
  private @Nullable IdempotencyKey key;
  private @Nullable RememberedAnswer replay;

  Visit(
      Doorway doorway,
      HttpRequest<?> request,
      Route route,
      Map<String, String> pathIds,
      String requestId) {
    this.doorway = doorway;
    this.request = request;
    this.route = route;
    this.pathIds = Map.copyOf(pathIds);
    this.received = Body.of(request);
    this.requestId = requestId;
  }

  /** Lets whatever answers instead of the door say which route it was. */
  void named() {
    request.setAttribute(RequestIds.ROUTE, route.name());
  }

  Route route() {
    return route;
  }

  Action action() {
    return Actions.of(route);
  }

  String requestId() {
    return requestId;
  }

  Map<String, String> pathIds() {
    return pathIds;
  }

  String pathId(String name) {
    String id = pathIds.get(name);
    if (id == null) {
      throw new IllegalArgumentException(route + " has no id of that name in its path");
    }
    return id;
  }

  /** Ends the visit where its body is too large, broke off or is none. */
  void refuseBadBody() {
    if (received instanceof Body.Refused refused) {
      throw new EarlyResponse(Answer.failed(refused.as()));
    }
  }

  byte[] bytes() {
    return received instanceof Body.Whole whole ? whole.bytes() : new byte[0];
  }

  boolean hasNoBody() {
    return bytes().length == 0;
  }

  <T> Read<T> read(Class<T> type) {
    List<FieldProblem> unread = hasNoBody() ? List.of() : MediaTypes.problems(request, route);
    if (!unread.isEmpty()) {
      throw new EarlyResponse(Answer.failed(ProblemKind.UNSUPPORTED_MEDIA_TYPE, unread));
    }
    return doorway.json().read(bytes(), type);
  }

  /** What the body, which was understood, says to be null. */
  Set<String> nullMembers() {
    return doorway.json().nullMembers(bytes());
  }

  /** The header, if it is given exactly once. */
  Optional<String> header(String name) {
    List<String> values = request.getHeaders().getAll(name);
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  PassedRequest passedOn() {
    return PassedRequest.of(route, pathIds, requestId, this::header, bytes());
  }

  List<String> query(String name) {
    return request.getParameters().getAll(name);
  }

  /** From now on the trail names that actor and purpose. */
  void acts(Actor now, @Nullable Purpose why) {
    actor = now;
    purpose = why;
  }

  Optional<Actor> actor() {
    return Optional.ofNullable(actor);
  }

  /** The child that the path names, if it is a ContactPoint number. */
  Optional<ContactPointId> child() {
    return Optional.ofNullable(pathIds.get("childId"))
        .flatMap(number -> ContactPointId.parse(number).toOptional());
  }

  @Nullable Purpose purpose() {
    return purpose;
  }

  /** From now on the request has that key, and is a repeat if it was answered before. */
  void remembers(IdempotencyKey now) {
    key = now;
    looksForAnswer();
  }

  /**
   * Looks whether the same request was answered by now; true where that is news. Another request
   * under the same key ends the visit.
   */
  boolean looksForAnswer() {
    if (key == null || replay != null) {
      return false;
    }
    RememberedAnswer earlier = doorway.answers().get().find(key.name()).orElse(null);
    if (earlier != null && !key.isOf(earlier)) {
      throw new EarlyResponse(Answer.failed(ProblemKind.IDEMPOTENCY_KEY_REUSED));
    }
    replay = earlier;
    return replay != null;
  }

  Optional<RememberedAnswer> replay() {
    return Optional.ofNullable(replay);
  }

  Change.AnswerRemembered remember(int status, Map<String, String> ids) {
    if (key == null) {
      throw new IllegalStateException(route + " takes no idempotency key");
    }
    return new Change.AnswerRemembered(key.remember(status, ids, now()));
  }

  Cursors cursors() {
    return doorway.cursors();
  }

  Optional<String> open(String binding, String cursor) {
    return doorway.cursors().open(binding, cursor);
  }

  Instant now() {
    return doorway.clock().instant();
  }

  AuditTrail trail() {
    return doorway.trail();
  }

  /** Whose token it is, as the account stands now. */
  Optional<Account> signedIn(TokenCheck.Verified token) {
    return doorway.accounts().findSignedIn(token.account(), token.subject());
  }

  Optional<Account> account(AccountId id) {
    return doorway.accounts().find(id);
  }
}
