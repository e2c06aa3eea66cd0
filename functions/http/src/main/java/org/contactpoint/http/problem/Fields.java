package org.contactpoint.http.problem;

import java.util.ArrayList;
import java.util.List;
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
