package org.contactpoint.http.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.PendingAnswer;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;

/**
 * A request that every step of judging has admitted: who calls, in which role, for which purpose,
 * and the request's contents. An endpoint is called with nothing less.
 */
public final class AuthorisedRequest {
  private final Authorised authorised;
  private final Repeat repeat;
  private final Parameters parameters;
  private final Disclosures disclosures;

  public AuthorisedRequest(
      Authorised authorised, Repeat repeat, Parameters parameters, Disclosures disclosures) {
    this.authorised = authorised;
    this.repeat = repeat;
    this.parameters = parameters;
    this.disclosures = disclosures;
  }

  /** The same request as the repeat of one that was answered. */
  public AuthorisedRequest repeating(Repeat known) {
    return new AuthorisedRequest(authorised, known, parameters, disclosures);
  }

  /** What the request said of itself, for a function that judges it anew. */
  public RequestContext context() {
    return authorised.context();
  }

  /** Who calls, and for whom. */
  public Caller caller() {
    return authorised.caller();
  }

  /** The role in which the policy permits the request. */
  public Decision.Permitted permitted() {
    return authorised.permitted();
  }

  /** The act that the route is. */
  public Action action() {
    return context().action();
  }

  /** The caller as the trail keeps them. */
  public Actor actor() {
    return authorised.actor();
  }

  /**
   * Whether the caller may do what the route is, who must have signed in a short time ago for it.
   */
  public Decision afterRecentSignIn() {
    return AccessPolicy.decide(caller(), action(), authorised.signedIn(), disclosures.now());
  }

  /** The purpose; a fault on a route that takes none. */
  public Purpose purpose() {
    Purpose purpose = authorised.purpose();
    if (purpose == null) {
      throw new IllegalStateException("no purpose was stated on this route");
    }
    return purpose;
  }

  /** An id of the path as it was sent; what is no id is unknown like any other. */
  public String pathId(String name) {
    String id = context().pathIds().get(name);
    if (id == null) {
      throw new IllegalArgumentException(context().route() + " has no id of that name in its path");
    }
    return id;
  }

  /** The ContactPoint number of the path; a request with a malformed one does not get here. */
  public ContactPointId child() {
    return context().child().orElseThrow();
  }

  /** A ContactPoint number that the body names; empty if it is not valid. */
  public static Optional<ContactPointId> childOf(String number) {
    return ContactPointIds.read(number);
  }

  /** A parameter of the query, empty where it is left out. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(parameters.query().get(name));
  }

  /** How many items the page of a list has. */
  public int limit() {
    return parameters.page().limit();
  }

  /** The position in the list from the cursor, empty for its beginning. */
  public Optional<String> position() {
    return parameters.page().position();
  }

  /** The cursor of the position where the next page begins. */
  public String cursor(String position) {
    return cursors().at(position);
  }

  /** The cursors of the list. */
  public ListCursors cursors() {
    return parameters.cursors();
  }

  /** The members of the body that are null and not left out (RFC 7396). */
  public Set<String> nullMembers() {
    return parameters.nullMembers();
  }

  /** The header {@code If-Match}; always there on routes that need it. */
  public Optional<String> ifMatch() {
    return Optional.ofNullable(context().conditions().ifMatch());
  }

  /**
   * The one of those media types that the request names first in {@code Accept}, the first of them
   * where it says nothing or names another.
   */
  public String accepted(List<String> offered) {
    return AcceptedTypes.best(context().conditions().accept(), offered);
  }

  /** What the first request with this idempotency key was answered, if this is a repeat. */
  public Optional<RememberedAnswer> replay() {
    return repeat.answer();
  }

  /** The change that remembers the answer; to be committed with what the request changes. */
  public Change.AnswerRemembered remember(int status, Map<String, String> ids) {
    return new Change.AnswerRemembered(key().remember(status, ids, disclosures.now()));
  }

  /**
   * The answer as it is to be remembered, for a use case that adds the id of what it makes.
   *
   * @param part the name of the part of the answer that has the id
   */
  public PendingAnswer pending(int status, String part) {
    return key().pending(status, part, disclosures.now());
  }

  private IdempotencyKey key() {
    IdempotencyKey key = repeat.key();
    if (key == null) {
      throw new IllegalStateException(context().route() + " takes no idempotency key");
    }
    return key;
  }

  /** The entry for that event: now, by this caller. */
  public AuditEntry entry(AuditEvent event) {
    return new AuditEntry(disclosures.now(), actor(), event);
  }

  /** Discloses once the event is in the trail, in the form given; 503 otherwise. */
  public <T> Answer disclose(AuditEvent event, T content, Function<Disclosed<T>, Answer> form) {
    return Answer.of(disclosures.after(entry(event), content), form);
  }

  /** Answers 200 with the body once the event is in the trail; 503 otherwise. */
  public Answer disclose(AuditEvent event, Object body) {
    return disclose(event, body, Answer::ok);
  }

  @Override
  public String toString() {
    return "AuthorisedRequest[" + context().route() + "]";
  }
}
