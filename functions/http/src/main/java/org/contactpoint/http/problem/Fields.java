package org.contactpoint.http.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.contactpoint.domain.value.Parsed;
import org.jspecify.annotations.Nullable;

/** Reads fields one after the other and keeps what is wrong with each. */
public final class Fields {

  private final List<FieldProblem> problems = new ArrayList<>();

  /** The value, or null where the field is left out or broken; a broken one is noted. */
  public <T> @Nullable T read(
      String field, @Nullable String raw, Function<String, Parsed<T>> parser) {
    return raw == null ? null : take(field, parser.apply(raw));
  }

  /**
   * The values of a list, those that are broken left out and noted; empty where the list is left
   * out, or where it is longer than that, which is noted.
   */
  public <T> Set<T> readAll(
      String field, @Nullable List<String> raw, int most, Function<String, Parsed<T>> parser) {
    Set<T> values = new LinkedHashSet<>();
    if (raw == null) {
      return values;
    }
    if (raw.size() > most) {
      refuse(field, "must be " + most + " at most");
      return values;
    }
    for (int i = 0; i < raw.size(); i++) {
      T value = read(field + "[" + i + "]", raw.get(i), parser);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** The value, or null where it is broken, which is noted. */
  public <T> @Nullable T take(String field, Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Valid<T> valid -> valid.value();
      case Parsed.Invalid<T> invalid -> {
        refuse(field, invalid.reason());
        yield null;
      }
    };
  }

  /** Notes what is wrong with a field. */
  public void refuse(String field, String reason) {
    problems.add(new FieldProblem(field, reason));
  }

  /** What is wrong, in the order of reading. */
  public List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  /** Whether nothing is wrong. */
  public boolean valid() {
    return problems.isEmpty();
  }
}
