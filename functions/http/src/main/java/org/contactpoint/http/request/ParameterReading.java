package org.contactpoint.http.request;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.http.answer.Answer;

/** Reads the parameters of a request's query, and opens the cursor of its list. */
@Singleton
public final class ParameterReading {
  /** The parameter that says how many items a page has. */
  public static final String LIMIT = "limit";

  /** The name of the cursor's parameter. */
  public static final String CURSOR = "cursor";

  private final Cursors cursors;

  ParameterReading(Cursors cursors) {
    this.cursors = cursors;
  }

  /** The parameters of a request that has none in its query. */
  public Parameters none(Authorised request) {
    return new Parameters(
        Map.of(), new Page(Page.USUAL, Optional.empty()), list(request, Map.of()), Set.of());
  }

  /**
   * The declared parameters; 400 where one is given twice, the limit is out of range, or the cursor
   * is of another caller, list or filter.
   *
   * @param sent the whole query; what is not declared is left out of account
   * @param declared the names that the route reads
   * @param filters those of them that narrow a list
   */
  public Admission<Parameters> read(
      Authorised request,
      Map<String, List<String>> sent,
      Set<String> declared,
      Set<String> filters,
      Set<String> nullMembers) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String name : declared) {
      List<String> values = sent.getOrDefault(name, List.of());
      if (values.size() > 1) {
        return request.ended(Answer.malformed(name, "is given twice"));
      }
      values.forEach(value -> query.put(name, value));
    }
    Map<String, String> narrowing = new TreeMap<>(query);
    narrowing.keySet().retainAll(filters);
    return page(request, query, list(request, narrowing))
        .then(
            page ->
                new Admission.Admitted<>(
                    new Parameters(query, page, list(request, narrowing), nullMembers)));
  }

  private static Admission<Page> page(
      Authorised request, Map<String, String> query, ListCursors list) {
    return switch (Page.limit(Optional.ofNullable(query.get(LIMIT)))) {
      case Parsed.Invalid<Integer>(String reason) -> request.ended(Answer.malformed(LIMIT, reason));
      case Parsed.Valid<Integer>(Integer limit) ->
          Optional.ofNullable(query.get(CURSOR))
              .map(cursor -> from(request, limit, list.open(cursor)))
              .orElseGet(() -> new Admission.Admitted<>(new Page(limit, Optional.empty())));
    };
  }

  private static Admission<Page> from(Authorised request, int limit, Optional<String> position) {
    return position.isEmpty()
        ? request.ended(Answer.malformed(CURSOR, "is none of this list and filter"))
        : new Admission.Admitted<>(new Page(limit, position));
  }

  /** A cursor is valid only for the same account, list and filter. */
  private ListCursors list(Authorised request, Map<String, String> narrowing) {
    StringBuilder binding =
        new StringBuilder(request.caller().account().id().value())
            .append('\n')
            .append(request.context().route().name());
    append(binding, new TreeMap<>(request.context().pathIds()));
    append(binding, narrowing);
    return new ListCursors(cursors, binding.toString());
  }

  // With the length of each value, so that no two filters are written alike.
  private static void append(StringBuilder binding, Map<String, String> values) {
    values.forEach(
        (name, value) ->
            binding
                .append('\n')
                .append(name)
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(value));
  }
}
