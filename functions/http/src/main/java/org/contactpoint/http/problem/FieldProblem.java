package org.contactpoint.http.problem;

/**
 * One field of a request that is not valid.
 *
 * @param field the path of the field, such as {@code names[0].givenName}
 * @param reason completes a sentence that begins with the field's name; never repeats what was sent
 */
public record FieldProblem(String field, String reason) {

  /** The reason for a member that can't be changed, and would be. */
  public static final String READ_ONLY = "is read-only: it must be as it is shown, or be left out";
}
