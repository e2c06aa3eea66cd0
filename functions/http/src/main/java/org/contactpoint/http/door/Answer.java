package org.contactpoint.http.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** How a call ended. Bodies are {@link Disclosed}: nothing leaves without its entry. */
public sealed interface Answer {

  /**
   * 200 with a body in JSON.
   *
   * @param tagged whether the answer carries an {@code ETag} of what it shows
   */
  record Ok(Disclosed<?> body, boolean tagged) implements Answer {}

  /**
   * 200 with a page of comma-separated values (RFC 4180).
   *
   * @param next the path and query of the next page, null for the last (RFC 8288)
   */
  record Csv(Disclosed<String> body, @Nullable String next) implements Answer {}

  /**
   * 201 with the new thing.
   *
   * @param location its path, null where it can't be read back by a path of its own
   */
  record Created(@Nullable String location, Disclosed<?> body, boolean tagged) implements Answer {}

  /** 204: done, and nothing to show. */
  record NoContent() implements Answer {}

  /**
   * 403 with the code of the reason; the door enters it into the trail first.
   *
   * @param about the child that the trail names, null for none
   */
  record Refused(Denial because, @Nullable ContactPointId about) implements Answer {}

  /**
   * 404, the same bytes whatever the cause; the door enters it into the trail first.
   *
   * @param about the child that the trail names, null for none
   */
  record NotFound(@Nullable ContactPointId about) implements Answer {}

  /**
   * 422 of a kind of its own.
   *
   * @param entered what proves that its entry stands; null where the door has to enter it
   */
  record Unprocessable(
      String slug, String detail, List<FieldProblem> errors, @Nullable Disclosed<?> entered)
      implements Answer {
    public Unprocessable {
      errors = List.copyOf(errors);
    }
  }

  /**
   * 409 of a kind of its own; the door enters it into the trail first.
   *
   * @param more further members of the problem, which stand in the trail already; null for none
   */
  record Conflict(String slug, String detail, @Nullable Disclosed<? extends Record> more)
      implements Answer {}

  /**
   * Nothing was written, because somebody else changed the same thing first: the door lets it be
   * decided anew, and answers 409 where that does not end.
   */
  record ConcurrentChange() implements Answer {}

  /**
   * Any problem that every route may have: malformed, invalid, stale, under way, unavailable; the
   * door enters it into the trail first where it is known who calls.
   */
  record Failed(ProblemKind kind, String detail, List<FieldProblem> errors) implements Answer {
    public Failed {
      errors = List.copyOf(errors);
    }
  }

  /**
   * The answer of another function that the call was passed on to: it judged by itself, and its
   * entries stand.
   *
   * @param headers those that say what the body is and shows
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way, which nobody compares
  record Passed(int status, Map<String, String> headers, byte[] body) implements Answer {
    public Passed {
      headers = Map.copyOf(headers);
    }
  }

  static Answer ok(Disclosed<?> body) {
    return new Ok(body, false);
  }

  /** 200 with an {@code ETag}. */
  static Answer tagged(Disclosed<?> body) {
    return new Ok(body, true);
  }

  static Answer csv(Disclosed<String> body, Optional<String> next) {
    return new Csv(body, next.orElse(null));
  }

  static Answer created(Disclosed<?> body) {
    return new Created(null, body, false);
  }

  static Answer created(String location, Disclosed<?> body) {
    return new Created(location, body, false);
  }

  /** 201 with an {@code ETag}. */
  static Answer createdTagged(String location, Disclosed<?> body) {
    return new Created(location, body, true);
  }

  static Answer noContent() {
    return new NoContent();
  }

  static Answer refused(Denial because) {
    return new Refused(because, null);
  }

  static Answer refused(Denial because, ContactPointId about) {
    return new Refused(because, about);
  }

  static Answer notFound() {
    return new NotFound(null);
  }

  static Answer notFound(ContactPointId about) {
    return new NotFound(about);
  }

  /** 400: the form of the request is wrong. */
  static Answer malformed(List<FieldProblem> errors) {
    return failed(ProblemKind.MALFORMED_REQUEST, errors);
  }

  /** 422: the form is right, what it says is not. */
  static Answer invalid(List<FieldProblem> errors) {
    return failed(ProblemKind.INVALID_REQUEST, errors);
  }

  /** 422 of a kind of its own, such as {@code trail-too-broad}. */
  static Answer unprocessable(String slug, String detail, List<FieldProblem> errors) {
    return new Unprocessable(slug, detail, errors, null);
  }

  /** The same where its entry stands already, as that of a search with what was asked for. */
  static Answer unprocessable(
      String slug, String detail, List<FieldProblem> errors, Disclosed<?> entered) {
    return new Unprocessable(slug, detail, errors, entered);
  }

  static Answer conflict(String slug, String detail) {
    return new Conflict(slug, detail, null);
  }

  static Answer conflict(String slug, String detail, Disclosed<? extends Record> more) {
    return new Conflict(slug, detail, more);
  }

  /** 412: what the caller was shown is no longer what there is. */
  static Answer stale() {
    return failed(ProblemKind.STALE_MATCH, List.of());
  }

  /** Somebody else was faster: to be decided anew. */
  static Answer concurrentChange() {
    return new ConcurrentChange();
  }

  /** Whether it does what was asked for, or shows it. */
  default boolean isSuccess() {
    return switch (this) {
      case Ok ignored -> true;
      case Csv ignored -> true;
      case Created ignored -> true;
      case NoContent ignored -> true;
      case Passed passed -> passed.status() < 400;
      case Refused ignored -> false;
      case NotFound ignored -> false;
      case Unprocessable ignored -> false;
      case Conflict ignored -> false;
      case ConcurrentChange ignored -> false;
      case Failed ignored -> false;
    };
  }

  /** 503: no entry, so no data. */
  static Answer trailUnavailable() {
    return failed(ProblemKind.TRAIL_UNAVAILABLE, List.of());
  }

  /** 409: the first request with that idempotency key is under way. */
  static Answer busy() {
    return failed(ProblemKind.REQUEST_UNDER_WAY, List.of());
  }

  /** What was released, in the form given; 503 where the trail withheld it. */
  static <T> Answer of(Disclosed.Release<T> release, Function<Disclosed<T>, Answer> form) {
    return switch (release) {
      case Disclosed.Released<T> released -> form.apply(released.disclosed());
      case Disclosed.Withheld<T> ignored -> trailUnavailable();
    };
  }

  /** What was committed, in the form given; decided anew, 409, 422 or 503 where it was not. */
  static Answer of(Commits.Outcome outcome, Function<Commits.Committed, Answer> form) {
    return switch (outcome) {
      case Commits.Committed committed -> form.apply(committed);
      case Commits.Stale ignored -> concurrentChange();
      case Commits.Repeated ignored -> busy();
      case Commits.Full ignored -> recordFull();
      case Commits.TrailUnavailable ignored -> trailUnavailable();
    };
  }

  /** 422: the record is as large as one may become. */
  static Answer recordFull() {
    return unprocessable(
        "record-full", "The record has no room for more; its team can make some.", List.of());
  }

  /** Any problem that every route may have. */
  static Answer failed(ProblemKind kind) {
    return failed(kind, List.of());
  }

  /** Any problem that every route may have, with the fields at fault. */
  static Answer failed(ProblemKind kind, List<FieldProblem> errors) {
    return new Failed(kind, kind.title() + ".", errors);
  }
}
