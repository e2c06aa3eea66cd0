package org.contactpoint.http.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended. The body of a success is {@link Disclosed}: nothing leaves without its entry
 * (rules §7). A refusal is a value like any other, and is entered before it leaves.
 */
public sealed interface Answer {

  /** What was asked for was done, or is shown. */
  sealed interface Success extends Answer {}

  /** What was asked for is not done, and why. */
  sealed interface Refusal extends Answer {
    /** The code of the reason, as the trail keeps it. */
    String code();
  }

  /**
   * 200 with a body in JSON.
   *
   * @param tagged whether the answer has an {@code ETag} of what it shows
   */
  record Ok(Disclosed<?> body, boolean tagged) implements Success {}

  /**
   * 200 with a page of comma-separated values (RFC 4180).
   *
   * @param next the path and query of the next page, null for the last (RFC 8288)
   */
  record Csv(Disclosed<String> body, @Nullable String next) implements Success {}

  /**
   * 200 with a document to read or to print.
   *
   * @param type its media type
   */
  record Document(Disclosed<byte[]> body, String type) implements Success {}

  /**
   * 201 with what was made.
   *
   * @param location its path, null where it can't be read back by a path of its own
   */
  record Created(@Nullable String location, Disclosed<?> body, boolean tagged) implements Success {}

  /** 204: done, and nothing to show. */
  record NoContent() implements Success {}

  /**
   * The answer of the shielding function, which has checked the request and written its audit
   * entry.
   *
   * @param headers those that say what the body is and shows
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way, which nobody compares
  record Relayed(int status, Map<String, String> headers, byte[] body) implements Answer {
    public Relayed {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * 403 with the code of the reason.
   *
   * @param about the child that the trail names, null for that of the path
   */
  record Denied(Denial because, @Nullable ContactPointId about) implements Refusal {
    @Override
    public String code() {
      return because.code();
    }
  }

  /**
   * 404, the same bytes whatever the cause.
   *
   * @param about the child that the trail names, null for that of the path
   */
  record NotFound(@Nullable ContactPointId about) implements Refusal {
    @Override
    public String code() {
      return ProblemKind.NOT_FOUND.slug();
    }
  }

  /**
   * 422 of a kind of its own.
   *
   * @param entered what proves that its entry was written; null where it has none yet
   */
  record Unprocessable(
      String slug, String detail, List<FieldProblem> errors, @Nullable Disclosed<?> entered)
      implements Refusal {
    public Unprocessable {
      errors = List.copyOf(errors);
    }

    @Override
    public String code() {
      return slug;
    }
  }

  /**
   * 409 of a kind of its own.
   *
   * @param about the child that the trail names, null for that of the path
   * @param more further members of the problem, whose entry is written already; null for none
   */
  record Conflict(
      String slug,
      String detail,
      @Nullable ContactPointId about,
      @Nullable Disclosed<? extends Record> more)
      implements Refusal {
    @Override
    public String code() {
      return slug;
    }
  }

  /**
   * Nothing was written, because somebody else changed the same thing first: the request is decided
   * anew, and answered by 409 where that does not end.
   */
  record ConcurrentChange() implements Refusal {
    @Override
    public String code() {
      return ProblemKind.CONCURRENT_CHANGE.slug();
    }
  }

  /** Any problem that every route may have: malformed, invalid, stale, under way, unavailable. */
  record Failed(ProblemKind kind, String detail, List<FieldProblem> errors) implements Refusal {
    public Failed {
      errors = List.copyOf(errors);
    }

    @Override
    public String code() {
      return kind.slug();
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

  static Answer document(Disclosed<byte[]> body, String type) {
    return new Document(body, type);
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
    return new Denied(because, null);
  }

  static Answer refused(Denial because, ContactPointId about) {
    return new Denied(because, about);
  }

  static Answer notFound() {
    return new NotFound(null);
  }

  static Answer notFound(ContactPointId about) {
    return new NotFound(about);
  }

  /** 400: that field of the request is wrong. */
  static Answer malformed(String field, String reason) {
    return malformed(List.of(new FieldProblem(field, reason)));
  }

  /** 400: the form of the request is wrong. */
  static Answer malformed(List<FieldProblem> errors) {
    return failed(ProblemKind.MALFORMED_REQUEST, errors);
  }

  /** 422: the form is right, what that field says is not. */
  static Answer invalid(String field, String reason) {
    return invalid(List.of(new FieldProblem(field, reason)));
  }

  /** 422: the form is right, what it says is not. */
  static Answer invalid(List<FieldProblem> errors) {
    return failed(ProblemKind.INVALID_REQUEST, errors);
  }

  /** 422 of a kind of its own, such as {@code trail-too-broad}. */
  static Answer unprocessable(String slug, String detail, List<FieldProblem> errors) {
    return new Unprocessable(slug, detail, errors, null);
  }

  /** The same where its entry is written already, as that of a search with what was asked for. */
  static Answer unprocessable(
      String slug, String detail, List<FieldProblem> errors, Disclosed<?> entered) {
    return new Unprocessable(slug, detail, errors, entered);
  }

  static Answer conflict(String slug, String detail) {
    return new Conflict(slug, detail, null, null);
  }

  /** The same where the path names no child. */
  static Answer conflict(String slug, String detail, ContactPointId about) {
    return new Conflict(slug, detail, about, null);
  }

  static Answer conflict(String slug, String detail, Disclosed<? extends Record> more) {
    return new Conflict(slug, detail, null, more);
  }

  /** 412: what the caller was shown is no longer what there is. */
  static Answer stale() {
    return failed(ProblemKind.STALE_MATCH, List.of());
  }

  /** Somebody else was faster: to be decided anew. */
  static Answer concurrentChange() {
    return new ConcurrentChange();
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

  /** 409 or 422: the involvement can't be changed so. */
  static Answer obstructed(InvolvementChange.Obstacle obstacle) {
    return switch (obstacle) {
      case NO_CONSENT -> conflict("no-consent", "This involvement does not rest on consent.");
      case END_BEFORE_START -> invalid("end", "must not be before start");
    };
  }

  /** 422: those members can't be changed, and are not as the caller is shown them. */
  static Answer readOnly(List<String> members) {
    return invalid(
        members.stream().map(member -> new FieldProblem(member, FieldProblem.READ_ONLY)).toList());
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
