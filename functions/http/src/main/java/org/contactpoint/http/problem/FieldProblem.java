package org.contactpoint.http.problem;

/**
 * One field of a request that is not valid.
 *
 * @param field the path of the field, such as {@code names[0].givenName}
 * @param reason completes a sentence that begins with the field's name; never repeats what was sent
 */
public record FieldProblem(String field, String reason) {}
