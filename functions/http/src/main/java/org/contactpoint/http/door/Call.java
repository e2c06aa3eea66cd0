package org.contactpoint.http.door;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.json.Read;
import org.contactpoint.http.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * A request that the door has let in: who calls, in which role, for which purpose, and what it
 * brings. Whatever it can't read ends the request with the right answer.
 */
public final class Call {
  private final Visit visit;
  private final Caller caller;
  private final Decision.Permitted permitted;
  private final @Nullable Purpose purpose;

  Call(Visit visit, Caller caller, Decision.Permitted permitted, @Nullable Purpose purpose) {
    this.visit = visit;
    this.caller = caller;
    this.permitted = permitted;
    this.purpose = purpose;
    visit.acts(actor(), purpose);
  }

  /** Who calls, and for whom. */
  public Caller caller() {
    return caller;
  }

  /** The role that the policy lets the caller in as. */
  public Decision.Permitted permitted() {
    return permitted;
  }

  /** The act that the route is. */
  public Action action() {
    return visit.action();
  }

  /** The caller as the trail keeps them. */
  public Actor actor() {
    return Actor.of(caller, permitted.as());
  }

  /** The stated purpose; a fault where neither the route's header nor {@link #stating} gave one. */
  public Purpose purpose() {
    return statedPurpose()
        .orElseThrow(() -> new IllegalStateException("no purpose was stated on this route"));
  }

  Optional<Purpose> statedPurpose() {
    return Optional.ofNullable(purpose);
  }

  /** An id of the path as it was sent; what is no id is unknown like any other. */
  public String pathId(String name) {
    return visit.pathId(name);
  }

  /** The ContactPoint number of the path's {@code childId}; a malformed one is answered by 404. */
  public ContactPointId child() {
    return childOf(pathId("childId"));
  }

  /** A ContactPoint number that the request names; a malformed one is answered by 404. */
  public ContactPointId childOf(String number) {
    return ContactPointId.parse(number)
        .toOptional()
        .filter(child -> child.value().equals(number))
        .orElseThrow(() -> new EarlyResponse(Answer.notFound()));
  }

  /** What ends the call with that answer where it is thrown. */
  public RuntimeException endedWith(Answer answer) {
    return new EarlyResponse(answer);
  }

  /** The request as it came, to be passed on to a function that judges it for itself. */
  public PassedRequest passedOn() {
    return visit.passedOn();
  }

  /** The body, read strictly; a malformed one is answered by 400, another media type by 415. */
  public <T extends Record> T body(Class<T> type) {
    return switch (visit.read(type)) {
      case Read.Understood<T> understood -> understood.value();
      case Read.Malformed<T> malformed ->
          throw new EarlyResponse(Answer.malformed(malformed.errors()));
    };
  }

  /**
   * The members of the body that are null and not left out, such as {@code address} or {@code
   * address.town}: a merge patch takes these away (RFC 7396).
   */
  public Set<String> nullMembers() {
    return visit.nullMembers();
  }

  /** Takes no body but an empty one or an empty object; anything else is answered by 400. */
  public void noBody() {
    if (!visit.hasNoBody()) {
      body(Nothing.class);
    }
  }

  private record Nothing() {}

  /** A parameter of the query, empty where it is left out; given twice it is answered by 400. */
  public Optional<String> query(String name) {
    List<String> values = visit.query(name);
    if (values.size() > 1) {
      throw new EarlyResponse(Answer.malformed(List.of(new FieldProblem(name, "is given twice"))));
    }
    return values.stream().findFirst();
  }

  /** How many items the page of a list has: 50, or what the query asks for, 1 to 200. */
  public int limit() {
    return Paging.limit(query("limit"));
  }

  /**
   * Where the list goes on, empty for its beginning; a cursor of another caller, list or filter is
   * answered by 400.
   *
   * @param filter all that narrows the list, in one line
   */
  public Optional<String> position(String filter) {
    return query("cursor").map(cursor -> opened(filter, cursor));
  }

  /** The cursor of the place where the next page begins. */
  public String cursor(String filter, String position) {
    return cursors(filter).at(position);
  }

  /** The cursors of the list under that filter. */
  public ListCursors cursors(String filter) {
    return new ListCursors(visit.cursors(), binding(filter));
  }

  private String opened(String filter, String cursor) {
    return visit
        .open(binding(filter), cursor)
        .orElseThrow(
            () ->
                new EarlyResponse(
                    Answer.malformed(
                        List.of(new FieldProblem("cursor", "is none of this list and filter")))));
  }

  private String binding(String filter) {
    return String.join("\n", caller.account().id().value(), visit.route().name(), filter);
  }

  /** The header {@code If-Match}; always there on routes that need it. */
  public Optional<String> ifMatch() {
    return visit.header("If-Match");
  }

  /** What the first request with this idempotency key was answered, if this is a repeat. */
  public Optional<RememberedAnswer> replay() {
    return visit.replay();
  }

  /** The change that remembers the answer; to be committed with what the request changes. */
  public Change.AnswerRemembered remember(int status, Map<String, String> ids) {
    return visit.remember(status, ids);
  }

  /** The entry for that event: now, by this caller. */
  public AuditEntry entry(AuditEvent event) {
    return new AuditEntry(visit.now(), actor(), event);
  }

  /** Discloses once the event stands in the trail, in the form given; 503 otherwise. */
  public <T> Answer disclose(AuditEvent event, T content, Function<Disclosed<T>, Answer> form) {
    return Answer.of(Disclosed.after(visit.trail(), entry(event), content), form);
  }

  /** Answers 200 with the body once the event stands in the trail; 503 otherwise. */
  public Answer disclose(AuditEvent event, Object body) {
    return disclose(event, body, Answer::ok);
  }

  /**
   * The call as it goes on for somebody: both accounts may, or neither (the rules, §2, mediated
   * access). Who acts for somebody already does not act for another one, too: the trail names two.
   *
   * @param accountId null for nobody, which is always allowed
   */
  public Resolved onBehalfOf(@Nullable String accountId) {
    if (accountId == null) {
      return new Resolved.Allowed(this);
    }
    Account already = caller.onBehalfOf();
    if (already != null) {
      return already.id().value().equals(accountId)
          ? new Resolved.Allowed(this)
          : denied(Denial.NOT_ON_BEHALF);
    }
    Account other = accountOf(accountId).orElse(null);
    return switch (AccessPolicy.decideOnBehalf(caller.account(), other)) {
      case Decision.Denied denied -> denied(denied.because());
      case Decision.Permitted ignored ->
          acting(caller.actingFor(Objects.requireNonNull(other)), purpose);
    };
  }

  /** The call as it goes on for a purpose that the body states (the rules, §3). */
  public Resolved stating(Purpose stated) {
    return switch (AccessPolicy.decide(caller, action(), stated)) {
      case Decision.Permitted as -> new Resolved.Allowed(new Call(visit, caller, as, stated));
      case Decision.Denied denied -> {
        visit.acts(actor(), stated);
        yield denied(denied.because());
      }
    };
  }

  private Resolved acting(Caller mediated, @Nullable Purpose why) {
    Call call = new Call(visit, mediated, permitted, why);
    return AccessPolicy.decide(mediated, action()) instanceof Decision.Denied denied
        ? denied(denied.because())
        : new Resolved.Allowed(call);
  }

  private Optional<Account> accountOf(String accountId) {
    return accountId.isBlank() || accountId.length() > 128
        ? Optional.empty()
        : visit.account(new AccountId(accountId));
  }

  private static Resolved denied(Denial because) {
    return new Resolved.Denied(Answer.refused(because));
  }
}
