package org.contactpoint.http.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.contactpoint.contract.route.Method;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.message.Headers;
import org.contactpoint.http.problem.FieldProblem;

/**
 * In which form a body may come: JSON, said once, and coded in no way. Media types are compared
 * without case or parameters (RFC 9110, §8.3); a merge patch may say that it is one (RFC 7396).
 */
final class MediaTypes {
  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private MediaTypes() {}

  /** Why the body may not be read; nothing where it may. */
  static List<FieldProblem> problems(Headers headers, Route route) {
    List<FieldProblem> problems = new ArrayList<>();
    List<String> types = headers.all("Content-Type");
    List<String> read = readBy(route);
    if (types.size() > 1) {
      problems.add(new FieldProblem("Content-Type", "must be given once"));
    } else if (types.stream().map(MediaTypes::name).noneMatch(read::contains)) {
      problems.add(new FieldProblem("Content-Type", "must be " + String.join(" or ", read)));
    }
    if (!headers.all("Content-Encoding").stream().allMatch(MediaTypes::isPlain)) {
      problems.add(new FieldProblem("Content-Encoding", "must be left out: bodies are not coded"));
    }
    return problems;
  }

  private static List<String> readBy(Route route) {
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
