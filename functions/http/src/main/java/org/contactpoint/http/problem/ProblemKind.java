package org.contactpoint.http.problem;

import java.util.Locale;

/** The problems that any route can answer with; the constant's name gives the slug of its type. */
public enum ProblemKind {
  MALFORMED_REQUEST(400, "The request is malformed"),
  UNAUTHENTICATED(401, "A valid access token is needed"),
  ACCESS_REFUSED(403, "Access refused"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "No such representation"),
  REQUEST_TIMEOUT(408, "The request took too long to arrive"),
  CONFLICT(409, "Conflict with the present state"),
  REQUEST_UNDER_WAY(409, "The same request is under way"),
  CONCURRENT_CHANGE(409, "Somebody else is changing this: nothing was changed, try again"),
  STALE_MATCH(412, "The record has changed"),
  REQUEST_TOO_LARGE(413, "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body is not in a form that is read"),
  INVALID_REQUEST(422, "The request is not allowed as it stands"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
  IF_MATCH_REQUIRED(428, "If-Match is needed"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  FAULT(500, "Something went wrong on our side"),
  TRAIL_UNAVAILABLE(503, "The audit trail can't be written"),
  SIGN_IN_UNAVAILABLE(503, "Access tokens can't be verified at present"),
  NOT_SERVED(503, "The directory was put back and serves nobody yet"),
  GATEWAY_TIMEOUT(504, "The answer took too long");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The title, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** The last part of the type URI. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind for a status that the server answers itself, {@link #FAULT} for an unexpected one. */
  public static ProblemKind ofStatus(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status) {
        return kind;
      }
    }
    return status < 500 ? MALFORMED_REQUEST : FAULT;
  }
}
