package org.contactpoint.local.wiring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Optional;
import org.contactpoint.http.problem.Problem;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.server.ProblemAnswers;
import org.contactpoint.http.server.RequestIds;
import org.contactpoint.local.store.DiskWatch;
import org.jspecify.annotations.Nullable;

/**
 * Answers 503 while the disk takes nothing: nothing may be shown without its entry (the rules, §7),
 * and {@code /health} says why. Requests that were under way when the disk filled learn the same.
 */
@Requires(beans = LocalServices.class)
@ServerFilter(patterns = {"/v1/**", "/health"})
final class FullDisk {
  private static final int OUR_FAULT = 500;

  private final DiskWatch disk;
  private final ProblemAnswers problems;
  private final RequestIds requestIds;

  FullDisk(LocalServices standIns, ProblemAnswers problems, RequestIds requestIds) {
    this.disk = standIns.tables().disk();
    this.problems = problems;
    this.requestIds = requestIds;
  }

  @RequestFilter
  @Nullable HttpResponse<?> stop(HttpRequest<?> request) {
    return problem(request).orElse(null);
  }

  @ResponseFilter
  @Nullable MutableHttpResponse<?> told(HttpRequest<?> request, HttpResponse<?> response) {
    return response.code() >= OUR_FAULT ? problem(request).orElse(null) : null;
  }

  private Optional<MutableHttpResponse<?>> problem(HttpRequest<?> request) {
    return disk.reason()
        .map(FullDisk::problem)
        .map(problem -> problems.answer(problem, requestIds.of(request)));
  }

  private static Problem problem(String reason) {
    return Problem.of(
        ProblemKind.TRAIL_UNAVAILABLE,
        "Nothing is written or shown at present: " + reason + ".",
        List.of());
  }
}
