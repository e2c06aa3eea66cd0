package org.contactpoint.http.json;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.http.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Finds what a request left out: a component may be null only where its type says so. */
final class Completeness {
  private final List<FieldProblem> problems = new ArrayList<>();

  private Completeness() {}

  static List<FieldProblem> problems(@Nullable Object body) {
    Completeness search = new Completeness();
    search.look("", body, false);
    return search.problems;
  }

  private void look(String path, @Nullable Object value, boolean mayBeNull) {
    switch (value) {
      case null -> {
        if (!mayBeNull) {
          problems.add(new FieldProblem(path, "is missing"));
        }
      }
      case Record parts -> lookInto(path, parts);
      case List<?> items -> lookInto(path, items);
      default -> {}
    }
  }

  private void lookInto(String path, Record parts) {
    for (RecordComponent component : parts.getClass().getRecordComponents()) {
      boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
      look(name, valueOf(component, parts), mayBeNull);
    }
  }

  private void lookInto(String path, List<?> items) {
    for (int i = 0; i < items.size(); i++) {
      look(path + "[" + i + "]", items.get(i), false);
    }
  }

  private static @Nullable Object valueOf(RecordComponent component, Record parts) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.getName() + " can't be read", e);
    }
  }
}
