package org.contactpoint.http.json;

import java.util.List;
import org.contactpoint.http.problem.FieldProblem;

/** What came of reading a body. */
public sealed interface Read<T> {

  /** The body as the record asked for; all that may not be null is there. */
  record Understood<T>(T value) implements Read<T> {
    @Override
    public String toString() {
      return "Understood[redacted]";
    }
  }

  /** The body is malformed: which fields, and why; never what they held. */
  record Malformed<T>(List<FieldProblem> errors) implements Read<T> {
    public Malformed {
      errors = List.copyOf(errors);
    }
  }
}
