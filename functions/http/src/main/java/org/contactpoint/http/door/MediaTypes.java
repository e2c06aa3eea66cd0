package org.contactpoint.http.door;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.contactpoint.contract.route.Method;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.problem.FieldProblem;

/**
 * In which form a body may come: JSON, said once, and coded in no way. Media types are compared
 * without case or parameters (RFC 9110, §8.3); a merge patch may say that it is one (RFC 7396).
 */
final class MediaTypes {
  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private MediaTypes() {}

  /** What stands against reading the request's body; nothing where it may be read. */
  static List<FieldProblem> problems(HttpRequest<?> request, Route route) {
    List<FieldProblem> problems = new ArrayList<>();
    List<String> types = request.getHeaders().getAll("Content-Type");
    if (types.size() > 1) {
      problems.add(new FieldProblem("Content-Type", "must be given once"));
    } else if (types.stream().map(MediaTypes::name).noneMatch(readBy(route)::contains)) {
      problems.add(new FieldProblem("Content-Type", "must be " + String.join(" or ", said(route))));
    }
    if (!request.getHeaders().getAll("Content-Encoding").stream().allMatch(MediaTypes::isPlain)) {
      problems.add(new FieldProblem("Content-Encoding", "must be left out: bodies are not coded"));
    }
    return problems;
  }

  private static Set<String> readBy(Route route) {
    return Set.copyOf(said(route));
  }

  private static List<String> said(Route route) {
    return route.method() == Method.PATCH ? List.of(JSON, MERGE_PATCH) : List.of(JSON);
  }

  private static String name(String type) {
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isPlain(String coding) {
    return coding.strip().equalsIgnoreCase("identity");
  }
}
