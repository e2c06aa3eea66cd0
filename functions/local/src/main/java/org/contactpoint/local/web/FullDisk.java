package org.contactpoint.local.web;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.contactpoint.http.answer.ProblemResponses;
import org.contactpoint.http.edge.RequestIds;
import org.contactpoint.http.message.Request;
import org.contactpoint.http.message.Response;
import org.contactpoint.http.message.ResponseHeaders;
import org.contactpoint.http.problem.Problem;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.local.store.DiskWatch;
import org.contactpoint.local.wiring.LocalServices;

/**
 * Answers 503 while the disk takes nothing: nothing may be shown without its entry (rules §7), and
 * {@code /health} says why. Requests that were under way when the disk filled learn the same.
 */
@Singleton
@Requires(beans = LocalServices.class)
final class FullDisk {
  private static final int OUR_FAULT = 500;

  private final DiskWatch disk;
  private final ProblemResponses problems;
  private final RequestIds requestIds;

  FullDisk(LocalServices services, ProblemResponses problems, RequestIds requestIds) {
    this.disk = services.tables().disk();
    this.problems = problems;
    this.requestIds = requestIds;
  }

  /** The response, or that the disk takes nothing. */
  Response around(Request request, Supplier<Response> respond) {
    if (!isConcerned(request.path())) {
      return respond.get();
    }
    return problem(request)
        .orElseGet(
            () -> {
              Response response = respond.get();
              return response.status() < OUR_FAULT ? response : problem(request).orElse(response);
            });
  }

  private static boolean isConcerned(String path) {
    return path.startsWith("/v1/") || path.equals("/health");
  }

  private Optional<Response> problem(Request request) {
    return disk.reason().map(reason -> problem(request, reason));
  }

  private Response problem(Request request, String reason) {
    String requestId = requestIds.of(request.headers());
    String detail = "Nothing is written or shown at present: " + reason + ".";
    Problem problem = Problem.of(ProblemKind.TRAIL_UNAVAILABLE, detail, List.of());
    return ResponseHeaders.on(problems.of(problem, requestId), requestId);
  }
}
