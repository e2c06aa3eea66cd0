package org.contactpoint.uploads.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.contactpoint.http.problem.FieldProblem;

/** How a file that is announced may be called: its ending says how it is to be read. */
final class FileNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern KIND = Pattern.compile("(?i).*\\.(csv|ndjson)(\\.gz)?");

  private FileNames() {}

  /** Why a file may not be called so; empty where it may. */
  static Optional<FieldProblem> problem(String name) {
    return NAME.matcher(name).matches() && KIND.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(
            new FieldProblem(
                "fileName", "must be letters, digits, . _ - and end with .csv or .ndjson, or .gz"));
  }
}
